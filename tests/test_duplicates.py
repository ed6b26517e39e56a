"""The same story printed twice is found; two stories about one thing are not."""

from __future__ import annotations

import random

from dossier.corpus.duplicates import Duplicate, containment, near_duplicates

WORDS = [f"word{n}" for n in range(400)]


def story(seed: int, length: int = 200) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


def test_copies_point_to_the_earliest() -> None:
    """Identical apart from case and punctuation, or with a few words changed; the order given decides who is first."""
    one, changed = story(1), [*story(1)[:100], "changed", *story(1)[101:]]
    texts = {"b": " ".join(one), "other": " ".join(story(2)), "a": ", ".join(one).upper(), "c": " ".join(changed)}
    found = near_duplicates(texts)
    assert found[0] == Duplicate("a", "b", 1.0)
    assert (found[1].doc_id, found[1].duplicate_of) == ("c", "b")
    assert 0.95 < found[1].similarity < 1
    assert len(found) == 2


def test_containment_is_counted_by_hand() -> None:
    """Three of the smaller set's four shingles stand in the larger one; twice the length is too much."""
    assert containment(frozenset({1, 2, 3, 4}), frozenset({2, 3, 4, 5, 6})) == 0.75
    assert containment(frozenset({1}), frozenset({1, 2, 3})) == 0.0
    assert containment(frozenset(), frozenset({1})) == 0.0


def test_excerpts_and_shared_phrases_are_no_duplicates() -> None:
    """A third of a story, and stories that share one paragraph, stand for themselves."""
    long, shared = story(1, 300), story(9, 60)
    texts = {"long": " ".join(long), "excerpt": " ".join(long[:100]),
             "x": " ".join(shared + story(3)), "y": " ".join(shared + story(4))}
    assert near_duplicates(texts) == []


def test_a_phrase_of_many_texts_does_not_hide_a_copy() -> None:
    """Fifty texts open alike; the one copy among them is still found, and its source named."""
    opening = story(5, 50)
    texts = {f"t{n}": " ".join(opening + story(100 + n, 100)) for n in range(50)}
    texts["copy"] = texts["t40"]
    assert near_duplicates(texts) == [Duplicate("copy", "t40", 1.0)]


def test_short_and_empty_texts() -> None:
    """Fewer than five words are compared as a whole; nothing is no duplicate of nothing."""
    texts = {"a": "Ships sail", "b": "ships sail.", "c": "Ships stay", "d": "", "e": ""}
    assert near_duplicates(texts) == [Duplicate("b", "a", 1.0)]


def test_many_texts_are_compared() -> None:
    """Work grows with the words, not with the pairs: a copy is found among five thousand texts."""
    texts = {str(i): " ".join(story(i, 60)) for i in range(5_000)}
    assert near_duplicates({**texts, "copy": texts["77"]}) == [Duplicate("copy", "77", 1.0)]


def test_of_equals_the_earliest_is_named_however_many_there_are() -> None:
    """Six later stories have as much of a copy as the first one has, each another part; it is the first one's."""
    for seed in range(30):
        copied = random.Random(seed).sample(WORDS, 9)
        rest = [random.Random(f"{seed} {n}").sample(WORDS, 5) for n in range(7)]
        texts = {"first": " ".join(rest[0] + copied[1:])}
        texts |= {f"t{n}": " ".join(copied[:-1] + rest[n]) for n in range(1, 7)}
        assert near_duplicates({**texts, "copy": " ".join(copied)}) == [Duplicate("copy", "first", 0.8)]
