"""The sentences of notebooks 1 and 2: true of one document, of five and of thousands, in number and in kind."""

from __future__ import annotations

import pandas as pd
import pytest

from dossier.figures import corpus_readings, term_readings

NONE = float("nan")


def words(reading: object) -> str:
    return str(reading)


def test_one_document_is_weighed_against_nothing() -> None:
    """No share of a hundred per cent is told where there is one document; a tenth only where it is more than one."""
    assert words(corpus_readings.who_weighs(pd.Series([833]))) == "With 1 document nothing is weighed against anything else."
    few = words(corpus_readings.who_weighs(pd.Series([10, 30, 60])))
    assert few.startswith("The longest document holds 60.0% of all tokens. Whatever is")
    assert "counted over all tokens tells most of the longest;" in few
    many = words(corpus_readings.who_weighs(pd.Series([10] * 19 + [30])))
    assert "holds 13.6% of all tokens, the longest tenth 18.2%." in many


def test_copies_need_two_documents_and_a_shared_passage() -> None:
    """One document copies nobody; without a shared passage there is no share to speak of."""
    assert "no second document" in words(corpus_readings.who_copies(1, 1, 0, 12, 0.25))
    assert words(corpus_readings.who_copies(5, 5, 0, 12, 0.25)).startswith("No two of 5 documents share a passage of 12")
    told = words(corpus_readings.who_copies(5, 4, 1, 12, 0.25))
    assert "5 documents form 4 independent sources; 1 pair shares a passage" in told and "25%" in told


@pytest.mark.parametrize(
    ("lix", "told"),
    [([NONE], "none of 1 document: it needs 5"), ([39.7], "1 of 1 document (5 sentences are needed): it is 40."),
     ([30.0, NONE, 50.0], "2 of 3 documents (5 sentences are needed): from 30 to 50, median 40.")],
)  # fmt: skip
def test_readability_of_none_of_one_and_of_some(lix: list[float], told: str) -> None:
    """A single value has no range."""
    assert told in words(corpus_readings.how_hard(pd.DataFrame({"lix": lix}), 5))


def test_what_an_interval_says_is_told_where_there_is_one() -> None:
    """None measured, one with an interval, two that can be ranked."""
    table = pd.DataFrame({"mattr": [0.8, 0.7, NONE], "low": [0.75, NONE, NONE]})
    assert words(corpus_readings.how_varied(table.tail(1))).startswith("None of 1 document is long enough")
    one = words(corpus_readings.how_varied(table))
    assert "2 of 3 documents could be measured, 1 with an interval (1 too short for one)." in one and "overlap" not in one
    assert "do not rank them." in words(corpus_readings.how_varied(table.assign(low=0.6)))


def test_windows_are_compared_where_an_order_can_differ() -> None:
    """Without an agreement none is told; with one, its least value, and that of MTLD."""
    choices = pd.DataFrame({"window": [50, 25], "agreement": [NONE, NONE]})
    varied = pd.DataFrame({"mattr": [0.7, 0.8, 0.9], "mtld": [70.0, 80.0, 60.0]})
    assert "cannot be compared" in words(corpus_readings.under_other_windows(choices, varied))
    told = words(corpus_readings.under_other_windows(choices.assign(agreement=[1.0, 0.5]), varied))
    assert "1 other window, the least agreement of the order of documents is 0.50" in told and "it is −0.50" in told


def test_the_methods_of_the_description_tell_only_what_was_done() -> None:
    """One short document has neither an interval nor a copy; several long ones have all; one without words, the rest."""
    varied, reading = pd.DataFrame({"mattr": [0.7], "low": [NONE]}), pd.DataFrame({"lix": [40.0]})
    one = corpus_readings.method(varied, reading, 50, 1)
    assert "window 50 tokens. Readability: LIX" in one and "bootstrap" not in one and "Copies" not in one
    many = corpus_readings.method(pd.concat([varied, varied.assign(low=0.6)]), pd.concat([reading] * 2), 50, 1234)
    assert "window 50 tokens, intervals by moving-block bootstrap (Künsch 1989; " in many and "seed 1234)." in many
    assert "Copies: 25% of the runs of 12 tokens" in many
    none = corpus_readings.method(varied.assign(mattr=NONE), reading.assign(lix=NONE), 50, 1)
    assert none == "Expected vocabulary growth: Baayen (2001)."


@pytest.mark.parametrize(
    ("bases", "told"),
    [
        (["given", "inferred", ""], "2 of 3 documents have a date of publication: 1 given by the source, 1 inferred from "
         "the text, which can be wrong."),
        (["given"], "1 of 1 document has a date of publication: 1 given by the source, none inferred from the text."),
        (["", ""], "None of 2 documents has a date of publication."),
        ([""], "The one document has no date of publication."),
    ],
)  # fmt: skip
def test_how_the_documents_are_dated(bases: list[str], told: str) -> None:
    """Given, inferred, neither: each is counted, and what can be wrong is said of what was inferred alone."""
    documents = pd.DataFrame({"published_basis": [basis or "unknown" for basis in bases]})
    documents["published"] = ["2022-03-01" if basis else "" for basis in bases]
    assert words(corpus_readings.how_dated(documents)).split("\n\n")[0] == told


def test_white_space_that_was_repaired_can_be_seen() -> None:
    """Two spaces that became one, a tab and a no-break space have signs; words keep their spaces; three of each kind."""
    white = [("  ", " "), ("\t", ""), ("\u00a0\n", "\u2009"), (" ", "")]
    repairs = pd.DataFrame({
        "kind": ["whitespace"] * 4 + ["markup"],
        "before": [before for before, _ in white] + ["** a b"], "after": [after for _, after in white] + ["a b"],
    })  # fmt: skip
    shown = corpus_readings.repair_examples(repairs, 3)
    assert shown.before.tolist() == ["␣␣", "⇥", "⍽↵", "** a b"]
    assert shown.after.tolist() == ["␣", "", "[U+2009]", "a b"]


def test_what_was_repaired() -> None:
    """No examples are pointed to where nothing was changed."""
    repairs = pd.DataFrame({"doc_id": ["a", "a"]})
    assert words(corpus_readings.what_was_repaired(repairs.head(0), 5)) == "Nothing was changed in 5 documents."
    assert words(corpus_readings.what_was_repaired(repairs, 5)).startswith("2 changes in 1 of 5 documents. Read")


def test_neighbours_in_a_ranking() -> None:
    """One of two is parted; with no intervals the number of documents that it takes is told."""
    table = pd.DataFrame({"parted": [True, False]})
    sure, bare = (ranked(low=low) for low in (9.0, NONE))
    both = words(term_readings.most_frequent(sure, table, 9, 65, 20))
    assert "Of 2 pairs of neighbours in this ranking, 1 is parted" in both
    none = words(term_readings.most_frequent(sure, table.tail(1), 9, 65, 20))
    assert "Of 1 pair of neighbours in this ranking, none is parted." in none and "those that are not could" in none
    assert "that are not" not in words(term_readings.most_frequent(sure, table.head(1), 9, 65, 20))
    assert "\n\n5 documents cannot show" in words(term_readings.most_frequent(bare, table, 9, 5, 20))
    assert "\n\nNo term stands in enough documents" in words(term_readings.most_frequent(bare, table, 9, 25, 20))
    assert "no neighbour" in words(term_readings.most_frequent(sure, table.head(0), 9, 65, 20))


def ranked(low: float = NONE, other: int = 2) -> pd.DataFrame:
    """A ranking of two terms, the first with three occurrences in two documents."""
    rows = [("oil", 3, 2, low, ("a:1", "a:1", "b:7")), ("tin", other, 1, low, ("a:2",) * other)]
    return pd.DataFrame(rows, columns=["term", "n", "n_documents", "low", "evidence"])


def test_the_most_frequent_term_is_told_first_with_its_sentences() -> None:
    """Its count and documents, one other that ties with it, each of its sentences once; or that none is left."""
    table = pd.DataFrame({"parted": [True]})
    told = term_readings.most_frequent(ranked(), table, 9, 5, 20)
    assert words(told).split("\n\n")[0] == "The most frequent of 9 terms: 'oil', 3 times in 2 of 5 documents."
    assert "Sentences with &#x27;oil&#x27;: <span>a:1</span>&nbsp;×2, <span>b:7</span></div>" in told.html
    tied = words(term_readings.most_frequent(ranked(other=3), table, 9, 5, 20))
    assert "'oil' (1 other as often), 3 times" in tied
    assert words(term_readings.most_frequent(ranked().head(0), table, 0, 5, 20)) == "No term is left to be ranked."


def test_dispersion_says_what_it_cannot_give_and_what_stands_instead() -> None:
    """4 of 6 terms are rarer than the documents: the first of them, where it stands and where it would by chance."""
    ranking = pd.DataFrame({"dp_norm": [0.2, 0.6, NONE, NONE, NONE, NONE]})
    rare = pd.DataFrame({"term": ["pct"], "n": [9784], "n_documents": [3217], "expected": [5123.4]})
    told = words(term_readings.how_even(ranking, rare, 10788))
    assert "given for 2 of 6 terms. So few say nothing of the vocabulary at large." in told
    assert "'pct', the most frequent of them, stands 9,784 times in 3,217 documents, and would stand in about 5,123," in told
    assert "each of 2 terms" in words(term_readings.how_even(ranking.head(2), rare.head(0), 2))
    assert words(term_readings.how_even(ranking.head(0), rare.head(0), 5)).startswith("No term is left")
    assert words(term_readings.how_even(ranking, rare, 1)) == "Over 1 document nothing can be spread."


def test_where_a_term_stands() -> None:
    """Two of three occurrences in one of two documents; the one document; none."""
    places = pd.DataFrame({"doc_id": ["a", "a", "b"]})
    places["evidence"] = ["a:1", "a:2", "b:1"]
    assert "<span>b:1</span></div>" in term_readings.where_it_stands(places, "oil", 5).html
    assert words(term_readings.where_it_stands(places, "oil", 5)) == (
        "'oil' stands in 2 of 5 documents, 2 of its 3 occurrences in one of them alone."
    )
    assert words(term_readings.where_it_stands(places.head(1), "oil", 1)) == "'oil' stands 1 time in the one document."
    assert words(term_readings.where_it_stands(places.head(0), "", 1)) == "No term is left to follow."
    assert words(term_readings.where_it_stands(places.head(0), "tin", 5)) == "'tin' stands in none of 5 documents."


@pytest.mark.parametrize(
    ("slices", "change", "told"),
    [
        (3, (NONE, NONE, 4), "4 dated documents cannot show a change: the test needs 10."),
        (1, (NONE, NONE, 10788), "10,788 dated documents cannot show a change: they are all of one year."),
        (2, (NONE, NONE, 12), "they are of 2 different years, and a rise or fall needs 3."),
        (3, (NONE, NONE, 12), "12 dated documents cannot show a change: they all use it at one rate"),
        (2, (0.03, 0.71, 65), "is 0.03 (p = 0.71, 65 documents): no rise or fall that exceeds chance. 1 of 2 years has an"),
        (2, (-0.4, 0.001, 65), "the later the document, the less of it. 1 of 2 years has an interval."),
    ],
)
def test_change_over_time_or_why_none_can_be_shown(slices: int, change: tuple[float, float, int], told: str) -> None:
    """The reason is the one that holds: too few documents, one year, one rate."""
    trend = pd.DataFrame({"low": [1.0, NONE, NONE][:slices]})
    assert told in words(term_readings.change_over_time(trend, change, "year", level=0.05, needed=10))


def test_lists_that_the_alphabet_ends_are_told() -> None:
    """Of two documents one list is cut among equals; where none is, nothing is said of the alphabet; none at all."""
    cut = pd.DataFrame({"n_left_out": [140, 0]})
    told = words(term_readings.what_sets_apart(cut, 3, 10))
    assert "weighed for 2 of 3 documents" in told
    assert "In 1 document terms are left out that weigh as much as the last of the 10 listed" in told
    assert "alphabet" not in words(term_readings.what_sets_apart(cut.tail(1), 3, 10))
    assert words(term_readings.what_sets_apart(cut.head(0), 1, 10)).startswith("Terms could be weighed for 0 of 1 document;")


def test_neighbouring_words() -> None:
    """None, all in several documents, one in a single one."""
    pairs = pd.DataFrame({"n_documents": [3, 2, 1]})
    assert "No two words" in words(term_readings.neighbouring_words(pairs.head(0), 25, 3))
    assert "each of the first 2 in more than one document." in words(term_readings.neighbouring_words(pairs, 2, 3))
    assert "first 3, 1 in a single document only: this may be" in words(term_readings.neighbouring_words(pairs, 25, 3))
    assert "chance, the first in more than one document." in words(term_readings.neighbouring_words(pairs, 1, 3))
    alone = words(term_readings.neighbouring_words(pairs.tail(1), 25, 3))
    assert "chance; the first in a single document only: this may be" in alone
    assert "single" not in words(term_readings.neighbouring_words(pairs, 25, 1)), "where there is one document, all are"


def test_keyness_is_told_as_far_as_the_documents_allow() -> None:
    """No groups, too few documents, nothing found, found: each in its own words, and ties at the smallest p."""
    key = pd.DataFrame({"term": ["a", "b", "c"], "lrc": [2.0, 1.0, 0.0], "p": [0.001, 0.001, 0.4], "q": [0.003, 0.003, 0.4]})
    nobody = "There are no two groups of documents to compare."
    assert words(term_readings.what_parts_the_groups(key, "", 1, 0.05)) == nobody
    few = words(term_readings.what_parts_the_groups(key, "x against y", 0.1, 0.05))
    assert few.startswith("So few documents cannot show a difference between groups (x against y), whatever the words do.\n")
    assert "3 terms were compared; those with an LRC other than 0 (2)" in few and "p and q that are saved" in few
    none = words(term_readings.what_parts_the_groups(key.assign(lrc=0.0), "x against y", 0.1, 0.05))
    assert "3 terms were compared; none has an LRC other than 0, so that none is even a lead." in none
    nothing = words(term_readings.what_parts_the_groups(key.assign(q=0.3), "x against y", 0.001, 0.05))
    assert nothing.startswith("No term of 3 compared") and "no finding of no difference" in nothing
    found = words(term_readings.what_parts_the_groups(key, "x against y", 0.001, 0.05))
    assert "2 terms differ" in found and "(x against y; " in found and "strongest: a and b.\n\n" in found
    assert "0.001, which 2 terms share. The test" in found


def test_the_methods_paragraph_tells_only_what_was_done() -> None:
    """Without intervals, groups or a test none is told of."""
    top, key = pd.DataFrame({"low": [NONE]}), pd.DataFrame({"lrc": [1.0]})
    assert term_readings.method_of_intervals_and_keyness(top, key.head(0), "x", 1.0, 0.05) == ""
    few = term_readings.method_of_intervals_and_keyness(top, key, "a against b", 0.1, 0.05)
    assert few == "Keyness (a against b): LRC (Evert 2022); no test, for which there are too few documents."
    many = term_readings.method_of_intervals_and_keyness(top.fillna(1), key, "a against b", 0.001, 0.05)
    assert "2,000 draws" in many and "1,999 labellings" in many and "Benjamini" in many


def test_what_stays_under_other_choices() -> None:
    """One of two terms, both without stop words, none of the key terms; and no key terms."""
    stable, quiet = pd.DataFrame({"share_in_top": [1.0, 0.5]}), pd.DataFrame({"share_in_top": [1.0, 1.0]})
    told = words(term_readings.under_other_choices(stable, quiet, stable.head(1)))
    assert "1 of 2 terms stays among the first 2 under every choice, 2 as long as" in told
    assert "1 of 1 key term stays" in told
    assert "There is no key term to follow." in words(term_readings.under_other_choices(stable, quiet, stable.head(0)))
    none = stable.head(0)
    assert words(term_readings.under_other_choices(none, none, none)) == "There is no term to follow."
