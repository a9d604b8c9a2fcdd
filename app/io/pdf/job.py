"""What a PDF is made from: the job, its chapters and the limits of a render."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.core.errors import Place, RenderError

Engine = Literal["chapters", "single"]

_CHAPTER_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_MAX_FRAGMENT_CHARS = 4_000_000
_MAX_CHAPTERS = 500
_RESERVED_IDS = ("cover", "contents")


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: a unit of layout that starts on a new page.

    `html` is a body fragment whose first heading is an `h1`; the ids in it are unique in the whole document.
    `title` is plain text for the running head. `id` matches `[a-z0-9-]+` and is unique in the job.
    """

    id: str
    title: str
    html: str


@dataclass(frozen=True, slots=True)
class PdfJob:
    """Everything a PDF depends on; equal jobs give identical bytes.

    `language` is a BCP 47 tag. `draft` is the word that marks every page, or None for a validated document.
    `created` goes into the metadata; the engine reads no clock. `resources` maps names such as
    'charts/readiness.svg' to bytes: a document can load these and nothing else.
    """

    title: str
    subtitle: str
    language: str
    cover_html: str
    chapters: tuple[Chapter, ...]
    running_head: str
    footer: str
    draft: str | None
    author: str
    keywords: tuple[str, ...]
    created: datetime
    resources: Mapping[str, bytes]
    contents_title: str = "Contents"

    def check(self) -> None:
        """Raise RenderError when the job itself cannot become a document."""
        if not self.title.strip():
            raise RenderError("The document has no title.")
        if not _LANGUAGE.fullmatch(self.language):
            raise RenderError(f"'{self.language[:40]}' is not a language tag such as 'en' or 'de-AT'.")
        if not self.chapters:
            raise RenderError("The document has no chapters.")
        if len(self.chapters) > _MAX_CHAPTERS:
            count = len(self.chapters)
            raise RenderError(f"The document has {count} chapters; at most {_MAX_CHAPTERS} can be printed.")
        _check_size("cover", self.cover_html)
        seen: set[str] = set(_RESERVED_IDS)
        for chapter in self.chapters:
            if not _CHAPTER_ID.fullmatch(chapter.id):
                shown = chapter.id[:40]
                raise RenderError(f"'{shown}' is not a chapter id: use lower-case letters, digits and hyphens.")
            if chapter.id in seen:
                raise RenderError(f"The chapter id '{chapter.id}' is used twice or reserved.")
            seen.add(chapter.id)
            _check_size(chapter.id, chapter.html)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one render may use: address space of each worker process, and wall-clock seconds in all."""

    memory_mb: int = 2048
    seconds: float = 180.0


def _check_size(name: str, html: str) -> None:
    if len(html) > _MAX_FRAGMENT_CHARS:
        raise RenderError(
            f"The chapter has {len(html):,} characters of HTML; at most {_MAX_FRAGMENT_CHARS:,} can be printed.",
            Place(file=name),
        )
