"""Draws pages of a sample's document. poppler-utils has to be installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "samples" / "enterprise.readyroom"
AS_OF = "2026-11-23"
SHOWN = "REQ-SLM-05"  # beside the front page: the page on which this requirement stands
DOTS_PER_INCH = 110
MARGIN = 32  # pixels around and between the pages
GROUND, EDGE = "#eef0f4", "#c9d0da"


def draw_pages(folder: Path) -> Image.Image:
    """Front page of the sample's PDF and page of `SHOWN`, side by side. `folder` holds what is made on the way."""
    pdf = _export(folder)
    return _side_by_side([_page(pdf, number) for number in (1, _page_with(pdf, SHOWN))])


def _export(folder: Path) -> Path:
    copy = Path(shutil.copy(SAMPLE, folder))
    command = [sys.executable, "-m", "app", "export", str(copy), "--to", str(folder / "out"), "--format", "pdf"]
    subprocess.run([*command, "--as-of", AS_OF], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    return folder / "out" / "prd.pdf"


def _side_by_side(pages: Sequence[Image.Image]) -> Image.Image:
    width = sum(page.width for page in pages) + MARGIN * (len(pages) + 1)
    picture = Image.new("RGB", (width, pages[0].height + 2 * MARGIN), GROUND)
    left = MARGIN
    for page in pages:
        picture.paste(EDGE, (left - 1, MARGIN - 1, left + page.width + 1, MARGIN + page.height + 1))
        picture.paste(page, (left, MARGIN))
        left += page.width + MARGIN
    return picture


def _page(pdf: Path, number: int) -> Image.Image:
    made = pdf.with_name(f"page-{number}")
    span = ["-f", str(number), "-l", str(number), "-singlefile", "-png", "-r", str(DOTS_PER_INCH)]
    subprocess.run([_tool("pdftoppm"), *span, str(pdf), str(made)], check=True)
    return Image.open(made.with_suffix(".png")).convert("RGB")


def _page_with(pdf: Path, words: str) -> int:
    """The number of the first page on which `words` stand."""
    text = subprocess.run([_tool("pdftotext"), str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    return next(number for number, page in enumerate(text.split("\f"), 1) if words in page)


def _tool(name: str) -> str:
    """Where a program of poppler-utils is."""
    return shutil.which(name) or sys.exit(f"{name} is not there: install poppler-utils.")
