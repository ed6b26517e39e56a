"""Does the keyness test keep its level, and does it find what is planted?

    python benchmarks/keyness_level.py [--corpora 200]

Corpora of documents whose words come in bursts, parted at random into two groups. Level: the share of words with
p <= 0.05, and the share of corpora with any word at q <= 0.05 (with no difference every finding is false, so the
latter is the false discovery rate). Beside it, the log-likelihood test on tokens, which takes words for independent.
Power: the share of planted words found at q <= 0.05, by how many times more often the focus uses them.
"""

from __future__ import annotations

import argparse

import numpy as np
from scipy.sparse import csr_array
from scipy.stats import binomtest, chi2

from dossier.statistics.association import log_likelihood
from dossier.statistics.false_discovery import benjamini_hochberg
from dossier.statistics.permutation import permutation_test, smallest_p

WORDS = 200
SHAPE = 0.7
"""of the negative binomial: how much words keep to few documents"""
GROUPS = ((2, 3), (6, 6), (15, 25), (60, 60))
PERMUTATIONS = 499


def corpus(n: int, generator: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Counts, documents by words, and tokens of each document."""
    sizes = generator.lognormal(6, 0.5, n).astype(int) + 80
    rates = 0.02 / np.arange(1, WORDS + 1) ** 0.7
    return generator.poisson(generator.gamma(SHAPE, 1 / SHAPE, (n, WORDS)) * rates * sizes[:, None]), sizes


def share(found: int, tried: int) -> str:
    """With the binomial interval."""
    interval = binomtest(found, tried).proportion_ci(method="wilson")
    return f"{found / tried:6.1%} ({interval.low:.1%} to {interval.high:.1%})"


def level(one: int, two: int, corpora: int, generator: np.random.Generator) -> str:
    """False findings without any difference."""
    low_p = low_q = by_tokens = 0
    for seed in range(corpora):
        counts, sizes = corpus(one + two, generator)
        focus = np.arange(one + two) < one
        p = permutation_test(csr_array(counts), sizes, focus, permutations=PERMUTATIONS, seed=seed)
        low_p += int((p <= 0.05).sum())
        low_q += bool((benjamini_hochberg(p) <= 0.05).any())
        totals, size = counts.sum(axis=0), np.array(sizes[focus].sum())
        g2 = log_likelihood(counts[focus].sum(axis=0), totals, size, np.array(sizes.sum()))
        by_tokens += int((chi2.sf(g2, 1) <= 0.05).sum())
    tried = corpora * WORDS
    return (
        f"p <= 0.05: {share(low_p, tried)}; corpora with any q <= 0.05: {share(low_q, corpora)}; "
        f"log-likelihood on tokens, p <= 0.05: {by_tokens / tried:.1%}; smallest p {smallest_p(one, two, PERMUTATIONS):.2g}"
    )


def power(one: int, two: int, times: float, corpora: int, generator: np.random.Generator) -> str:
    """Planted words that are found: ten of the WORDS, used so many times more often in the focus."""
    found = 0
    for seed in range(corpora):
        counts, sizes = corpus(one + two, generator)
        focus = np.arange(one + two) < one
        planted = np.arange(0, WORDS // 2, WORDS // 20)
        more = generator.poisson(counts[np.ix_(focus, planted)] * (times - 1))
        counts[np.ix_(focus, planted)] += more
        q = benjamini_hochberg(permutation_test(csr_array(counts), sizes, focus, permutations=PERMUTATIONS, seed=seed))
        found += int((q[planted] <= 0.05).sum())
    return share(found, corpora * 10)


def main() -> None:
    """Print level and power."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpora", type=int, default=200)
    corpora = parser.parse_args().corpora
    generator = np.random.default_rng(1)
    print(f"level, {corpora} corpora of {WORDS} words without a difference")
    for one, two in GROUPS:
        print(f"  {one:3} against {two:3} documents: {level(one, two, corpora, generator)}")
    print(f"power, ten planted words in each of {max(corpora // 4, 1)} corpora, q <= 0.05")
    for one, two in GROUPS[1:]:
        for times in (2, 4, 8):
            print(
                f"  {one:3} against {two:3}, {times} times: {power(one, two, times, max(corpora // 4, 1), generator)}"
            )


if __name__ == "__main__":
    main()
