# ruff: noqa: E501 - HTML reads better unbroken
"""How fast and how large PDF export is, beside WeasyPrint used plainly and Chromium, all in the same run.

`python -m bench pdf` prints the medians. Every variant is a whole process, except the
warm workers, which a desktop keeps. Seconds are wall-clock; memory is the largest resident set of one process.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.io.pdf import Chapter, PdfJob, PdfWorkers

CHAPTERS = 12
TABLES = 50
ROUNDS = 3
TARGETS = {"single / stock": 0.6, "single memory / stock": 1.0, "chapters, warm / stock": 0.4, "one chapter / stock": 0.12,
           "unchanged / stock": 0.01, "one chapter / chromium": 1.0}  # fmt: skip

_SENTENCES = (
    "The basket service answers from the zone in which the shopper's session started and falls back to the next one.",
    "A release is stopped when the canary spends more than two per cent of the month's error budget in one hour.",
    "Retries are bounded by a budget of ten per cent of the calls, so that a slow dependency is not pushed over.",
    "The pool of connections is sized for the loss of one node; the queue in front of it holds eleven minutes of peak.",
    "Each runbook names the signal that started it, the first safe action and the person who may take the next one.",
)
_ROWS = (
    "Payment gateway",
    "Basket store",
    "Price service",
    "Fraud check",
    "Mail relay",
    "Stock ledger",
    "Voucher service",
)


def _prose(seed: int, count: int) -> str:
    return " ".join(_SENTENCES[(seed * 3 + step * 2) % len(_SENTENCES)] for step in range(count))


def _table(number: int) -> str:
    rows = "".join(
        f"<tr><td>{name}</td><td>{99.5 + (number + index) % 5 / 10:.1f} %</td><td>{(number * 37 + index * 113) % 900} ms</td>"
        f"<td>{_SENTENCES[(number + index) % len(_SENTENCES)]}</td><td>T{number}-{index}</td></tr>"
        for index, name in enumerate(_ROWS * 2)
    )
    return f"<table><thead><tr><th>Dependency</th><th>Target</th><th>p95</th><th>What is agreed</th><th>Ref</th></tr></thead><tbody>{rows}</tbody></table>"


def _chart(number: int) -> bytes:
    bars = "".join(
        f'<rect x="{30 + 36 * index}" y="{100 - (number * 17 + index * 23) % 80}" width="24" '
        f'height="{(number * 17 + index * 23) % 80}" fill="#2b5ea7"/>'
        for index in range(12)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 120" width="480" height="120">'
        f'<path d="M24 4 V100 H470" fill="none" stroke="#8490a1"/>{bars}</svg>'
    ).encode()


def _chapter(number: int, marker: str = "") -> Chapter:
    first = number * TABLES // CHAPTERS
    blocks = [
        f'<h1 id="chapter-{number}">Area {number + 1}: how the service is kept</h1><p class="lead">{_prose(number, 2)}{marker}</p>'
    ]
    for table in range(first, (number + 1) * TABLES // CHAPTERS):
        other = (table * 5 + 3) % CHAPTERS
        blocks.append(
            f'<h2 id="section-{table}">Dependencies, part {table + 1}</h2><p>{_prose(table, 5)} See <a href="#chapter-{other}">area '
            f'{other + 1}</a> and <a href="#section-{(table + 7) % TABLES}">its dependencies</a>.</p>'
            f'<blockquote class="requirement"><p><strong class="req-id">REQ-{table:03d}</strong> The service <strong>shall</strong> '
            f'{_prose(table + 1, 1)}</p><p class="source">Source: row {table}; evidence 12 days old.</p></blockquote>{_table(table)}'
            f"<ul><li><p>{_prose(table, 1)}</p></li><li><p>{_prose(table + 2, 1)}</p></li></ul>"
        )
    blocks.append(
        f'<p><img src="charts/{number}.svg" alt="Load of area {number + 1} by month."></p><p>{_prose(number, 4)}</p>'
        f'<pre><code>rate(errors_total{{area="{number}"}}[5m])</code></pre>'
    )
    return Chapter(f"area-{number}", f"{number + 1} How the service is kept", "".join(blocks))


def sample_job() -> PdfJob:
    """A document of about 60 pages with 50 tables, charts and links between all chapters."""
    return PdfJob(
        title="Checkout API", subtitle="Product requirements document", language="en",
        cover_html='<h1>Checkout API</h1><p class="lead">Reliability and performance.</p>',
        chapters=tuple(_chapter(number) for number in range(CHAPTERS)), running_head="Checkout API",
        footer="Draft · 2 errors open · 23 Nov 2026", draft="DRAFT", author="Checkout team", keywords=("SLO",),
        created=datetime(2026, 11, 23, tzinfo=UTC),
        resources={f"charts/{number}.svg": _chart(number) for number in range(CHAPTERS)},
    )  # fmt: skip


_PLAIN_CSS = """
@font-face { font-family: Inter; src: url(Inter-Regular.ttf); font-weight: 400 }
@font-face { font-family: Inter; src: url(Inter-SemiBold.ttf); font-weight: 600 }
@font-face { font-family: Mono; src: url(JetBrainsMono-Regular.ttf) }
@page { size: A4; margin: 27mm 22mm 25mm 24mm; font: 7.4pt Inter;
  @top-left { content: "Checkout API" } @top-right { content: string(chapter) }
  @bottom-left { content: "Draft · 2 errors open · 23 Nov 2026"; color: #b3261e }
  @bottom-right { content: counter(page) " / " counter(pages) } }
body { font: 9.2pt/14pt Inter; hyphens: auto } h1 { font-size: 20pt; line-height: 26pt; string-set: chapter content() }
h2 { font-size: 12.5pt } h1, h2, th, strong { font-weight: 600 } section { break-before: page }
table { border-collapse: collapse; width: 100%; font-size: 8.2pt; line-height: 11.6pt; margin-bottom: 14pt }
th, td { padding: 5pt 9pt 5pt 0; text-align: left; vertical-align: top; border-bottom: .4pt solid #dfe3e9 } tr { break-inside: avoid }
code { font: 7.4pt Mono } blockquote { border-left: 2.4pt solid #2b5ea7; margin: 0 0 13pt; padding-left: 11pt; break-inside: avoid }
.toc a::after { content: leader('.') target-counter(attr(href), page) } .toc { list-style: none }
"""


def _plain_document(job: PdfJob, folder: Path) -> Path:
    """The same content as one HTML file with a plain style sheet, its fonts and charts beside it."""
    import re

    for font in ("Inter-Regular.ttf", "Inter-SemiBold.ttf", "JetBrainsMono-Regular.ttf"):
        shutil.copy(Path(__file__).parents[1] / "resources" / "fonts" / font, folder)
    (folder / "charts").mkdir()
    for name, data in job.resources.items():
        (folder / name).write_bytes(data)
    body = "".join(f"<section>{chapter.html}</section>" for chapter in job.chapters)
    entries = re.findall(r'<h[12] id="([^"]+)">([^<]*)<', body)
    toc = "".join(f'<li><a href="#{anchor}">{text}</a></li>' for anchor, text in entries)
    page = folder / "plain.html"
    page.write_text(
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{job.title}</title><style>{_PLAIN_CSS}</style></head>'
        f'<body>{job.cover_html}<section><h1>Contents</h1><ul class="toc">{toc}</ul></section>{body}</body></html>',
        encoding="utf-8",
    )
    return page


_STOCK = "import sys, weasyprint; weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2], pdf_variant='pdf/ua-1')"
_OURS = (
    "import sys, pathlib; from bench import pdf; from app.io.pdf import render_pdf; "
    "pathlib.Path(sys.argv[1]).write_bytes(render_pdf(pdf.sample_job(), engine=sys.argv[2]))"
)


def _process(*command: str) -> tuple[float, float]:
    """Seconds and MiB of the largest process of a command, which must succeed."""
    start = time.perf_counter()
    probe = (
        "import resource, subprocess, sys; code = subprocess.call(sys.argv[1:], stderr=subprocess.DEVNULL, "
        "stdout=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", probe, *command], capture_output=True, text=True, check=True)
    return time.perf_counter() - start, float(done.stdout)


def _timed(render: object) -> float:
    start = time.perf_counter()
    assert callable(render)
    render()
    return time.perf_counter() - start


def _round(job: PdfJob, folder: Path, turn: int, chromium: str | None) -> dict[str, float]:
    page, python = folder / "plain.html", sys.executable
    seconds: dict[str, float] = {}
    seconds["stock"], seconds["stock MiB"] = _process(python, "-c", _STOCK, str(page), str(folder / "stock.pdf"))
    if chromium:
        flags = ("--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={folder / 'chromium.pdf'}")
        seconds["chromium"], _ = _process(chromium, *flags, page.as_uri())
    seconds["single"], seconds["single MiB"] = _process(python, "-c", _OURS, str(folder / "single.pdf"), "single")
    seconds["chapters, cold"], seconds["chapters MiB"] = _process(
        python, "-c", _OURS, str(folder / "cold.pdf"), "chapters"
    )
    cache = folder / f"cache-{turn}"
    with PdfWorkers() as workers:
        workers.start()
        workers.render(replace(job, chapters=job.chapters[:1], title="Warm-up"))
        seconds["chapters, warm"] = _timed(lambda: workers.render(job, cache=cache))
        seconds["unchanged"] = _timed(lambda: workers.render(job, cache=cache))
        word = (*job.chapters[:5], _chapter(5, " Now."), *job.chapters[6:])
        seconds["one chapter"] = _timed(lambda: workers.render(replace(job, chapters=word), cache=cache))
        longer = replace(job.chapters[3], html=job.chapters[3].html + _table(99) * 3)
        shifted = (*job.chapters[:3], longer, *job.chapters[4:])
        seconds["one chapter, longer"] = _timed(lambda: workers.render(replace(job, chapters=shifted), cache=cache))
    return seconds


def measure(rounds: int = ROUNDS) -> dict[str, float | str]:
    """Medians of seconds and MiB, and ratios to plain WeasyPrint ('stock') and Chromium from the same rounds."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    job = sample_job()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        _plain_document(job, folder)
        results = [_round(job, folder, turn, chromium) for turn in range(rounds)]
        sizes = {name: (folder / f"{name}.pdf").stat().st_size / 1000 for name in ("stock", "single", "cold")}
    median = {name: statistics.median(result[name] for result in results) for name in results[0]}
    ratio = {f"{name} / stock": statistics.median(result[name] / result["stock"] for result in results)
             for name in median if "MiB" not in name and name != "stock"}  # fmt: skip
    ratio["single memory / stock"] = statistics.median(result["single MiB"] / result["stock MiB"] for result in results)
    found: dict[str, float | str] = {**median, **ratio, **{f"{name} kB": size for name, size in sizes.items()}}
    if chromium:
        found["one chapter / chromium"] = statistics.median(
            result["one chapter"] / result["chromium"] for result in results
        )
    else:
        found["chromium"] = "not installed"
    return found


def run() -> list[dict[str, Any]]:
    """The figures as rows {name, value, unit, target, ok}; `ok` is None where nothing is asked."""
    rows: list[dict[str, Any]] = []
    for name, value in measure(int(os.environ.get("BENCH_ROUNDS", ROUNDS))).items():
        if isinstance(value, str):
            rows.append({"name": f"{name}: {value}", "value": 0.0, "unit": "", "target": None, "ok": None})
            continue
        unit = "x" if "/" in name else name.split()[-1] if name.endswith(("MiB", "kB")) else "s"
        target = TARGETS.get(name)
        rows.append({"name": name, "value": value, "unit": unit, "target": target, "ok": target and value <= target})
    return rows
