"""Files of a user as evidence: read once, bounded, and kept by content; what their names say of them is not trusted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from app.io.store.evidence import put_evidence
from app.io.store.regular_file import read_plain_file, real_path

MAX_EVIDENCE_BYTES = 20 * 1024 * 1024
"""Largest file that is taken as evidence."""
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,10}")
_USELESS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff]")


@dataclass(frozen=True, slots=True)
class KeptFile:
    """The name under which a file is kept, and the name that it had."""

    name: str
    title: str


def keep_evidence_file(assessment: Path, source: Path) -> KeptFile:
    """Copy the file `source` to the evidence of `assessment`, under the SHA-256 of its content.

    InputError when it is no plain file or larger than MAX_EVIDENCE_BYTES, StorageError when the disk refuses. A link
    that the user chose is followed. An ending that could be none of a file's is left out.
    """
    data = read_plain_file(real_path(source), MAX_EVIDENCE_BYTES)
    suffix = source.suffix if _ENDING.fullmatch(source.suffix) else ""
    name = put_evidence(assessment, data, suffix)
    return KeptFile(name, _USELESS.sub("", source.name)[:400])
