"""The pictures of a document, from memory: charts drawn as large as they are shown, and photographs of evidence."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.ui.theme.theme import FAMILY

_REACHES_OUT = ("<image", "href", "url(", "<!", "<style", "<script", "@import")
_KINDS = {"png": b"png", "jpg": b"jpg"}
_MOST_PIXELS = 4000
_FAMILY = re.compile(r'font-family="[^"]*"')
"""Of a list of families Qt takes none."""


class Pictures:
    """Sizes and images by the name under which a document shows them. What is not here is not shown."""

    def __init__(self, charts: Mapping[str, str], photographs: Mapping[str, QImage]) -> None:
        self._charts = {name: svg for name, svg in charts.items() if is_self_contained(svg)}
        self._images = dict(photographs)
        self.sizes = {name: (image.width(), image.height()) for name, image in photographs.items()}
        self.sizes |= self._sizes_of_charts()

    def image(self, address: str, scale: float) -> QImage:
        """The picture at an address (`address`), drawn for a screen of that scale; one empty pixel for any other."""
        name, _, wide = address.partition("#")
        if name in self._images:
            return self._images[name]
        if name not in self._charts or not wide.isdecimal() or int(wide) > _MOST_PIXELS:
            return QImage(1, 1, QImage.Format.Format_ARGB32)
        return _drawn(self._charts[name], round(int(wide) * scale))

    def is_same(self, other: Pictures, name: str) -> bool:
        """Whether both show the same under a name; a photograph is named by its content."""
        return self._charts.get(name) == other._charts.get(name)

    def _sizes_of_charts(self) -> dict[str, tuple[int, int]]:
        found: dict[str, tuple[int, int]] = {}
        for name, svg in self._charts.items():
            size = QSvgRenderer(QByteArray(svg.encode())).defaultSize()
            if size.isValid() and not size.isEmpty() and max(size.width(), size.height()) <= _MOST_PIXELS:
                found[name] = (size.width(), size.height())
        return found


def photographs(evidence: Mapping[str, bytes]) -> dict[str, QImage]:
    """The pictures among the evidence that can be shown. Each is read as what its name says, and as nothing else."""
    found: dict[str, QImage] = {}
    for name, content in evidence.items():
        image = _photograph(content, _KINDS.get(name.rsplit(".", 1)[-1], b""))
        if not image.isNull():
            found[name] = image
    return found


def _photograph(content: bytes, kind: bytes) -> QImage:
    if not kind:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    return reader.read()


def is_self_contained(svg: str) -> bool:
    """Whether a drawing names nothing outside itself. Charts do not; Qt would open what another names."""
    lowered = svg.lower()
    return not any(each in lowered for each in _REACHES_OUT)


def address(name: str, width: int) -> str:
    """Under which a text asks for a picture that it shows so wide."""
    return f"{name}#{width}"


def _drawn(svg: str, width: int) -> QImage:
    renderer = QSvgRenderer(QByteArray(_FAMILY.sub(f'font-family="{FAMILY}"', svg).encode()))
    size = renderer.defaultSize().scaled(width, 10 * width, Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image
