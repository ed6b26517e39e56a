"""Codes as a reader knows them: 'RUS' is 'Russia', 'import_restriction' is 'import restriction'."""

from __future__ import annotations

from functools import cache

import pandas as pd

EVERYDAY = {
    "BOL": "Bolivia", "BRN": "Brunei", "COD": "DR Congo", "COG": "Congo", "CPV": "Cape Verde", "FLK": "Falklands",
    "FSM": "Micronesia", "GBR": "Britain", "IRN": "Iran", "KOR": "South Korea", "LAO": "Laos", "MDA": "Moldova",
    "MKD": "North Macedonia", "NLD": "Netherlands", "PRK": "North Korea", "PSE": "Palestine", "RUS": "Russia",
    "SYR": "Syria", "TUR": "Turkey", "TWN": "Taiwan", "TZA": "Tanzania", "USA": "United States", "VAT": "Vatican",
    "VEN": "Venezuela", "VGB": "British Virgin Islands", "VIR": "US Virgin Islands",
    "VNM": "Vietnam", "XKX": "Kosovo", "WEST": "the West", "UNKNOWN": "not named",
}  # fmt: skip
"""Where the standard's name is not the one that people use."""
WITH_ARTICLE = {
    "ALA", "ARE", "BHS", "CAF", "COK", "COM", "CYM", "DOM", "EU", "FLK", "FRO", "G7", "G20", "GMB", "IMN", "MDV", "MHL",
    "MNP", "NLD", "PHL", "SLB", "TCA", "UN", "USA", "VAT", "VGB", "VIR",
}  # fmt: skip
"""Whose name has an article within a sentence."""
ORGANISATION = "org:"


@cache
def actor_name(actor: str) -> str:
    """What an actor or entity is called in a figure; a name that is no code stays as it is."""
    if actor in EVERYDAY:
        return EVERYDAY[actor]
    if len(actor) == 3 and actor.isupper():
        import pycountry

        state = pycountry.countries.get(alpha_3=actor)
        if state is not None:
            return str(getattr(state, "common_name", state.name)).split(",")[0]
    return actor.removeprefix(ORGANISATION)


def actor_in_words(actor: str) -> str:
    """An actor as a sentence names it: 'the United States', 'Norway'."""
    return f"the {actor_name(actor)}" if actor in WITH_ARTICLE else actor_name(actor)


def pair_name(actor_a: str, actor_b: str) -> str:
    """Two actors as one label, in the order of their names."""
    return " – ".join(sorted((actor_name(actor_a), actor_name(actor_b)), key=str.casefold))


def by_shown_names(frame: pd.DataFrame, *names: str, equal: str) -> pd.DataFrame:
    """A table with the actors in the columns `names` in words, rows of one value in `equal` in the order of these words.

    Of a pair the first by name stands first, and what belongs to each changes places with it. As they are, tables go by
    codes: 'CHE' before 'CHN' is Switzerland before China.
    """
    shown = with_names(frame, *names)
    if len(names) == 2:
        swap = shown[names[0]].map(str.casefold) > shown[names[1]].map(str.casefold)
        for pair in (names, ("n_a", "n_b")):
            if set(pair) <= set(shown):
                shown.loc[swap, list(pair)] = shown.loc[swap, list(pair)[::-1]].to_numpy()
    of_equals = (shown[equal] != shown[equal].shift()).cumsum()
    keys = shown[list(names)].map(str.casefold).assign(of_equals=of_equals)
    return shown.loc[keys.sort_values(["of_equals", *names], kind="stable").index].reset_index(drop=True)


def measure_name(measure: str) -> str:
    """A measure or status in words."""
    return measure.replace("_", " ")


def counted(n: int, noun: str) -> str:
    """A number with its noun: '1 claim', '1,204 claims'."""
    return f"{n:,} {noun}" + ("" if n == 1 else "s")


def with_equals(name: str, values: pd.Series, alike: str = "as often") -> str:
    """The name of what stands first, and how many others have that greatest value: 'Norway (2 others as often)'."""
    n = int((values == values.max()).sum()) - 1
    return f"{name} ({n:,} other{'' if n == 1 else 's'} {alike})" if n > 0 else name


def with_names(frame: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """The table with the codes in `columns` (actors, measures or statuses) in words."""
    return frame.assign(**{c: [measure_name(actor_name(str(v))) for v in frame[c]] for c in columns})
