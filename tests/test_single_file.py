"""One file for all pages: what is written again is the same, on whatever machine."""

from __future__ import annotations

import pytest

from dossier.publishing.single_file import _packed, _Page


@pytest.mark.parametrize("title", ["1 &lt; 2", "&quot; onclick=&quot;alert(1)", "A &amp;amp; B", "<b>"])
def test_an_attribute_that_is_written_again_says_the_same(title: str) -> None:
    """Quotation marks and brackets in it stay text, and none begins an attribute or a tag of its own."""
    written = _Page("index", {"index"}, {}).rewritten(f'<p id="a" title="{title}">x</p>')
    assert written == f'<p id="index--a" title="{title.replace("<", "&lt;").replace(">", "&gt;")}">x</p>'


def test_the_archive_is_the_same_on_every_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows marks what it packs as its own unless it is told; the tables in the file would differ by a byte each."""
    files = {"tables/a.csv": b"a\n1\n", "tables/b.csv": b"b\n"}
    here = _packed(files)
    for platform in ("win32", "linux"):
        with monkeypatch.context() as patched:
            patched.setattr("sys.platform", platform)
            assert _packed(files) == here
