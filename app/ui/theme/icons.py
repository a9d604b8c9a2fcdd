"""The icon set: line drawings of 16 units in `resources/icons`, coloured by the theme when they are shown."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from app.core.errors import ReadyroomError
from app.io.locations import cache_folder
from app.io.resources import resource
from app.ui.theme.theme_color import token_color

SIZE = 16


def icon(name: str, shade: str = "text2", size: int = SIZE) -> QIcon:
    """The icon in the colour of the token `shade`, and in that of 'text3' where it can do nothing.

    Drawn for the screens that there are; when there is another, the theme has everything drawn anew.
    """
    found = QIcon()
    for scale in {screen.devicePixelRatio() for screen in QGuiApplication.screens()}:
        found.addPixmap(pixmap(name, token_color(shade), size, scale), QIcon.Mode.Normal)
        found.addPixmap(pixmap(name, token_color("text3"), size, scale), QIcon.Mode.Disabled)
    return found


def pixmap(name: str, color: str, size: int = SIZE, scale: float = 1) -> QPixmap:
    """The icon as a picture of `size` units at a device pixel ratio of `scale`; drawn once, as long as Qt keeps it."""
    key = f"icon {name} {color} {size} {scale}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    drawn = QPixmap(round(size * scale), round(size * scale))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(_svg(name, color).encode())).render(painter, QRectF(0, 0, size * scale, size * scale))
    painter.end()
    drawn.setDevicePixelRatio(scale)
    QPixmapCache.insert(key, drawn)
    return drawn


def drawn_icon(name: str, color: str) -> str:
    """The path of the icon in that colour, for a style sheet; empty where the cache cannot be written."""
    path = cache_folder() / "icons" / f"{name}-{color.lstrip('#').lower()}.svg"
    if not path.exists() and not _kept(path, _svg(name, color)):
        return ""
    return path.as_posix()


def _kept(path: Path, svg: str) -> bool:
    from app.io.atomic_file import write_atomically

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, svg.encode())
    except (OSError, ReadyroomError):
        return False
    return True


@lru_cache
def _source(name: str) -> str:
    return resource("resources", "icons", f"{name}.svg").read_text(encoding="utf-8")


def _svg(name: str, color: str) -> str:
    return _source(name).replace("currentColor", color)
