"""Do the intervals cover what they promise? Simulated corpora with a known rate, and texts with a known diversity.

    python benchmarks/interval_coverage.py [--corpora 1000]

For each kind of word and each number of documents: the share of corpora whose 95 % bootstrap interval over
documents holds the true rate, with the binomial interval of that share. Then the same for the moving-block interval
of a text's mean share of types. It shows with how many documents an interval deserves its name; the library asks
for `bootstrap.DOCUMENTS_NEEDED`.
"""

from __future__ import annotations

import argparse

import numpy as np
from scipy.stats import binomtest

from dossier.statistics import bootstrap
from dossier.statistics.diversity import window_ratios

RATE = 0.004
"""occurrences a token"""
WORDS = {"spread like the text": 1e6, "in moderate bursts": 2.0, "in strong bursts": 0.5}
"""shape of the negative binomial: the smaller, the more a word keeps to few documents"""
DOCUMENTS = (10, 20, 30, 50, 200)
WINDOW = 50


def rate_coverage(
    n_documents: int, shape: float, corpora: int, generator: np.random.Generator
) -> tuple[int, int]:
    """How many of so many corpora have an interval that holds RATE, and how many have one."""
    covered = tried = 0
    for corpus in range(corpora):
        sizes = generator.lognormal(6, 0.6, n_documents).astype(int) + 50
        counts = generator.poisson(generator.gamma(shape, RATE / shape, n_documents) * sizes)
        ((low, high),) = bootstrap.rate_intervals(
            counts[:, None].astype(float), sizes, resamples=600, seed=corpus
        )
        tried += not np.isnan(low)
        covered += low <= RATE <= high
    return covered, tried


def diversity_coverage(length: int, texts: int, generator: np.random.Generator) -> tuple[int, int]:
    """The same for the mean share of types in windows of a text whose words come by a fixed law."""
    chances = 1 / np.arange(1, 2001)
    chances /= chances.sum()
    true = float((1 - (1 - chances) ** WINDOW).sum() / WINDOW)
    covered = tried = 0
    for text in range(texts):
        ratios = window_ratios(generator.choice(2000, size=length, p=chances), WINDOW)
        low, high = bootstrap.moving_block_interval(ratios, WINDOW, resamples=600, seed=text)
        tried += not np.isnan(low)
        covered += low <= true <= high
    return covered, tried


def shown(covered: int, tried: int) -> str:
    """A share of so many, with its binomial interval."""
    if not tried:
        return "no interval is given"
    interval = binomtest(covered, tried).proportion_ci(method="wilson")
    return f"{covered / tried:6.1%}   ({interval.low:.1%} to {interval.high:.1%})"


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpora", type=int, default=1000)
    corpora = parser.parse_args().corpora
    generator = np.random.default_rng(1)
    print(f"rates: share of {corpora} corpora whose 95 % interval holds the true rate")
    for name, shape in WORDS.items():
        for n in DOCUMENTS:
            print(f"  word {name:22} {n:4} documents  {shown(*rate_coverage(n, shape, corpora, generator))}")
    print(f"MATTR, window {WINDOW}: share of {corpora} texts whose 95 % interval holds the true value")
    for length in (300, 600, 1000, 3000, 10000):
        print(
            f"  text of {length:6} tokens             {shown(*diversity_coverage(length, corpora, generator))}"
        )


if __name__ == "__main__":
    main()
