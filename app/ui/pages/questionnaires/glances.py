"""What a section or questionnaire looks like at a glance, made of the report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from app.ui.pages.questionnaires.section_row import Line
from app.ui.pages.questionnaires.section_view import Glance
from app.ui.pages.questionnaires.words import findings_text, not_asked_text, progress_text, state_text
from app.ui.texts import tr, tr_n

if TYPE_CHECKING:
    from app.core.evaluation.report import Finding, QuestionResult
    from app.core.progress import Progress
    from app.core.questionnaire import Question, Questionnaire, Section
    from app.ui.workspace import Workspace

_ICONS = {
    "satisfied": ("tick", "ok"),
    "partial": ("half", "warn"),
    "unsatisfied": ("circle", "warn"),
    "not_applicable": ("minus", "text2"),
}
_OPEN = ("circle", "unknown")


def glance_of(
    workspace: Workspace, key: str, progress: Mapping[str, Progress], scopes: Mapping[str, tuple[str, ...]]
) -> Glance | None:
    """The glance at a questionnaire (its id) or a section (its key); None when the pack has neither."""
    from app.core.progress import section_key
    from app.core.walk import first_to_answer

    pack, report = workspace.pack, workspace.report
    results = {each.id: each for each in report.questions}
    findings: dict[str, list[Finding]] = {}
    for each in report.findings:
        if each.is_open:
            findings.setdefault(each.place.question, []).append(each)
    for questionnaire in pack.questionnaires:
        parts = {section_key(questionnaire, each): each for each in questionnaire.sections}
        if key != questionnaire.id and key not in parts:
            continue
        sections = list(parts.values()) if key == questionnaire.id else [parts[key]]
        names = tuple(question.id for section in sections for question in section.questions)
        deciding = next((name for each in names for name in results[each].out_of_scope), "")
        first = first_to_answer(report, names) or deciding
        lines = tuple(_lines(sections, results, findings, workspace, progress, scopes, questionnaire))
        title, intro = _titles(questionnaire, sections[0], is_whole=key == questionnaire.id)
        return Glance(title, intro, _about(progress[key], scopes.get(key, ())), lines, first, _first(progress[key]))
    return None


def _titles(questionnaire: Questionnaire, section: Section, *, is_whole: bool) -> tuple[str, str]:
    if is_whole or len(questionnaire.sections) == 1:
        return questionnaire.title, questionnaire.intro or section.intro
    return section.title, section.intro


def _about(progress: Progress, scope: tuple[str, ...]) -> str:
    if not progress.is_asked:
        return not_asked_text(scope)
    parts = [progress_text(progress)]
    if progress.required_open:
        parts.append(tr_n("%n required ones open", progress.required_open))
    if findings_text(progress):
        parts.append(findings_text(progress))
    return " · ".join(parts)


def _first(progress: Progress) -> str:
    if not progress.is_asked:
        return tr("See what decides this")
    if progress.answered == 0:
        return tr("Begin")
    return tr("Look through the answers") if progress.answered >= progress.asked else tr("Go on answering")


def _lines(
    sections: list[Section],
    results: Mapping[str, QuestionResult],
    findings: Mapping[str, list[Finding]],
    workspace: Workspace,
    progress: Mapping[str, Progress],
    scopes: Mapping[str, tuple[str, ...]],
    questionnaire: Questionnaire,
) -> Iterator[Line]:
    from app.core.progress import section_key

    for section in sections:
        key = section_key(questionnaire, section)
        heading = section.title if len(sections) > 1 else ""
        if heading and not progress[key].is_asked:
            is_whole = not progress[questionnaire.id].is_asked  # said above the list then
            yield Line(heading=heading, about="" if is_whole else not_asked_text(scopes.get(key, ())))
            continue
        for question in section.questions:
            is_whole = not _lacks(question, workspace)
            yield _line(heading, question, results[question.id], findings.get(question.id, []), is_whole=is_whole)
            heading = ""


def _lacks(question: Question, workspace: Workspace) -> bool:
    """Whether an answer that carries no points lacks something required, or something typed there cannot be read."""
    from app.core.answer_gaps import gaps

    if any(each.is_there for each in workspace.drafts.of(question.id)):
        return True
    if question.serves or any(each.question == question.id for each in workspace.report.orphans):
        return False
    return bool(gaps(question, workspace.assessment.answers.get(question.id)))


def _line(heading: str, question: Question, result: QuestionResult, findings: list[Finding], *, is_whole: bool) -> Line:
    is_asked, is_scored = str(result.visibility) == "asked", bool(question.serves)
    severities = [str(each.severity) for each in findings]
    errors, warnings = severities.count("error"), severities.count("warning")
    found = [tr_n("%n errors", errors)] if errors else []
    if warnings:
        found.append(tr_n("%n warnings", warnings))
    icon, shade = _sign(result, is_asked=is_asked, is_scored=is_scored)
    state = state_text(result, is_scored=is_scored)
    if icon == "tick" and not is_whole:
        icon, shade, state = "half", "warn", tr("Answered in part")
    if errors or warnings:
        icon, shade = ("error", "err") if errors else ("warning", "warn")
    return Line(
        question=result.id,
        text=question.text,
        state=state,
        icon=icon,
        shade=shade,
        need=tr("required") if result.required and not result.resolved and is_asked else "",
        findings=", ".join(found),
        is_quiet=not is_asked,
        heading=heading,
    )


def _sign(result: QuestionResult, *, is_asked: bool, is_scored: bool) -> tuple[str, str]:
    """Icon and colour for how a question stands."""
    if not is_asked:
        return "", "text2"
    if not result.resolved:
        return _OPEN
    if not is_scored and str(result.state) != "not_applicable":
        return "tick", "ok"
    return _ICONS.get(str(result.state), _OPEN)
