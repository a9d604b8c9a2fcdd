"""How a new assessment begins: the questions that set its scope, and what a choice of answers to them asks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from app.core.answer_sheet import changes_from_sheet
from app.core.assessment import Assessment, Meta, PackReference
from app.core.changes import apply_change
from app.core.compiled import CompiledPack
from app.core.evaluation.engine import Evaluation
from app.core.pack import Pack
from app.core.questionnaire import CHOICE_TYPES, Question
from app.core.scope import Scope, scope_of
from app.core.values_text import shown_value

_LONGEST_NAME = 60


class Beginnings:
    """What is asked of a service about which only the first answers are known; evaluated again for each choice."""

    def __init__(self, compiled: CompiledPack, as_of: date) -> None:
        self.pack = compiled.pack
        reference = PackReference(id=self.pack.id, version=self.pack.version)
        self._nothing = Assessment(meta=Meta(pack=reference, service="New"))
        self._evaluation = Evaluation(compiled, self._nothing, as_of)

    def scope(self, answers: Mapping[str, Any]) -> Scope:
        """How much these answers, as an answers file has them, leave to be asked; InputError when one does not fit."""
        assessment = self._nothing
        for change in changes_from_sheet(self.pack, assessment, answers, author="", at=""):
            assessment = apply_change(assessment, change)
        self._evaluation.update(assessment)
        return scope_of(self._evaluation.report(), self.pack)


def first_questions(pack: Pack) -> Iterator[Question]:
    """The questions that set the scope and are answered by a choice, in the order in which they are asked."""
    for question in pack.questions.values():
        if question.scope and question.type in CHOICE_TYPES:
            yield question


def scope_in_words(pack: Pack, assessment: Assessment) -> Iterator[str]:
    """What was answered to the questions that set the scope, as people read it."""
    for question in first_questions(pack):
        answer = assessment.answers.get(question.id)
        if answer is not None and answer.is_given:
            yield shown_value(question, answer.value)


def file_name(service: str) -> str:
    """A file name for a service, without ending: 'checkout-api' for 'Checkout API'."""
    plain = unicodedata.normalize("NFKD", service.replace("ß", "ss")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:_LONGEST_NAME].strip("-") or "service"
