"""The Qt application: fonts, theme, language."""

from __future__ import annotations

import sys

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from app.io.resources import resource
from app.ui.preferences import Preferences
from app.ui.theme.theme import theme

_FONTS = ("Inter-Regular.ttf", "Inter-SemiBold.ttf", "Inter-Italic.ttf", "JetBrainsMono-Regular.ttf")
LANGUAGES = {"en": "English", "de": "Deutsch"}
_TRANSLATORS: list[QTranslator] = []
"""Those in force. To look for them among the children of the application takes 8 ms."""


def make_application(preferences: Preferences) -> QApplication:
    """The application, looking and speaking as preferred."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    application.setApplicationName("readyroom")
    application.setApplicationDisplayName("Readyroom")
    load_fonts()
    speak(application, preferences.language)
    theme().begin(preferences.scheme, preferences.zoom)
    return application


def load_fonts() -> None:
    """Make the bundled fonts known to Qt."""
    for name in _FONTS:
        QFontDatabase.addApplicationFont(str(resource("resources", "fonts", name)))


def speak(application: QApplication, language: str) -> str:
    """Use a language for the interface, that of the system when `language` is empty; gives the one in use."""
    wanted = language or QLocale.system().name().split("_")[0]
    chosen = wanted if wanted in LANGUAGES else "en"
    while _TRANSLATORS:
        application.removeTranslator(_TRANSLATORS.pop())
    QLocale.setDefault(QLocale(chosen if chosen != "en" else "en_GB"))
    own = QTranslator()
    if own.load(str(resource("resources", "translations", f"readyroom_{chosen}.qm"))):
        _install(application, own)
    if chosen != "en":
        qt = QTranslator()
        if qt.load(f"qtbase_{chosen}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            _install(application, qt)
    return chosen


def _install(application: QApplication, translator: QTranslator) -> None:
    application.installTranslator(translator)
    _TRANSLATORS.append(translator)
