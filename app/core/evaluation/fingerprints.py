"""Fingerprints of findings: stable names that decisions hold on to."""

from __future__ import annotations

import hashlib

from app.core.evaluation.report import FindingPlace


def fingerprint(rule: str, place: FindingPlace) -> str:
    """Twelve hexadecimal digits for a rule at a place. Wording and values do not enter: rewording keeps decisions."""
    text = "\x1f".join((rule, place.question, place.row, place.field))
    return hashlib.blake2s(text.encode(), digest_size=6).hexdigest()
