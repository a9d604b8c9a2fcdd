"""Messages of prose rules: text with '{match}', '{sentence}' and what else a detector gives."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.core.prose.model import Detector

PLACE = re.compile(r"\{(\w+)\}")
_ALWAYS = frozenset({"match", "sentence"})
_MORE = {Detector.NUMBER_WITHOUT_UNIT: {"quantity"}, Detector.TWO_VALUES: {"quantity", "other"}}


def shown_by(detector: Detector) -> frozenset[str]:
    """What a message can show of a detector's hits."""
    return _ALWAYS | _MORE.get(detector, set())


def filled(message: str, values: Mapping[str, str]) -> str:
    """A message with what it shows of a hit."""
    return PLACE.sub(lambda match: values.get(match.group(1), match.group(0)), message)
