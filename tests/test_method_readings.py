"""What methods paragraphs say of copies, languages, own word lists and people's decisions: only where they apply."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from cells import readings
from dossier.figures import method_readings as read

DOCUMENTS = pd.DataFrame({"doc_id": ["a", "b", "c"], "duplicate_of": ["", "a", ""], "foreign": [False, False, True]})
KEPT = DOCUMENTS[DOCUMENTS.duplicate_of == ""]
SPANISH = """El Consejo decidió el lunes prorrogar por seis meses las medidas contra el país. La decisión se tomó sin debate.
Los ministros dijeron que las medidas seguirán hasta que haya una solución. El gobierno rechazó la decisión y llamó a los
embajadores para protestar contra lo que llama una injerencia en los asuntos de su país y de su pueblo. """


def test_documents_that_were_left_out_or_differ_are_told() -> None:
    """A copy is left out or among those read; so is a text in another language; of ordinary ones the number alone."""
    assert read.documents_read(DOCUMENTS.head(1), DOCUMENTS.head(1)) == "1 document"
    assert read.documents_read(DOCUMENTS.head(2), KEPT.head(1)) == (
        "1 of 2 documents; left out: 1 document that is nearly the same as an earlier one"
    )
    assert read.documents_read(DOCUMENTS, KEPT).endswith("an earlier one; 1 of those read is not in English")
    assert read.documents_read(DOCUMENTS, KEPT.head(1)).endswith("an earlier one and 1 document that is not in English")
    assert read.documents_read(DOCUMENTS, DOCUMENTS) == (
        "3 documents; 1 of those read is nearly the same as an earlier one; 1 of those read is not in English"
    )


def test_what_nobody_did_is_not_told() -> None:
    """No list of one's own, no decision, no choice of senders: nothing at all."""
    nobody = pd.DataFrame({"review": ["", ""], "actor": ["x", "y"]})
    assert read.own_lists([]) == read.only_asked([], []) == ""
    assert read.names_decided(nobody) == read.claims_decided(nobody, 0) == ""


def test_only_the_word_lists_that_matter_are_named() -> None:
    """All of them, or those of a notebook's own subject; none of these is none."""
    both = ["actors.toml", "measures.toml"]
    assert read.own_lists(both) == ", the corpus's own among them (actors.toml, measures.toml),"
    assert read.own_lists(both, of=["actors.toml"]) == ", the corpus's own among them (actors.toml),"
    assert read.own_lists(both[1:], of=["actors.toml"]) == ""


def test_each_decision_is_told_with_its_number() -> None:
    """Names by name, not by mention; claims by what was done to them."""
    names = pd.DataFrame({"review": ["edited", "edited", "confirmed", ""], "actor": ["x", "x", "y", "z"]})
    assert read.names_decided(names) == (
        "A person decided whom 1 name means and confirmed the reading of 1 name (corrections.csv)."
    )
    claims = pd.DataFrame({"review": ["edited", "edited", "confirmed", ""]})
    assert read.claims_decided(claims, 1) == (
        "A person confirmed 1 and corrected 2 of these claims and rejected 1 claim of the corpus, which is not counted "
        "(corrections.csv)."
    )
    assert read.claims_decided(claims.tail(1), 2) == (
        "A person rejected 2 claims of the corpus, which are not counted (corrections.csv)."
    )
    assert read.only_asked(["NOR", "PER"], ["KEN"]) == "Only claims of measures by Norway or Peru against Kenya were taken."


@pytest.mark.slow
def test_the_paragraphs_of_notebooks_tell_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy, a Spanish article, a word list: said in the paragraphs that they touch; the article named where it counts."""
    folder = tmp_path / "articles"
    folder.mkdir()
    story = "Norway imposed sanctions on Peru on 4 March 2022. Chile urged Kenya to follow with a ban on tin. " * 5
    for name, text in {"a": story, "b": story, "c": "Kenya froze the assets of banks in Peru.", "d": SPANISH * 2}.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "actors.toml").write_text('"org:Tin Board" = { names = ["Tin Board"] }\n', encoding="utf-8")
    second = readings("2_term_frequency", folder, monkeypatch, tmp_path / "out")
    assert "1 document is clearly not in English: d." in second["data"]
    assert "(3 of 4 documents; left out: 1 document that is nearly the same" in second["methods"]
    without = readings("2_term_frequency", folder, monkeypatch, tmp_path / "out", english_only=True)
    assert "not in English" not in without["data"]
    assert "an earlier one and 1 document that is not in English" in without["methods"]
    fourth = readings("4_sanction_chronology", folder, monkeypatch, tmp_path / "out", targets="PER")
    assert "the corpus's own among them (actors.toml)," in fourth["methods"]
    assert "Only claims of measures against Peru were taken." in fourth["methods"]
    assert "in 2 documents:" in fourth["when"]
