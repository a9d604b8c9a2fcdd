"""What templates can call beside the answers: roll-ups, figures of blocks, the roadmap, a crosswalk, the checks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from app.core.assessment import Assessment
from app.core.crosswalk import Crosswalk, crosswalk, honest_note
from app.core.document.checked import CheckedRule, checked_rules
from app.core.evaluation.report import Report
from app.core.framework import Block
from app.core.order_of_work import WorkItem, order_of_work, work_steps
from app.core.pack import Pack
from app.core.roadmap.model import Effort, Gap, Roadmap
from app.core.roadmap.plan import plan_roadmap
from app.core.roadmap.wording import effort_text, to_do
from app.core.rollups import BlockFigure, Rollup, figure_of_blocks, rollups
from app.core.work_step import WorkStep


@dataclass(frozen=True)
class Outlook:
    """The functions of one document; each works out what it gives when it is called, the roadmap once."""

    pack: Pack
    assessment: Assessment
    report: Report

    def rollups(self, start: str = "") -> list[Rollup]:
        """Rolled-up elements whose ids begin with `start`."""
        return list(rollups(self.report, self.pack, start))

    def baseline_figure(self) -> BlockFigure:
        """R if only the baseline counted: before the SRE work."""
        return figure_of_blocks(self.report, self.pack, {Block.BASE})

    def enterprise_figure(self) -> BlockFigure:
        """R if the nice-to-haves did not count: after the SRE work."""
        return figure_of_blocks(self.report, self.pack, {Block.BASE, Block.SRE})

    def roadmap(self) -> Roadmap:
        """The roadmap; an error in a pack that has none."""
        return self._roadmap

    def crosswalk(self, framework: str) -> Crosswalk:
        """How the assessment stands to a framework; an unknown one is an error."""
        if framework not in self.pack.frameworks:
            raise LookupError(f"the pack knows no framework '{framework}'")
        return crosswalk(self.pack, self.report, framework)

    def crosswalk_note(self, found: Crosswalk) -> str:
        """What a crosswalk is not."""
        return honest_note(found, self.pack)

    def checks(self) -> list[CheckedRule]:
        """Every rule that is switched on, and how it ended."""
        return list(checked_rules(self.report, self.pack))

    def effort_text(self, effort: Effort) -> str:
        """'2–11 person-days, 37 min of questions'."""
        return effort_text(effort)

    def to_do(self, gap: Gap) -> list[str]:
        """What is to be done about a gap, in sentences."""
        return list(to_do(gap))

    def order_of_work(self) -> list[WorkStep]:
        """The steps in which the questionnaires are worked through."""
        return list(work_steps(self.pack))

    def work_items(self) -> list[WorkItem]:
        """The same with how far each is, in the figures that the overview shows; without those that ask nothing."""
        return list(order_of_work(self.report, self.pack).items)

    def functions(self) -> dict[str, Callable[..., Any]]:
        """What templates see, by name."""
        return {name: getattr(self, name) for name in OUTLOOK_FUNCTIONS}

    @cached_property
    def _roadmap(self) -> Roadmap:
        if self.pack.roadmap is None:
            raise LookupError("the pack has no roadmap")
        return plan_roadmap(self.pack, self.report, self.assessment)


OUTLOOK_FUNCTIONS = (
    "rollups",
    "baseline_figure",
    "enterprise_figure",
    "roadmap",
    "crosswalk",
    "crosswalk_note",
    "checks",
    "order_of_work",
    "work_items",
    "effort_text",
    "to_do",
)
