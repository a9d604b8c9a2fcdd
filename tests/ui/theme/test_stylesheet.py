"""The style sheet: what its sizes make of the parts that Qt draws."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QRadioButton, QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

from app.ui.theme.theme import theme
from app.ui.theme.tokens import Scheme


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.CONTRAST])
@pytest.mark.parametrize("zoom", [80, 90, 100, 110, 125, 150, 175, 200])
def test_a_radio_button_is_round_at_every_size_of_text(qtbot: QtBot, scheme: Scheme, zoom: int) -> None:
    theme().set_scheme(scheme)
    theme().set_zoom(zoom)
    button = QRadioButton()
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.show()
    option = QStyleOptionButton()
    button.initStyleOption(option)
    box = button.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, button)
    image: QImage = button.grab().toImage()
    assert image.pixelColor(box.topLeft()) == image.pixelColor(0, 0)
    assert image.pixelColor(box.center().x(), box.top()) != image.pixelColor(0, 0)
