"""What a pack says of the order of work: steps, the questionnaires that belong to each, and what each builds on."""

from __future__ import annotations

from typing import Annotated

from app.core.model import Limits, Model, declared
from app.core.questionnaire import Name, Sentence

Part = Annotated[str, Limits(min_length=1, max_length=80)]


class WorkStep(Model):
    """One step. Its gate opens when nothing of it holds, `elements` are in place, and the gates of `after` are open.

    A questionnaire that no step names belongs to the last one; the one that asks for the roadmap to none.
    """

    id: Name
    title: Sentence
    questionnaires: tuple[Name, ...] = declared(min_length=1)
    after: tuple[Name, ...] = declared(default=(), description="Steps it builds on")
    elements: tuple[Part, ...] = declared(
        default=(), description="Elements, areas or starts of ids that have to be in place as well"
    )
    critical: bool = declared(default=False, description="Whether the document stands or falls with it")
