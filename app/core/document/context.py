"""What templates can call. docs/templates.md describes it for pack authors; `NAMES` is what the pack check knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.core.assessment import Assessment
from app.core.document.chart_shelf import ChartShelf
from app.core.document.embedding import embed
from app.core.document.escaping import Markdown
from app.core.document.figures import FIGURES
from app.core.document.model import Requirement
from app.core.document.outlook import OUTLOOK_FUNCTIONS, Outlook
from app.core.document.requirements import RequirementWriter
from app.core.document.views import AnswerView, Cells
from app.core.evaluation.next_steps import NextStep, next_steps
from app.core.evaluation.report import AreaResult, ElementResult, Finding, Report, Visibility
from app.core.explain import references
from app.core.pack import Pack
from app.core.scope import Scope, scope_of

TEAM_HEADING_LEVEL = 3


@dataclass(frozen=True, slots=True)
class Service:
    """What the assessment is about."""

    name: str
    summary: str
    revision: int
    as_of: str
    created: str


@dataclass
class Context:
    """Everything that templates of one document may use; one per document, with what they share in common."""

    pack: Pack
    assessment: Assessment
    report: Report
    document: str
    charts: ChartShelf
    requirements: RequirementWriter
    milestones: Sequence[dict[str, str]] = ()
    _results: dict[str, Any] = field(default_factory=dict[str, Any])

    def __post_init__(self) -> None:
        self._results = {each.id: each for each in self.report.questions}

    def names(self) -> dict[str, Any]:
        """The names that templates see."""
        meta = self.assessment.meta
        service = Service(meta.service, meta.summary, meta.revision, self.report.as_of, meta.created[:10])
        pack = self.pack
        return {
            "service": service,
            "pack": {"id": pack.id, "version": pack.version, "title": pack.manifest.title},
            "document": self.document,
            "documents": pack.manifest.documents,
            "readiness": self.report.readiness,
            "without_accepted_risk": self.report.without_accepted_risk,
            "charts": self.charts,
            "glossary": dict(sorted(pack.manifest.glossary.items(), key=lambda item: item[0].casefold())),
            "milestones": self.milestones,
            **FIGURES,
            **Outlook(pack, self.assessment, self.report).functions(),
            **{name: getattr(self, name) for name in FUNCTIONS},
        }

    # Answers

    def answer(self, question: str) -> AnswerView:
        """A question with its answer; an unknown id is an error."""
        return AnswerView(self.pack.questions[question], self.assessment.answers.get(question), self._results[question])

    def rows(self, question: str) -> list[Cells]:
        """The rows of a table or matrix."""
        return self.answer(question).rows

    def prose(self, question: str, level: int = TEAM_HEADING_LEVEL) -> Markdown:
        """What the team wrote in its own words, as Markdown, headings from `level`; nothing when it wrote nothing."""
        view = self.answer(question)
        return embed(view.text, heading_level=level) if view.given else Markdown("")

    def word(self, key: str) -> str:
        """A phrase of the pack."""
        return self.pack.manifest.words[key]

    # What is missing

    def unanswered(self, *starts: str) -> list[AnswerView]:
        """Questions that are asked, count and are not dealt with, whose ids start with one of `starts`."""
        chosen = (
            each.id
            for each in self.report.questions
            if each.visibility is Visibility.ASKED and not each.resolved and each.id.startswith(starts)
        )
        return [self.answer(name) for name in chosen if self._counts(name)]

    def not_in_place(self, *starts: str) -> list[AnswerView]:
        """Questions answered with 'we do not have this'."""
        names = (name for name in self.pack.questions if name.startswith(starts))
        return [view for view in map(self.answer, names) if view.absent]

    def declared_not_applicable(self) -> list[dict[str, str]]:
        """Every question declared not applicable, with reason and approver."""
        found: list[dict[str, str]] = []
        for name, question in self.pack.questions.items():
            answer = self.assessment.answers.get(name)
            if answer is not None and answer.not_applicable is not None and self.answer(name).not_applicable:
                given = answer.not_applicable
                found.append(
                    {"id": name, "question": question.text, "reason": given.reason, "approver": given.approver}
                )
        return found

    def _counts(self, name: str) -> bool:
        return self._results[name].required or bool(self.pack.questions[name].serves)

    # Requirements and findings

    def requirement(
        self, area: str, source: str, *, caller: Any, row: Cells | None = None, why: str = "", verify: str = ""
    ) -> Markdown:
        """A numbered requirement around the text of a call block; see docs/templates.md."""
        text = Markdown(str(caller()).strip())
        view = self.answer(source)
        return self.requirements.write(self.document, area, text, view, row, why, verify)

    def stated_requirements(self) -> list[Requirement]:
        """The requirements stated so far, in all documents before this one and in it."""
        return list(self.requirements.stated)

    def findings(self, area: str = "", severity: str = "", question: str = "") -> list[Finding]:
        """Findings, errors first; of one area, severity or question when that is given."""
        return [
            each
            for each in self.report.findings
            if (not area or each.rule.startswith(area + "-"))
            and (not severity or each.severity == severity)
            and (not question or each.place.question == question)
        ]

    def accepted_risks(self) -> list[Finding]:
        """Findings whose risk is accepted on the day."""
        return [
            each
            for each in self.report.findings
            if each.decision_active and each.decision is not None and each.decision.kind == "risk_accepted"
        ]

    # Structure

    def areas(self) -> list[AreaResult]:
        """All areas in order."""
        return list(self.report.areas)

    def area(self, name: str) -> AreaResult:
        """One area."""
        return next(each for each in self.report.areas if each.area.id == name)

    def elements(self, area: str = "") -> list[ElementResult]:
        """Scored elements, of one area when it is given."""
        return [each for each in self.report.elements if each.element.area and area in ("", each.element.area)]

    def next_steps(self, most: int = 5) -> list[NextStep]:
        """What to do next, the best first."""
        return list(next_steps(self.report, self.pack, most))

    def sections(self) -> list[dict[str, Any]]:
        """Questionnaires with their questions, and how many of those that are asked are dealt with.

        `open`: those that must be answered, or may yet have to be, and are not.
        """
        found: list[dict[str, Any]] = []
        for each in self.pack.questionnaires:
            names = [q.id for section in each.sections for q in section.questions]
            results = [self._results[name] for name in names]
            asked = [each for each in results if each.visibility is Visibility.ASKED]
            found.append(
                {
                    "id": each.id,
                    "title": each.title,
                    "answered": sum(each.resolved for each in asked),
                    "asked": len(asked),
                    "open": [each.id for each in results if each.required and each.is_waiting],
                    "questions": names,
                }
            )
        return found

    def scope(self) -> Scope:
        """How much of the pack is asked of this service, what its profile leaves out, and how long the rest takes."""
        return scope_of(self.report, self.pack)

    def reference_list(self, keys: Iterable[str]) -> list[str]:
        """Published references by key, verified ones only."""
        return list(references(keys, self.pack))


FUNCTIONS = (
    "answer",
    "rows",
    "prose",
    "word",
    "unanswered",
    "not_in_place",
    "declared_not_applicable",
    "requirement",
    "stated_requirements",
    "findings",
    "accepted_risks",
    "areas",
    "area",
    "elements",
    "next_steps",
    "sections",
    "scope",
    "reference_list",
)
NAMES = frozenset(
    {
        "service",
        "pack",
        "document",
        "documents",
        "readiness",
        "without_accepted_risk",
        "charts",
        "glossary",
        "milestones",
    }
) | frozenset([*FUNCTIONS, *FIGURES, *OUTLOOK_FUNCTIONS])
