"""The style sheet and fonts that every PDF uses, and a fingerprint of all that shapes a rendered fragment."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path

from app.core.errors import RenderError
from app.io.resources import resource

FONT_NAMES = ("Inter-Regular.ttf", "Inter-SemiBold.ttf", "Inter-Italic.ttf", "JetBrainsMono-Regular.ttf")
_SHAPING_PACKAGES = ("weasyprint", "pydyf", "tinyhtml5", "tinycss2", "pyphen", "fonttools", "pillow")


def resources_folder() -> Path:
    """The folder `resources`; RenderError when the style sheet is not in it."""
    folder = resource("resources")
    if not (folder / "pdf" / "document.css").is_file():
        raise RenderError("The style sheet resources/pdf/document.css is missing; reinstall Readyroom.")
    return folder


def style_sheet() -> str:
    """The CSS of the printed document."""
    return (resources_folder() / "pdf" / "document.css").read_text(encoding="utf-8")


def font_bytes(name: str) -> bytes:
    """A bundled font file; KeyError for any other name."""
    if name not in FONT_NAMES:
        raise KeyError(name)
    return (resources_folder() / "fonts" / name).read_bytes()


@cache
def fingerprint() -> str:
    """SHA-256 over style sheet, fonts, the code of this package and the versions of the libraries it uses."""
    digest = hashlib.sha256()
    here = Path(__file__).resolve().parent
    parts = [style_sheet().encode(), (resources_folder() / "fonts" / "fonts.conf").read_bytes()]
    parts += [font_bytes(name) for name in FONT_NAMES]
    parts += [module.read_bytes() for module in sorted(here.glob("*.py"))]
    parts += [f"{package} {metadata.version(package)}".encode() for package in _SHAPING_PACKAGES]
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()
