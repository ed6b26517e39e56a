"""A folder of articles becomes documents: reading, metadata, cleaning, duplicates."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

from dossier.corpus.records import Document, LoadedCorpus, Repair
from dossier.errors import DossierError

__all__ = ["Document", "LoadedCorpus", "Repair", "load"]


def load(folder: Path) -> LoadedCorpus:
    """Read, describe and clean every .txt and .md of a folder."""
    files = sorted(p for p in folder.glob("*") if p.suffix in (".txt", ".md") and p.stem.upper() != "README")
    if not files:
        raise DossierError("no article here", path=folder, allowed=".txt and .md files")
    rows: dict[str, dict[str, str]] = {}
    if (folder / "documents.csv").is_file():
        with (folder / "documents.csv").open(encoding="utf-8-sig", newline="") as lines:
            rows = {row["file"]: row for row in csv.DictReader(lines)}
    documents = []
    for path in files:
        raw = path.read_bytes()
        text = raw.decode("utf-8", "replace").replace("\r\n", "\n").strip()
        row = rows.get(path.name, {})
        known = ("file", "title", "publisher", "published", "published_basis", "language")
        documents.append(Document(
            doc_id=path.stem, file=path.name, sha256=hashlib.sha256(raw).hexdigest(),
            title=row.get("title") or text.split("\n", 1)[0], publisher=row.get("publisher", ""),
            published=row.get("published", ""), published_basis=row.get("published_basis") or "unknown",
            language=row.get("language", ""), text=text,
            extra={key: value for key, value in row.items() if key not in known},
        ))
    return LoadedCorpus(documents, [])
