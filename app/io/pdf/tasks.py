"""The units of work of a render: what a worker is asked for, and under which key its answer is cached."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import quote, unquote

from app.io.pdf import assets, pages
from app.io.pdf.html_filter import Heading
from app.io.pdf.job import PdfJob

_ID = re.compile(r"""<[a-zA-Z][^<>]*?\sid\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_HREF = re.compile(r"""<a\s[^<>]*?href\s*=\s*(?:"#([^"]*)"|'#([^']*)'|#([^\s"'>]+))""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Task:
    """One request to a worker: JSON-able `header` and the resources that it may load."""

    name: str
    header: Mapping[str, Any]
    images: Mapping[str, bytes]

    def key(self) -> str:
        """SHA-256 over everything that the answer depends on."""
        digest = hashlib.sha256(assets.fingerprint().encode())
        digest.update(json.dumps(self.header, sort_keys=True, ensure_ascii=False).encode("utf-8", "surrogatepass"))
        for name in sorted(self.images):
            digest.update(b"\0" + name.encode("utf-8", "surrogatepass") + hashlib.sha256(self.images[name]).digest())
        return digest.hexdigest()


def job_key(job: PdfJob) -> str:
    """SHA-256 over a whole job and all that shapes its pages."""
    fields = [
        job.title, job.subtitle, job.language, job.cover_html, job.running_head, job.footer, job.draft, job.author,
        list(job.keywords), job.created.isoformat(), job.contents_title,
        [[chapter.id, chapter.title, chapter.html] for chapter in job.chapters],
    ]  # fmt: skip
    return Task("job", {"kind": "job", "fields": fields}, job.resources).key()


def part_tasks(job: PdfJob) -> list[Task]:
    """The cover and every chapter, in order of the document."""
    parts = [("cover", "cover", job.cover_html), *((chapter.id, "chapter", chapter.html) for chapter in job.chapters)]
    own = [set(_found(_ID, html)) for _, _, html in parts]
    every = {pages.anchor(name) for name, _, _ in parts}.union(*own)
    tasks: list[Task] = []
    for (name, kind, html), ids in zip(parts, own, strict=True):
        linked = {unquote(target) for target in _found(_HREF, html)}
        header = _header(job, kind, name, [_part(name, kind, html)], sorted((linked & every) - ids))
        tasks.append(Task(name, header, _images(job, [html])))
    return tasks


def contents_task(job: PdfJob, headings: Sequence[Heading], numbers: Sequence[int]) -> Task:
    """The contents with literal page numbers."""
    html = pages.contents(job.contents_title, headings, numbers)
    return Task("contents", _header(job, "contents", "contents", [_part("contents", "contents", html)], []), {})


def furniture_task(job: PdfJob) -> Task:
    """Heads, feet and watermark: of the cover, the contents and each chapter."""
    heads = [["", ""], [job.running_head, job.contents_title]]
    heads += [[job.running_head, chapter.title] for chapter in job.chapters]
    header = {
        "kind": "furniture", "name": "furniture", "language": job.language, "heads": heads,
        "footer": job.footer, "draft": job.draft,
    }  # fmt: skip
    return Task("furniture", header, {})


def book_task(job: PdfJob) -> Task:
    """The whole document in one piece."""
    parts = [_part("cover", "cover", job.cover_html)]
    parts += [_part(chapter.id, "chapter", chapter.html) for chapter in job.chapters]
    header = {**_header(job, "book", "book", parts, []), "contents_title": job.contents_title}
    every = [anchor for part in parts for anchor in _found(_ID, part["html"])]
    header["elsewhere"] = sorted({*every, *(pages.anchor(part["name"]) for part in parts)})
    return Task("book", header, _images(job, [part["html"] for part in parts]))


def _part(name: str, kind: str, html: str) -> dict[str, str]:
    return {"name": name, "kind": kind, "html": html}


def _header(job: PdfJob, kind: str, name: str, parts: list[dict[str, str]], elsewhere: list[str]) -> dict[str, Any]:
    return {
        "kind": kind, "name": name, "language": job.language, "title": job.title, "parts": parts, "elsewhere": elsewhere
    }  # fmt: skip


def _images(job: PdfJob, htmls: Iterable[str]) -> dict[str, bytes]:
    """The resources whose names occur in the HTML, plainly or as in a URL; no others can be loaded."""
    text = unescape("".join(htmls))
    return {name: data for name, data in job.resources.items() if name in text or quote(name) in text}


def _found(pattern: re.Pattern[str], html: str) -> list[str]:
    groups = (next(group for group in found.groups() if group is not None) for found in pattern.finditer(html))
    return [unescape(group).strip() for group in groups]
