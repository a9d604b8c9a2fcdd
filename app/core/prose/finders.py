"""Which code looks for what."""

from __future__ import annotations

from collections.abc import Iterable

from app.core.prose.detectors.acronyms import Acronyms
from app.core.prose.detectors.numbers import NumberWithoutUnit, TwoValues
from app.core.prose.detectors.phrases import Phrases, TemplateText
from app.core.prose.detectors.unfinished import Unfinished
from app.core.prose.detectors.whole_answer import BareAnswer
from app.core.prose.hits import NOTHING, Findings, Place, Search
from app.core.prose.model import Detector, ProseCheck
from app.core.prose.patterns import PatternError
from app.core.prose.text import ProseText


class Silent:
    """Stands for a rule that cannot be used; loading a pack says so."""

    gate = ""

    def search(self, _text: ProseText, _place: Place) -> Findings:
        """See Search."""
        return NOTHING


def usable(check: ProseCheck, glossary: Iterable[str]) -> Search:
    """The search of a rule, one that finds nothing when a pattern of it is none."""
    try:
        return finder(check, glossary)
    except PatternError:
        return Silent()


def finder(check: ProseCheck, glossary: Iterable[str]) -> Search:
    """The search of a rule; PatternError when one of its patterns is none."""
    match check.detector:
        case Detector.PHRASES:
            return Phrases(check)
        case Detector.TEMPLATE_TEXT:
            return TemplateText(check)
        case Detector.BARE_ANSWER:
            return BareAnswer(check)
        case Detector.UNFINISHED:
            return Unfinished(check)
        case Detector.ACRONYM:
            return Acronyms(check, glossary)
        case Detector.NUMBER_WITHOUT_UNIT:
            return NumberWithoutUnit(check)
        case Detector.TWO_VALUES:
            return TwoValues(check)
