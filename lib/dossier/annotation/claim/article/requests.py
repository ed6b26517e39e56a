"""Who is asked, where a request names nobody: whom the article lets others ask for the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set

from dossier.annotation.claim.article.candidates import Draft


class Requests:
    """Whom the sentences of an article ask by name for measures, and against whom."""

    def __init__(self, drafts: list[Draft], out: Set[str]) -> None:
        """`out`: those who ask and are not asked."""
        told = [d for d in drafts if d.reading.status == "urged" and d.senders and not out & {*d.senders}]
        self._asked = Counter((code, target) for d in told for code in d.senders for target in (d.targets or [""]))

    def of(self, targets: list[str]) -> list[str]:
        """Who is asked most to restrict these; nobody where the article names none who is."""
        fits = (code for (code, target), _ in self._asked.most_common() if target in ("", *targets) or not targets)
        return [code for code in [next(fits, "")] if code and code not in targets]
