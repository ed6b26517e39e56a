"""What the tables of terms say, in sentences that are true of one document as of ten thousand."""

from __future__ import annotations

import pandas as pd

from dossier.figures.names import with_equals
from dossier.figures.reading import Reading, prose
from dossier.statistics.frequency import RESAMPLES
from dossier.statistics.keyness import PERMUTATIONS
from dossier.statistics.term_over_time import SLICES_NEEDED


def most_frequent(top: pd.DataFrame, neighbours: pd.DataFrame, n_types: int, n_documents: int, needed: int) -> Reading:
    """Reads `frequency.top_terms` of so many terms, with `evidence`, and `frequency.neighbours` of them."""
    if top.empty:
        return prose("No term is left to be ranked.")
    first = top.iloc[0]
    found = prose(
        "The most frequent of {types:term|terms}: {term}, {n:time|times} in {d} of {all:document|documents}.",
        types=n_types, term=with_equals(f"'{first['term']}'", top["n"]), n=int(first["n"]), d=int(first["n_documents"]),
        all=n_documents,
    )  # fmt: skip
    sure = _how_sure(neighbours, bool(top["low"].notna().any()), n_documents, needed)
    told = prose("{found}\n\n{sure}", found=str(found), sure=str(sure))
    return told.with_evidence(f"Sentences with '{first['term']}'", first["evidence"])


def _how_sure(neighbours: pd.DataFrame, intervals: bool, n_documents: int, needed: int) -> Reading:
    """Which neighbours of a ranking are parted; `intervals`: whether its rates have any."""
    if not intervals and n_documents >= needed:
        few = "No term stands in enough documents for an interval. The order above is that of these documents, no more."
        return prose(few)
    if not intervals:
        return prose(
            """{n:document cannot|documents cannot} show how the rates would vary in other articles: an interval needs
            {needed} of them. The order above is that of these documents, no more.""",
            n=n_documents, needed=needed,
        )  # fmt: skip
    if neighbours.empty:
        return prose("A single term has no neighbour in a ranking.")
    parted = int(neighbours["parted"].sum())
    rest = "The order of those that are not could be another in other articles of the kind."
    return prose(
        """Of {n:pair|pairs} of neighbours in this ranking, {parted} {verb} parted. Two are where the interval of the
        difference of their rates, from the same draws of documents, lies above nought (each at 95 %, not corrected for
        their number). {rest}""",
        n=len(neighbours), parted=parted or "none", verb="is" if parted < 2 else "are",
        rest=rest if parted < len(neighbours) else "",
    )  # fmt: skip


def how_even(ranking: pd.DataFrame, rare: pd.DataFrame, n_documents: int) -> Reading:
    """Reads `frequencies`; `rare`: terms without a DPnorm, the most frequent first, with `expected` documents."""
    if n_documents < 2:
        return prose("Over {n:document|documents} nothing can be spread.", n=n_documents)
    if ranking.empty:
        return prose("No term is left whose spread could be told.")
    known = int(ranking["dp_norm"].notna().sum())
    if rare.empty:
        return prose("DPnorm is given for each of {n:term|terms}.", n=len(ranking))
    first = rare.iloc[0]
    few = "So few say nothing of the vocabulary at large."
    return prose(
        """DPnorm is given for {known} of {types:term|terms}. {few} Each of the others has fewer occurrences than there are
        documents ({n}): it must miss some however it is used, and would seem uneven for being rare. What can be said of
        such a term is in how many documents it stands. '{term}', the most frequent of them, stands {times:time|times} in
        {found:document|documents}, and would stand in about {expected}, were its occurrences scattered at random over
        all tokens. The fewer of these it reaches, the more it comes in bursts.""",
        known=known, types=len(ranking), n=n_documents, term=first["term"], times=int(first["n"]),
        found=int(first["n_documents"]), expected=round(first["expected"]), few=few if known < FEW else "",
    )  # fmt: skip


FEW = 20
"""With fewer terms than that the most and the least even ones are the same."""


def where_it_stands(places: pd.DataFrame, term: str, n_documents: int) -> Reading:
    """Reads `dispersion.places`."""
    if places.empty:
        none = "'{term}' stands in none of {n:document|documents}." if term else "No term is left to follow."
        return prose(none, term=term, n=n_documents)
    most = places["doc_id"].value_counts()
    told = (
        "'{term}' stands in {found} of {all:document|documents}, {most} of its {n:occurrence|occurrences} in one of them "
        "alone."
    )
    if n_documents == 1:
        told = "'{term}' stands {n:time|times} in the one document."
    found = prose(told, term=term, n=len(places), found=len(most), all=n_documents, most=int(most.iloc[0]))
    return found.with_evidence(f"Sentences with '{term}'", places["evidence"])


def change_over_time(
    trend: pd.DataFrame, change: tuple[float, float, int], by: str, *, level: float, needed: int
) -> Reading:
    """Reads `term_over_time` and `monotone_change` (`change`)."""
    tau, p, dated = change
    if tau != tau:
        if dated < needed:
            why = "the test needs {needed}"
        elif len(trend) < 2:
            why = "they are all of one {by}"
        elif len(trend) < SLICES_NEEDED:
            why = "they are of {all:{by}|different {by}s}, and a rise or fall needs {slices}"
        else:
            why = "they all use it at one rate, or lie in too few {by}s"
        few = "{n:dated document|dated documents} cannot show a change: " + why + "."
        return prose(few, n=dated, needed=needed, by=by, all=len(trend), slices=SLICES_NEEDED)
    way = "more" if tau > 0 else "less"
    found = "no rise or fall that exceeds chance" if p > level else f"the later the document, the {way} of it"
    sure = int(trend["low"].notna().sum())
    return prose(
        "Kendall's tau is {tau:.2f} (p = {p:.2g}, {n:document|documents}): {found}. {sure} of {all:" + f"{by}|{by}s" + "} "
        + ("has" if sure == 1 else "have") + " an interval.",
        tau=tau, p=p, n=dated, found=found, sure=sure, all=len(trend),
    )  # fmt: skip


def what_sets_apart(cut: pd.DataFrame, n_documents: int, top: int) -> Reading:
    """Reads `terms.cut_among_equals` of lists of so many terms."""
    chosen = int((cut["n_left_out"] > 0).sum())
    by_alphabet = (
        """In {k:document|documents} terms are left out that weigh as much as the last of the {top} listed: the alphabet
        alone chose between these, and the last ones set the document apart no more than those left out."""
    )
    return prose(
        """Terms could be weighed for {n} of {all:document|documents}; a single document has nothing to be set apart from.
        A high weight shows what a document is about, or how it writes; the list does not say which. """
        + (by_alphabet if chosen else ""),
        n=len(cut), all=n_documents, k=chosen, top=top,
    )  # fmt: skip


def neighbouring_words(pairs: pd.DataFrame, top: int, n_documents: int) -> Reading:
    """Reads `collocations.collocations`."""
    ranks = "Log-likelihood takes words for independent draws, so it ranks; it does not test."
    if pairs.empty:
        return prose("No two words stand together often enough to be ranked.")
    if n_documents == 1:
        return prose("{n:pair stands|pairs stand} together more often than by chance. {ranks}", n=len(pairs), ranks=ranks)
    return prose(
        "{n:pair stands|pairs stand} together more often than by chance{alone}. {ranks}",
        n=len(pairs), alone=_in_one_document(pairs.head(top)["n_documents"]), ranks=ranks,
    )  # fmt: skip


def _in_one_document(n_documents: pd.Series) -> str:
    """How many of the first pairs stand in one document alone."""
    one, first = int(n_documents.eq(1).sum()), len(n_documents)
    if not one:
        return f", {'the first' if first == 1 else f'each of the first {first}'} in more than one document"
    told = "the first" if first == 1 else f"of the first {first}, {one}"
    return f"; {told} in a single document only: {'this' if one == 1 else 'these'} may be one author's turn of phrase"


def what_parts_the_groups(key: pd.DataFrame, groups: str, floor: float, level: float) -> Reading:
    """Reads `keyness` of two groups, by their names ("" where there are none); `floor`: the smallest p that they allow."""
    if not groups:
        return prose("There are no two groups of documents to compare.")
    if floor > level:
        leads = int((key["lrc"] != 0).sum())
        told = "those with an LRC other than 0 ({leads}) are leads to read up, not findings."
        none = "none has an LRC other than 0, so that none is even a lead. Their order is that of the log-likelihood."
        return prose(
            """So few documents cannot show a difference between groups ({groups}), whatever the words do.

            The p and q that are saved with the table cannot be small, and say nothing here. {all:term was|terms were}
            compared; """
            + (told if leads else none),
            all=len(key), leads=leads, groups=groups,
        )  # fmt: skip
    certain = key[key["q"] <= level]
    if certain.empty:
        return prose(
            """No term of {all} compared differs beyond what documents vary ({groups}; false discovery rate: {level:.0%}).
            That is no finding of no difference: so many documents may be too few to show one.""",
            all=len(key), level=level, groups=groups,
        )  # fmt: skip
    least = key["p"].min()
    return prose(
        """{n:term differs|terms differ} beyond what documents vary, of {all} compared ({groups}; of such findings up to
        about {level:.0%} are expected to be false); the strongest: {best}.

        The smallest p is {least:.2g}, which {ties:term
        has|terms share}. The test takes documents for exchangeable;
        where one group is one stretch of time, or one author, that is what parts them as well.""",
        n=len(certain), all=len(key), level=level, groups=groups, best=list(certain["term"].head(5)), least=least,
        ties=int((key["p"] == least).sum()),
    )  # fmt: skip


def under_other_choices(stable: pd.DataFrame, quiet: pd.DataFrame, keys: pd.DataFrame) -> Reading:
    """Reads `multiverse.summary` of terms, of terms without stop words (`quiet`) and of key terms."""
    n_stay, n_quiet, n_keys = (int((table["share_in_top"] == 1).sum()) for table in (stable, quiet, keys))
    if stable.empty:
        return prose("There is no term to follow.")
    of_keys = "{k} of {m:key term|key terms} {kept} among the first {m}." if len(keys) else "There is no key term to follow."
    return prose(
        """{stay} of {n:term|terms} {verb} among the first {n} under every choice, {quiet} as long as stop words are left out
        (they take the first places wherever they are kept). """ + of_keys + """ Only what stays should be called a finding
        without naming the choice.""",
        stay=n_stay, n=len(stable), quiet=n_quiet, k=n_keys, m=len(keys), verb="stays" if n_stay == 1 else "stay",
        kept="stays" if n_keys == 1 else "stay",
    )  # fmt: skip


def method_of_intervals_and_keyness(top: pd.DataFrame, key: pd.DataFrame, groups: str, floor: float, level: float) -> str:
    """The part of the methods paragraph that depends on what these documents allow: only what was done is told."""
    parts = []
    if top["low"].notna().any():
        parts.append(str(prose("Intervals: bootstrap-t over documents (Hall 1988; {n} draws).", n=RESAMPLES)))
    if len(key):
        tested = "no test, for which there are too few documents"
        if floor <= level:
            tested = f"documents permuted ({PERMUTATIONS:,} labellings, more for small p, or all; Mildenberger 2023);"
            tested += " Benjamini and Hochberg 1995"
        parts.append(f"Keyness ({groups}): LRC (Evert 2022); {tested}.")
    return " ".join(parts)
