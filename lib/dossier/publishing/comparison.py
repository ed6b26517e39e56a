"""How two versions of a published file differ: the cell and the value, not only the file."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import PurePosixPath

from dossier.publishing.acceptance import place_of
from dossier.publishing.notebook import Json, text_of
from dossier.publishing.progress import plain
from dossier.publishing.tables import rows_of

DIGITS = 9
"""Significant digits to which numbers agree across platforms."""
SHOWN = 80
"""Characters of a value that a message shows."""
TABLES, NOTEBOOKS = ".csv", ".ipynb"
NUMBER = re.compile(rb"[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?")


def differences(path: str, published: bytes, made: bytes, exact: bool) -> list[str]:
    """What differs between a published file and the same file made again, one line a value.

    With `exact` the bytes have to agree; without, tables to DIGITS digits and notebooks in their code.
    """
    if published == made:
        return []
    ending = PurePosixPath(path).suffix
    if ending == TABLES:
        found = list(_table_differences(published, made, exact))
    elif ending == NOTEBOOKS:
        found = list(_notebook_differences(json.loads(published), json.loads(made), exact))
    else:
        found = [_first_difference(published, made)] if exact else []
    if exact and not found:
        found = ["differs in bytes that carry no value"]
    return [f"{path}: {difference}" for difference in found]


def differ_in_last_digits(published: bytes, made: bytes) -> bool:
    """Whether numbers alone differ, and these beyond DIGITS digits: what another processor may make of them."""
    if NUMBER.sub(b"0", published) != NUMBER.sub(b"0", made):
        return False
    pairs = zip(NUMBER.findall(published), NUMBER.findall(made), strict=True)
    return all(_agree(old.decode(), new.decode()) for old, new in pairs if old != new)


def _table_differences(published: bytes, made: bytes, exact: bool) -> Iterator[str]:
    then, now = list(rows_of(published)), list(rows_of(made))
    if then[:1] != now[:1]:
        yield f"columns {_short(', '.join(then[0] if then else []))} became {_short(', '.join(now[0] if now else []))}"
        return
    if len(then) != len(now):
        yield f"{len(then) - 1} rows became {len(now) - 1}"
    for number, (before, after) in enumerate(zip(then[1:], now[1:], strict=False), 1):
        for column, old, new in zip(then[0], before, after, strict=False):
            if not (old == new if exact else _agree(old, new)):
                yield f"row {number}, column {column}: {_short(old)} became {_short(new)}"


def _agree(old: str, new: str) -> bool:
    if old == new:
        return True
    try:
        return math.isclose(float(old), float(new), rel_tol=10.0**-DIGITS, abs_tol=10.0**-DIGITS * 1e-3)
    except ValueError:
        return False


def _notebook_differences(published: Json, made: Json, exact: bool) -> Iterator[str]:
    for position, (then, now) in enumerate(zip_longest(published["cells"], made["cells"], fillvalue=None)):
        place = _place(published["cells"] if then else made["cells"], position)
        if then is None or now is None:
            yield f"{place} is {'new' if then is None else 'gone'}"
        elif text_of(then["source"]) != text_of(now["source"]):
            yield f"{place}: source {_where(text_of(then['source']), text_of(now['source']))}"
        elif exact:
            yield from (f"{place}: {found}" for found in _output_differences(then, now))


def _place(cells: Sequence[Json], position: int) -> str:
    heading, number = place_of(cells, position)
    name = f"cell {number}" if cells[position]["cell_type"] == "code" else f"text {cells[position].get('id', '')}"
    return f"{name} ({plain(heading)})" if heading else name


def _output_differences(then: Json, now: Json) -> Iterator[str]:
    before, after = then.get("outputs", []), now.get("outputs", [])
    if len(before) != len(after):
        yield f"{len(before)} outputs became {len(after)}"
    for old, new in zip(before, after, strict=False):
        old_data, new_data = _data(old), _data(new)
        for kind in sorted(old_data.keys() | new_data.keys()):
            if old_data.get(kind) != new_data.get(kind):
                yield f"{kind} {_where(old_data.get(kind, ''), new_data.get(kind, ''))}"
    if {**then, "outputs": []} != {**now, "outputs": []}:
        yield "its metadata differ"


def _data(output: Json) -> dict[str, str]:
    if output["output_type"] == "stream":
        return {output["name"]: text_of(output["text"])}
    words = {f"metadata of {kind}": json.dumps(said) for kind, said in output.get("metadata", {}).items()}
    data = output.get("data", {})
    return {kind: text_of(c) if isinstance(c, str | list) else json.dumps(c) for kind, c in data.items()} | words


def _where(old: str, new: str) -> str:
    pairs = zip_longest(old.splitlines(), new.splitlines(), fillvalue="")
    number, before, after = next(((n, a, b) for n, (a, b) in enumerate(pairs, 1) if a != b), (0, "", ""))
    start = max(0, next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0) - 20)
    return f"line {number}: {_short(before[start:])} became {_short(after[start:])}"


def _first_difference(published: bytes, made: bytes) -> str:
    try:
        return _where(published.decode("utf-8"), made.decode("utf-8"))
    except UnicodeDecodeError:
        return f"{len(published)} bytes became {len(made)}, other ones"


def _short(value: str) -> str:
    return repr(plain(value if len(value) <= SHOWN else value[: SHOWN - 1] + "…"))
