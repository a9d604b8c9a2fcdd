"""Lay out fragments with WeasyPrint. The only module that imports it; it is imported in worker processes only."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, NoReturn, cast
from urllib.parse import unquote

import pydyf  # pyright: ignore[reportMissingTypeStubs]
import weasyprint  # pyright: ignore[reportMissingTypeStubs]
from weasyprint.text.fonts import FontConfiguration  # pyright: ignore[reportMissingTypeStubs]
from weasyprint.urls import URLFetcher, URLFetcherResponse  # pyright: ignore[reportMissingTypeStubs]

from app.io.pdf import assets, pages
from app.io.pdf.extract import extract, extract_furniture
from app.io.pdf.fragment import Fragment
from app.io.pdf.html_filter import Heading, clean

_REPLACEMENT = "□"  # in the bundled fonts

_MIME = ((b"\x89PNG", "image/png"), (b"\xff\xd8", "image/jpeg"), (b"GIF8", "image/gif"), (b"RIFF", "image/webp"))


class RefusedURLError(ValueError):
    """A document asked for something that it may not load."""


class _Fetcher(URLFetcher):
    """Serves the images of the current task and the bundled fonts; opens nothing."""

    def __init__(self) -> None:
        cast(Any, super()).__init__(allowed_protocols=())
        self.images: Mapping[str, bytes] = {}

    def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ARG002 - the signature is WeasyPrint's
        scheme, _, name = url.partition(":")
        name = unquote(name)
        if scheme == "readyroom-font" and name in assets.FONT_NAMES:
            return cast(Any, URLFetcherResponse)(url, assets.font_bytes(name), {"Content-Type": "font/ttf"})
        if scheme == "readyroom" and name in self.images:
            data = self.images[name]
            mime = next((mime for magic, mime in _MIME if data.startswith(magic)), "image/svg+xml")
            return cast(Any, URLFetcherResponse)(url, data, {"Content-Type": mime})
        raise RefusedURLError(f"The document may not load '{url[:200]}'.")


class _FinishedError(Exception):
    """Ends WeasyPrint's writing early: the objects are taken, the file it would write is not needed."""


class _MissingGlyphs(logging.Handler):
    """Listens for characters that no installed font has; WeasyPrint only logs them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.characters: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        if str(record.msg).startswith(".notdef glyph") and isinstance(record.args, tuple):
            self.characters.add(str(record.args[0]))


class Typesetter:
    """Fonts and style sheet, loaded once; renders one task after another."""

    def __init__(self) -> None:
        _cache_page_references()
        self._missing = _MissingGlyphs()
        logger = logging.getLogger("weasyprint")
        logger.handlers, logger.propagate = [self._missing], False
        logger.setLevel(logging.WARNING)
        self._fetcher = _Fetcher()
        self._fonts: Any = FontConfiguration()
        self._css: Any = weasyprint.CSS(
            string=assets.style_sheet(), font_config=self._fonts, url_fetcher=self._fetcher, base_url="readyroom:"
        )

    def render(self, task: Mapping[str, Any], images: Mapping[str, bytes]) -> Fragment:
        """The fragment for a task (see `tasks`); `images` are the only resources it can load.

        Characters that no font has would make the file invalid (ISO 14289-1 §7.21.8); a square stands for them.
        """
        self._fetcher.images = images
        self._missing.characters.clear()
        make = self._furniture if task["kind"] == "furniture" else partial(self._sections, images)
        try:
            fragment = make(task, {})
            if self._missing.characters:
                fragment = make(task, {ord(char): _REPLACEMENT for char in self._missing.characters})
            return fragment
        finally:
            self._fetcher.images = {}

    def _sections(self, images: Mapping[str, bytes], task: Mapping[str, Any], replaced: dict[int, str]) -> Fragment:
        parts: list[tuple[str, str, str]] = []
        headings: list[Heading] = []
        every_id: set[str] = set(task["elsewhere"])
        for part in task["parts"]:
            html = part["html"]
            if part["kind"] != "contents":
                cleaned = clean(html, name=part["name"], images=images, elsewhere=every_id)
                html = cleaned.html
                if part["kind"] == "chapter":
                    headings += [replace(each, text=each.text.translate(replaced)) for each in cleaned.headings]
            parts.append((part["name"], part["kind"], html.translate(replaced)))
        if task["kind"] == "book":
            parts = _as_one_document(parts, headings, task["contents_title"])
        sections = [pages.section(name, kind, html) for name, kind, html in parts]
        document = self._lay_out(pages.document(task["language"], task["title"], sections), tagged=True)
        starts = [pages.anchor(name) for name, _, _ in parts]
        fragment = self._finish(document, tagged=True, take=partial(extract, document, task["name"], starts))
        fragment.headings.extend((heading.level, heading.id, heading.text) for heading in headings)
        return fragment

    def _furniture(self, task: Mapping[str, Any], replaced: dict[int, str]) -> Fragment:
        heads = [(left, right) for left, right in task["heads"]]
        sheets = pages.furniture(heads, task["footer"], task["draft"]).translate(replaced)
        html = pages.document(task["language"], "-", [sheets])
        document = self._lay_out(html, tagged=False)
        return self._finish(document, tagged=False, take=partial(extract_furniture, document))

    def _lay_out(self, html: str, *, tagged: bool) -> Any:
        source: Any = weasyprint.HTML(string=html, url_fetcher=self._fetcher)
        variant = "pdf/ua-1" if tagged else None
        return source.render(font_config=self._fonts, stylesheets=[self._css], pdf_variant=variant)

    def _finish(self, document: Any, *, tagged: bool, take: Callable[[Any], Fragment]) -> Fragment:
        taken: list[Fragment] = []

        def finisher(_document: object, pdf: object) -> NoReturn:
            taken.append(take(pdf))
            raise _FinishedError

        try:
            document.write_pdf(finisher=finisher, pdf_variant="pdf/ua-1" if tagged else None)
        except _FinishedError:
            return taken[0]
        raise AssertionError("WeasyPrint did not call the finisher")


def _as_one_document(
    parts: Sequence[tuple[str, str, str]], headings: Sequence[Heading], title: str
) -> list[tuple[str, str, str]]:
    """Turn links between parts into links inside the document and put the contents after the cover."""
    joined = [(name, kind, html.replace('href="xref:', 'href="#')) for name, kind, html in parts]
    shown = [heading for heading in headings if heading.level <= pages.CONTENTS_LEVELS]
    return [joined[0], ("contents", "contents", pages.contents(title, shown, None)), *joined[1:]]


def _cache_page_references() -> None:
    """pydyf builds this tuple anew for every element, which is quadratic in pages; remember it while it holds."""

    def page_references(self: Any) -> tuple[bytes, ...]:
        kids = self.pages["Kids"]
        known: tuple[int, tuple[bytes, ...]] = getattr(self, "_known_page_references", (0, ()))
        if known[0] != len(kids):
            known = (len(kids), tuple(f"{number} 0 R".encode("ascii") for number in kids[::3]))
            self._known_page_references = known
        return known[1]

    cast(Any, pydyf.PDF).page_references = property(page_references)
