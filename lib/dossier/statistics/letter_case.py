"""Words as they are written: the table of tokens folds capitals, an analyst might not."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd


def with_case(tokens: pd.DataFrame, texts: Mapping[str, str]) -> pd.DataFrame:
    """The tokens with two more columns.

    `texts`: doc_id -> cleaned text.

    - `surface`: the token as it stands in the text: 'Japan' at its place, 'JAPAN' in a headline
    - `surface_stem`: its stem, each letter a capital where the surface has one at the same place
    """
    columns = (tokens[name].tolist() for name in ("doc_id", "start", "end"))
    surface = pd.Series(
        [texts[doc_id][start:end] for doc_id, start, end in zip(*columns, strict=True)],
        tokens.index, dtype=object,
    )  # fmt: skip
    written = pd.DataFrame({"surface": surface, "stem": tokens["stem"].astype(object)})
    known = written.drop_duplicates("surface")
    stems = {a: cased(b, a) for a, b in zip(known["surface"], known["stem"], strict=True)}
    return tokens.assign(surface=surface, surface_stem=surface.map(stems).astype(object))


def cased(stem: str, surface: str) -> str:
    """A stem in the capitals of the word that it stands for.

    >>> cased("polici", "Policies"), cased("sanction", "SANCTIONS")
    ('Polici', 'SANCTION')
    """
    if surface.islower():
        return stem
    capitals = [letter.isupper() for letter in surface]
    return "".join(a.upper() if up else a for a, up in zip(stem, [*capitals, *[False] * len(stem)], strict=False))
