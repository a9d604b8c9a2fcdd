"""Makes the pictures of the README: the window, and two pages of the sample's document, which need poppler-utils.

    .venv/bin/python packaging/make_pictures.py
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "samples" / "kubernetes-control-plane.readyroom"
AS_OF = "2026-11-23"
SHOWN = "REQ-SLM-05"  # beside the front page: the page on which this requirement stands
DOTS_PER_INCH = 90
MARGIN = 26  # pixels around and between the pages
GROUND, EDGE = "#eef0f4", "#c9d0da"


def make(target: Path) -> None:
    """Export the sample's PDF and set its front page and the page of `SHOWN` side by side."""
    with TemporaryDirectory() as folder:
        pdf = _export(Path(folder))
        pages = [_page(pdf, number) for number in (1, _page_with(pdf, SHOWN))]
    width = sum(page.width for page in pages) + MARGIN * (len(pages) + 1)
    picture = Image.new("RGB", (width, pages[0].height + 2 * MARGIN), GROUND)
    left = MARGIN
    for page in pages:
        picture.paste(EDGE, (left - 1, MARGIN - 1, left + page.width + 1, MARGIN + page.height + 1))
        picture.paste(page, (left, MARGIN))
        left += page.width + MARGIN
    target.parent.mkdir(parents=True, exist_ok=True)
    picture.quantize(128).save(target, optimize=True)


def _export(folder: Path) -> Path:
    copy = Path(shutil.copy(SAMPLE, folder))
    command = [sys.executable, "-m", "app", "export", str(copy), "--to", str(folder / "out"), "--format", "pdf"]
    subprocess.run([*command, "--as-of", AS_OF], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    return folder / "out" / "prd.pdf"


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


if __name__ == "__main__":
    picture = ROOT / "docs" / "images" / "prd.png"
    make(picture)
    print(f"saved {picture.relative_to(ROOT)}")
    subprocess.run([sys.executable, ROOT / "packaging" / "window_pictures.py"], check=True)
