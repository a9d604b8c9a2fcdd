"""Fingerprints of findings: stable names that decisions hold on to."""

from __future__ import annotations

import hashlib

from app.core.evaluation.report import FindingPlace


def fingerprint(rule: str, place: FindingPlace) -> str:
    """Twelve hexadecimal digits for a rule at a place. Wording and values do not enter: rewording keeps decisions."""
    return _digest(rule, place.question, place.row, place.field)


def words_fingerprint(rule: str, place: FindingPlace, words: str, time: int) -> str:
    """The same for words in a text. They enter, where they stand does not; `time` tells those apart that repeat."""
    return _digest(rule, place.question, place.row, place.field, words, str(time))


def _digest(*parts: str) -> str:
    return hashlib.blake2s("\x1f".join(parts).encode(), digest_size=6).hexdigest()
