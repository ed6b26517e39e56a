"""What the tables of actors say, in sentences that are true of any corpus."""

from __future__ import annotations

import pandas as pd

from dossier.figures.names import actor_name, counted, pair_name, with_equals
from dossier.figures.reading import Reading, prose
from dossier.statistics.edge_slices import DOCUMENTS_OF_A_SLICE
from dossier.statistics.network import CommunityAgreement

NAMED = 5
"""actors or pairs that a sentence lists at most"""
FEW_DOCUMENTS = 20
"""Fewer than this and the text says that they cannot speak for other articles."""
SURE = 0.95
DIGITS = 9
"""to which shares of shortest paths are the same: they are sums, whose last digits depend on the order of adding"""
LEAST_TOLD = 1e-12


def who_is_named(counts: pd.DataFrame, n_sentences: int, n_documents: int) -> Reading:
    """Reads `actor_counts`."""
    if counts.empty:
        return prose("No actor of the kinds that are counted is named in {n:sentence|sentences}.", n=n_sentences)
    top = counts.iloc[0]
    return prose(
        """{actors:actor is|actors are} named. Named most: {name}, in {n} of {of:sentence|sentences}
        ({share:.0%}) and in {d} of {documents:document|documents}.

        {once:actor is|actors are} named in one
        sentence only: what is counted of them rests on that sentence.""",
        actors=len(counts), name=with_equals(actor_name(top.entity), counts.n_sentences), n=top.n_sentences, of=n_sentences,
        share=top.sentence_share, d=top.n_documents, documents=n_documents,
        once=int((counts.n_sentences == 1).sum()),
    ).with_evidence(f"Sentences that name {actor_name(top.entity)}", top.evidence)  # fmt: skip


def who_with_whom(pairs: pd.DataFrame, by_document: pd.DataFrame, unit: str) -> Reading:
    """Reads the tables of `cooccurrence` for the chosen unit and for documents."""
    if pairs.empty:
        return prose(
            "No {unit} names two of these actors. {n:pair shares|pairs share} a document.",
            unit=unit,
            n=len(by_document),
        )
    top = pairs.iloc[0]
    single = int((pairs.n_documents == 1).sum())
    return prose(
        """{n:pair shares|pairs share} a {unit}; {m:pair shares|pairs share} a document. Most often together: {pair}, {times}
        times, with an NPMI of {npmi:.2f} (0: as often as by chance, 1: never apart); whoever is named often meets
        many, which is why the count alone says little. {single:pair is|pairs are} named together in one
        document only.""",
        n=len(pairs), unit=unit, m=len(by_document), times=top.n_together, npmi=top.npmi, single=single,
        pair=with_equals(pair_name(top.actor_a, top.actor_b), pairs.n_together),
    ).with_evidence(f"{pair_name(top.actor_a, top.actor_b)} together", top.evidence)  # fmt: skip


def beyond_chance(tested: pd.DataFrame, pairs: pd.DataFrame, n_actors: int, unit: str, alpha: float) -> Reading:
    """Reads `edge_significance` for the pairs of so many actors, and `cooccurrence` for their evidence."""
    n_tests = n_actors * (n_actors - 1) // 2
    if tested.empty:
        return prose("No pair shares a {unit}; there is nothing to test.", unit=unit)
    hopeless = int((tested.p_smallest >= alpha).sum())
    best = tested.sort_values(["p", "actor_a", "actor_b"]).iloc[0]
    found = pairs[(pairs.actor_a == best.actor_a) & (pairs.actor_b == best.actor_b)]
    behind = (f"{pair_name(best.actor_a, best.actor_b)} together", [one for ids in found.evidence for one in ids])
    facts = {
        "n": int(tested.exceeds.sum()), "tests": n_tests, "alpha": f"{alpha:g}", "p": _told(best.p), "q": _told(best.q),
        "pair": pair_name(best.actor_a, best.actor_b), "together": best.n_together, "expected": best.expected,
        "hopeless": hopeless, "seen": len(tested), "unit": unit, "apart": _never_together(n_tests - len(tested), unit),
    }  # fmt: skip
    if not facts["n"]:
        return prose(
            """None of {tests:pair|pairs} exceeds chance (q < {alpha}).

            {pair} has the smallest p: named together in {together:{unit}|{unit}s} where {expected} are expected (p {p}, q
            {q}).
            Of {seen:pair|pairs} seen together, {hopeless} could not have reached p < {alpha} had they never
            been named apart. {apart} What the network shows is therefore a description of these articles, not a
            finding about who belongs with whom.""",
            **facts,
        ).with_evidence(*behind, paragraph=2)
    return prose(
        """{n} of {tests:pair|pairs} {verb} chance (q < {alpha}); of such findings up to about {alpha_percent} %
        are expected to be false, if chance is as the test takes it. The clearest is {pair}: {together:{unit}|{unit}s}
        together where {expected} are expected from how often each is named and how many actors a {unit} names (p
        {p}, q {q}).

        {apart} Chance here means independent {unit}s; sentences of one article are not, so
        read the next questions before relying on it.""",
        **facts, verb="exceeds" if facts["n"] == 1 else "exceed", alpha_percent=f"{alpha * 100:g}",
    ).with_evidence(*behind)  # fmt: skip


def _never_together(n: int, unit: str) -> str:
    """Where the tested pairs are that the table has no row for."""
    if not n:
        return ""
    them = "it" if n == 1 else "them"
    told = "{n:tested pair never shares|tested pairs never share} a {unit}: p is 1 there, and the table has no row for "
    return str(prose(told + "{them}.", n=n, unit=unit, them=them))


def _told(p: float) -> str:
    """A p-value as it is told: beyond LEAST_TOLD its digits are those of the model, and say nothing of the world."""
    return f"< {LEAST_TOLD:g}" if p < LEAST_TOLD else str(prose("= {p:.2g}", p=p))


def who_belongs_together(communities: pd.DataFrame, agreement: CommunityAgreement) -> Reading:
    """Reads `communities`."""
    if not agreement.n_communities:
        return prose(
            "No two actors are named together more often than expected; there are no groups to find."
        )
    shaky = communities[(communities.community > 0) & (communities.stability < SURE)]
    return prose(
        """{n:group|groups}, with a modularity of {modularity:.2f}. {same} of {runs} runs of the method, each
        beginning elsewhere, give just these groups; on average the runs agree with them by {rand:.2f} (1:
        fully, 0: no more than by chance). {shaky} A group says who is named together more than expected,
        not who acts together.""",
        n=agreement.n_communities, modularity=agreement.modularity, same=agreement.n_identical,
        runs=agreement.n_runs, rand=agreement.mean_adjusted_rand, shaky=_shaky(shaky),
    )  # fmt: skip


def _shaky(shaky: pd.DataFrame) -> str:
    if shaky.empty:
        return "Every actor keeps its company in nearly all of them."
    names = ", ".join(actor_name(entity) for entity in shaky.entity.head(NAMED))
    more = f" and {len(shaky) - NAMED} more" if len(shaky) > NAMED else ""
    return f"Whose company changes between runs: {names}{more}."


def who_stands_between(centrality: pd.DataFrame) -> Reading:
    """Reads `centrality` on the network of the pairs that exceed chance."""
    linked = centrality[centrality.degree > 0].assign(betweenness=lambda rows: rows.betweenness.round(DIGITS))
    if linked.empty:
        return prose("No pair exceeds chance, so that nobody stands between others.")
    top = linked.sort_values(["degree", "entity"], ascending=[False, True]).iloc[0]
    between = linked.sort_values(["betweenness", "entity"], ascending=[False, True]).iloc[0]
    name = with_equals(actor_name(top.entity), linked.degree, "with as many")
    if between.betweenness == 0:
        return prose(
            "Most lines: {n}, of {name}. Nobody stands on a shortest path between two others.", name=name, n=top.degree
        )
    return prose(
        """Most lines: {n}, of {name}. On most shortest paths between two others: {other}, with {share:.0%} of them.
        Both hold for the network of names in these articles.""",
        name=name, n=top.degree, share=between.betweenness,
        other=with_equals(actor_name(between.entity), linked.betweenness, "on as many"),
    )  # fmt: skip


def in_other_articles(presence: pd.DataFrame) -> Reading:
    """Reads `edge_presence`."""
    if presence.empty:
        return prose("There is no pair to follow through samples of the documents.")
    n_documents = int(presence.n_documents.iloc[0])
    if n_documents == 1:
        return prose("Every sample of one document is that document: what others would show cannot be told from it.")
    sure = presence[presence.presence >= SURE]
    names = [pair_name(a, b) for a, b in zip(sure.actor_a.head(NAMED), sure.actor_b.head(NAMED), strict=True)]
    found = prose(
        "{n:pair is|pairs are} above chance in at least {sure:.0%} of {samples:sample|samples}: {names}.",
        n=len(sure), sure=SURE, samples=int(presence.n_samples.iloc[0]),
        names=names if len(sure) <= NAMED else [*names, f"{len(sure) - NAMED} more"],
    ) if len(sure) else prose(
        "No pair is above chance in {sure:.0%} of {samples:sample|samples} of the documents.",
        sure=SURE, samples=int(presence.n_samples.iloc[0]),
    )  # fmt: skip
    if n_documents >= FEW_DOCUMENTS:
        return found
    return prose(
        """{found} With {n:document|documents} this cannot show what other articles would say: a sample of so
        few is hardly another corpus.""",
        found=str(found), n=n_documents,
    )  # fmt: skip


def within_documents(within: pd.DataFrame, tested: pd.DataFrame, unit: str) -> Reading:
    """Reads `edge_within_documents` beside `edge_significance`: which pairs do not only share their articles."""
    if unit == "document":
        return prose("With the document as the unit there is nothing within it to shuffle: this check says nothing.")
    if within.empty:
        return prose("No pair shares a {unit}; there is nothing to test.", unit=unit)
    both = tested[["actor_a", "actor_b", "exceeds"]].merge(within, on=["actor_a", "actor_b"], suffixes=("", "_within"))
    found, kept = both[both.exceeds], both[both.exceeds & both.exceeds_within]
    n_shut = int((within.n_documents_open == 0).sum())
    closed = "could not be tested so: no article that names both leaves open whether they stand in one"
    shut = f"{counted(n_shut, 'pair')} {closed} {unit}." if n_shut else ""
    if found.empty:
        best = within.sort_values(["p", "actor_a", "actor_b"]).iloc[0]
        return prose(
            """No pair exceeds chance, so there is none to doubt. Within articles {pair} has the smallest p (p {p}).
            {shut}""",
            pair=pair_name(best.actor_a, best.actor_b), p=_told(best.p), shut=shut,
        )  # fmt: skip
    return prose(
        """Of {found:pair that exceeds|pairs that exceed} chance, {kept} still {verb} when actors are shuffled within each
        article only{names}. {others} {shut}""",
        found=len(found), kept=len(kept), verb="does" if len(kept) == 1 else "do", shut=shut,
        others="Of the others the articles alone may be the reason: they are about both." if len(kept) < len(found) else "",
        names=f": {_first(kept)}" if len(kept) else "",
    )  # fmt: skip


def _first(pairs: pd.DataFrame) -> str:
    """The first pairs by name, and how many more there are."""
    names = [pair_name(a, b) for a, b in zip(pairs.actor_a.head(NAMED), pairs.actor_b.head(NAMED), strict=True)]
    more = f" and {len(pairs) - NAMED} more" if len(pairs) > NAMED else ""
    return ", ".join(names) + more


def over_time(slices: pd.DataFrame, by: str) -> Reading:
    """Reads `edge_slices`: pairs that differ between slices which hold enough documents to be compared."""
    dated = slices[slices.slice != "undated"] if len(slices) else slices
    names = sorted(set(dated.slice))
    if not names:
        return prose("No pair stands in articles that are dated to the {by}: no change over time can be shown.", by=by)
    full = dated[dated.n_documents >= DOCUMENTS_OF_A_SLICE]
    compared = sorted(set(full.slice))
    facts = {"by": by, "n": len(names), "k": len(compared), "least": DOCUMENTS_OF_A_SLICE}
    if len(names) == 1:
        return prose("All dated articles lie in one {by}: there is nothing to compare it with.", by=by)
    if len(compared) < 2:
        return prose(
            """The dated articles lie in {n:{by}|{by}s}, of which {few} at least {least} of them. That is too few to
            compare: what differs here are articles, not times.""",
            **facts, few="one holds" if compared else "none holds",
        )  # fmt: skip
    limits = full.groupby(["actor_a", "actor_b"], sort=False).agg(low=("low", "max"), high=("high", "min"))
    apart = limits[limits.low > limits.high].reset_index()
    if apart.empty:
        return prose(
            "In the {k} {by}s with at least {least} articles, no pair has two whose 95 % intervals lie apart.", **facts
        )
    return prose(
        """In the {k} {by}s with at least {least} articles, {m:pair has|pairs have} some whose 95 % intervals lie apart:
        {pairs}. They were compared without a correction for their number, and sentences of one article hang together: it
        is a hint of change, not a test.""",
        **facts, m=len(apart), pairs=_first(apart),
    )  # fmt: skip


def under_other_choices(summary: pd.DataFrame) -> Reading:
    """Reads the second table of `edge_multiverse`."""
    found = summary[summary.share_exceeding > 0]
    if found.empty:
        return prose("Under no combination of choices does a pair exceed chance.")
    always = summary[summary.share_exceeding == 1]
    top = found.iloc[0]
    return prose(
        """{n:pair exceeds|pairs exceed} chance under some combination of choices, {always} under all. Most
        often: {pair}, under {share:.0%} of them.""",
        n=len(found), always=len(always), pair=pair_name(top.actor_a, top.actor_b), share=top.share_exceeding,
    )  # fmt: skip


def method(**values: object) -> Reading:
    """A methods paragraph to paste into a paper.

    values: name, n, m, a (of documents, mentions and actors), versions, unit, k (actors tested), alpha, runs, samples,
    seed, choices; read, own, decided, nature: what `method_readings` says of the documents, the corpus's own word
    lists and a person's decisions, and a sentence on what the texts are.
    """
    drawn = "{samples} bootstrap samples of the documents (seed {seed}), " if values["n"] != 1 else ""
    return prose(
        """In '{name}' ({read}), {m:mention|mentions} of {a:actor|actors} were found by vocabularies{own} and
        rules with {versions}. {decided} Two actors co-occur where one {unit} names both. Pairs of the {k} actors named most
        were tested by the stochastic degree sequence model (Neal et al. 2021) with exact unit sizes (Chen et al.
        1994), false discovery rate {alpha} (Benjamini and Hochberg 1995). Groups: Louvain (Blondel et al. 2008), best
        of {runs} runs. Checks: """ + drawn + """the same test within documents, {choices} combinations of choices at
        several values of alpha. {nature}""",
        **values,
    )
