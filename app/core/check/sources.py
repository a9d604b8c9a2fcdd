"""Where the parts of a pack come from: the file and the path in it, by kind and id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from app.core.check.problem import Spot

Key = tuple[str, str]


@dataclass
class Sources:
    """An index from ('question', id), ('rule', id), … to spots. Ids that occur twice are kept in `repeated`."""

    spots: dict[Key, Spot] = field(default_factory=dict[Key, Spot])
    repeated: list[tuple[Key, Spot, Spot]] = field(default_factory=list[tuple[Key, Spot, Spot]])

    def add(self, kind: str, name: Any, spot: Spot) -> None:
        """Note where something stands; the first place wins."""
        key = (kind, str(name))
        if key in self.spots:
            self.repeated.append((key, spot, self.spots[key]))
        else:
            self.spots[key] = spot

    def find(self, kind: str, name: str, *path: str | int, line: int = 1, column: int = 1) -> Spot:
        """The spot of a part of something; the manifest when it is not known."""
        spot = self.spots.get((kind, name), Spot("pack.yaml"))
        return Spot(spot.file, (*spot.path, *path), line, column)

    def read_questionnaire(self, file: str, raw: Mapping[str, Any]) -> None:
        """Note what a questionnaire's file holds."""
        self.add("questionnaire", raw.get("id", file), Spot(file))
        for i, section in enumerate(_items(raw, "sections")):
            name = f"{raw.get('id', file)}.{section.get('id', '')}"
            self.spots.setdefault(("section", name), Spot(file, ("sections", i)))
            for j, question in enumerate(_items(section, "questions")):
                self.add("question", question.get("id", ""), Spot(file, ("sections", i, "questions", j)))

    def read_validators(self, file: str, raw: Mapping[str, Any]) -> None:
        """Note what a validators' file holds."""
        for kind in ("area", "element", "rule"):
            for i, each in enumerate(_items(raw, kind + "s")):
                self.add(kind, each.get("id", ""), Spot(file, (kind + "s", i)))
        for kind in ("reference", "framework"):
            named = raw.get(kind + "s")
            for key in cast("Mapping[Any, Any]", named) if isinstance(named, Mapping) else ():
                self.add(kind, key, Spot(file, (kind + "s", str(key))))
        if "roadmap" in raw:
            self.add("key", "roadmap", Spot(file, ("roadmap",)))


def _items(raw: Any, key: str) -> list[Mapping[str, Any]]:
    items = cast("Mapping[str, Any]", raw).get(key) if isinstance(raw, Mapping) else None
    listed = cast("list[Any]", items) if isinstance(items, list) else []
    return [cast("Mapping[str, Any]", each) if isinstance(each, Mapping) else {} for each in listed]
