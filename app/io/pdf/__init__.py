"""Printed documents: tagged PDF from HTML fragments, rendered in worker processes.

`render_pdf` turns a `PdfJob` into bytes; `PdfWorkers` keeps the workers warm for several renders. WeasyPrint is
imported in the workers only.
"""

from app.io.pdf.job import Chapter, Engine, Limits, PdfJob
from app.io.pdf.render import PdfWorkers, render_pdf

__all__ = ["Chapter", "Engine", "Limits", "PdfJob", "PdfWorkers", "render_pdf"]
