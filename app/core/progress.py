"""How far each questionnaire and each of its sections is: what is asked, answered and open, and what was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.core.assessment import Assessment
from app.core.compiled import CompiledPack
from app.core.evaluation.report import QuestionResult, Report, Visibility
from app.core.framework import Severity
from app.core.pack import Pack
from app.core.questionnaire import COMPOSITE_TYPES, Questionnaire, Section
from app.core.values_text import shown_value

_PLACES = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


@dataclass(frozen=True, slots=True)
class Progress:
    """Numbers of questions and of open findings.

    `total`: all questions; `undecided`: those of which it is not known yet whether they are asked; `left_out`: those
    that the scope leaves out; `required_open`: those that are asked, must be answered and are not.
    """

    total: int
    asked: int
    answered: int
    required_open: int
    undecided: int
    left_out: int
    errors: int
    warnings: int
    infos: int

    @property
    def is_asked(self) -> bool:
        """Whether anything of it is asked, or may be."""
        return self.asked + self.undecided > 0

    @property
    def is_out_of_scope(self) -> bool:
        """Whether nothing of it is asked because of the answers that set the scope."""
        return not self.is_asked and self.left_out > 0

    @property
    def is_complete(self) -> bool:
        """Whether everything that is asked is answered."""
        return self.asked > 0 and self.answered == self.asked and not self.undecided

    @property
    def share(self) -> float:
        """The share that is answered, 0 to 1."""
        return self.answered / self.asked if self.asked else 0.0


def section_key(questionnaire: Questionnaire, section: Section) -> str:
    """The name of a section among all sections of a pack."""
    return f"{questionnaire.id}.{section.id}"


class ProgressReader:
    """The progress of every questionnaire by its id and of every section by its key, report after report of one pack.

    Only sections are counted anew in which a question or its open findings are not what they were in the report before.
    """

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._section_of = {
            question.id: (questionnaire.id, section_key(questionnaire, section))
            for questionnaire in pack.questionnaires
            for section in questionnaire.sections
            for question in section.questions
        }
        self._results: dict[str, QuestionResult] = {}
        self._findings: dict[str, tuple[int, int, int]] = {}
        self._progress: dict[str, Progress] = {}

    def read(self, report: Report) -> Mapping[str, Progress]:
        """The progress in a report."""
        results = {each.id: each for each in report.questions}
        findings = _open_findings(report)
        changed = {name for name, each in results.items() if self._results.get(name) is not each}
        changed |= {name for name, _counts in findings.items() ^ self._findings.items()}
        self._results, self._findings = results, findings
        touched = {self._section_of[name] for name in changed if name in self._section_of}
        if touched:
            self._progress = {**self._progress, **dict(self._sections({key for _whole, key in touched}))}
            self._progress.update(self._questionnaires({whole for whole, _key in touched}))
        return self._progress

    def _sections(self, keys: set[str]) -> Iterator[tuple[str, Progress]]:
        for questionnaire in self._pack.questionnaires:
            for section in questionnaire.sections:
                key = section_key(questionnaire, section)
                if key in keys or key not in self._progress:
                    names = [each.id for each in section.questions]
                    yield key, _progress(names, self._results, self._findings)

    def _questionnaires(self, names: set[str]) -> Iterator[tuple[str, Progress]]:
        for each in self._pack.questionnaires:
            if each.id in names or each.id not in self._progress:
                yield each.id, _sum([self._progress[section_key(each, section)] for section in each.sections])


def progress_of(report: Report, pack: Pack) -> Mapping[str, Progress]:
    """The progress of every questionnaire by its id, and of every section by its key."""
    return ProgressReader(pack).read(report)


def _open_findings(report: Report) -> dict[str, tuple[int, int, int]]:
    """Question: numbers of its open errors, warnings and infos."""
    found: dict[str, list[int]] = {}
    for each in report.findings:
        if each.is_open:
            found.setdefault(each.place.question, [0, 0, 0])[_PLACES[each.severity]] += 1
    return {name: (counts[0], counts[1], counts[2]) for name, counts in found.items()}


def _progress(
    names: list[str], results: Mapping[str, QuestionResult], findings: Mapping[str, tuple[int, int, int]]
) -> Progress:
    mine = [results[name] for name in names]
    asked = [each for each in mine if each.visibility is Visibility.ASKED]
    counts = [findings[name] for name in names if name in findings]
    return Progress(
        total=len(mine),
        asked=len(asked),
        answered=sum(each.resolved for each in asked),
        required_open=sum(each.required and not each.resolved for each in asked),
        undecided=sum(each.visibility is Visibility.UNDECIDED for each in mine),
        left_out=sum(bool(each.out_of_scope) for each in mine),
        errors=sum(each[0] for each in counts),
        warnings=sum(each[1] for each in counts),
        infos=sum(each[2] for each in counts),
    )


def _sum(parts: list[Progress]) -> Progress:
    return Progress(**{name: sum(getattr(each, name) for each in parts) for name in Progress.__slots__})


def scope_said(names: Iterable[str], pack: Pack, assessment: Assessment) -> tuple[str, ...]:
    """What was answered, as people read it, to these questions that set the scope, in the order of the pack."""
    wanted = set(names)
    said: list[str] = []
    for name, question in pack.questions.items():
        answer = assessment.answers.get(name) if name in wanted else None
        if answer is not None and answer.is_given and question.type not in COMPOSITE_TYPES:
            said.append(shown_value(question, answer.value))
    return tuple(said)


def deciding_questions(name: str, compiled: CompiledPack) -> tuple[str, ...]:
    """The questions whose answers decide whether `name` is asked; those that set the scope only where alone."""
    ask = compiled.asks.get(name)
    if ask is None:
        return ()
    questions = compiled.pack.questions
    named = [each for each in questions if each in ask.depends_on]
    return tuple(each for each in named if not questions[each].scope) or tuple(named)
