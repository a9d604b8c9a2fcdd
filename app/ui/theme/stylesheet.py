"""The style sheet of the window, made from tokens and the size of text. Nothing else sets colours or fonts of controls.

Widgets say what they are with dynamic properties: `role` on labels (title, heading, small, muted, figure, …), `kind` on
buttons (primary, plain, quiet, link, toggle) and `frame` on frames (card, sunken, err, warn, ok, info).
"""

from __future__ import annotations

from string import Template

from app.ui.theme.icons import drawn_icon
from app.ui.theme.tokens import Tokens

_SHEET = Template(
    """
* { outline: none; }
QWidget { color: $text; font-family: "Inter"; font-size: ${p14}px; }
QMainWindow, QDialog, QWidget[ground="page"] { background: $bg; }
QWidget[ground="side"] { background: $sunken; }
QWidget[ground="bar"] { background: $surface; }
QFrame[rule="true"] { background: $line; border: none; max-height: ${lw}px; min-height: ${lw}px; }
QFrame[rule="vertical"] { background: $line; border: none; max-width: ${lw}px; min-width: ${lw}px; }

QLabel { background: transparent; }
QLabel[role="muted"] { color: $text2; }
QLabel[role="small"] { color: $text2; font-size: ${p12}px; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="caption"] { color: $text2; font-size: ${p13}px; font-weight: 600; }
QLabel[role="title"] { font-size: ${p16}px; font-weight: 600; }
QLabel[role="heading"] { font-size: ${p19}px; font-weight: 600; }
QLabel[role="figure"] { font-size: ${p40}px; font-weight: 600; }
QLabel[role="err"] { color: $err; }
QLabel[role="warn"] { color: $warn; }
QLabel[role="ok"] { color: $ok; font-weight: 600; }
QLabel[role="small-strong"] { font-size: ${p12}px; font-weight: 600; }
QLabel[role="err-strong"] { color: $err; font-weight: 600; }
QLabel[role="warn-strong"] { color: $warn; font-weight: 600; }
QLabel[role="info-strong"] { color: $text2; font-weight: 600; }
QLabel[role="code"] { font-family: "JetBrains Mono"; font-size: ${p13}px; }
QLabel[pill="err"], QLabel[pill="warn"], QLabel[pill="ok"], QLabel[pill="info"] {
  border-radius: ${p9}px; padding: ${p2}px ${p8}px; font-size: ${p12}px; font-weight: 600; }
QLabel[pill="err"] { color: $err; background: $err_soft; border: ${plw}px solid $err; }
QLabel[pill="warn"] { color: $warn; background: $warn_soft; border: ${plw}px solid $warn; }
QLabel[pill="ok"] { color: $ok; background: $ok_soft; border: ${plw}px solid $ok; }
QLabel[pill="info"] { color: $text2; background: $sunken; border: ${plw}px solid $text2; }

QFrame[frame="card"] { background: $surface; border: ${lw}px solid $line; border-radius: 10px; }
QFrame[frame="sunken"] { background: $sunken; border: ${lw}px solid $line; border-radius: 7px; }
QFrame[frame="err"] { background: $err_soft; border: ${plw}px solid $err; border-left: 3px solid $err; border-radius: 7px; border-top-left-radius: 0; border-bottom-left-radius: 0; }
QFrame[frame="warn"] { background: $warn_soft; border: ${plw}px solid $warn; border-left: 3px solid $warn; border-radius: 7px; border-top-left-radius: 0; border-bottom-left-radius: 0; }
QFrame[frame="ok"] { background: $ok_soft; border: ${plw}px solid $ok; border-left: 3px solid $ok; border-radius: 7px; border-top-left-radius: 0; border-bottom-left-radius: 0; }
QFrame[frame="info"] { background: $sunken; border: ${plw}px solid $line; border-left: 3px solid $unknown; border-radius: 7px; border-top-left-radius: 0; border-bottom-left-radius: 0; }

QPushButton, QToolButton[kind="plain"] { background: $surface; color: $text; border: ${lw}px solid $control; border-radius: 7px;
  padding: ${p6}px ${p14}px; min-height: ${p20}px; }
QPushButton:hover { background: $sunken; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: ${p5}px ${p13}px; }
QPushButton:disabled { color: $text3; border-color: $line; background: $bg; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled { background: $line; color: $text3; border-color: $line; }
QPushButton[kind="quiet"] { background: transparent; border: ${lw}px solid transparent; color: $text; padding: ${p6}px ${p10}px; }
QPushButton[kind="quiet"]:hover { background: $sunken; }
QPushButton[kind="quiet"]:focus { border: 2px solid $accent; padding: ${p5}px ${p9}px; }
QPushButton[kind="link"] { background: transparent; border: 2px solid transparent; color: $accent; padding: 0px ${p2}px;
  min-height: 0; text-align: left; border-radius: 4px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; padding: 0px ${p2}px; }
QPushButton[kind="toggle"]:checked, QPushButton:checked { background: $accent_soft; color: $accent; border-color: $accent; font-weight: 600; }
QPushButton[kind="pill-err"], QPushButton[kind="pill-info"] { border: 2px solid transparent; border-radius: ${p10}px; padding: 0px ${p8}px;
  min-height: ${p16}px; font-size: ${p12}px; font-weight: 600; }
QPushButton[kind="pill-err"] { color: $err; background: $err_soft; border-color: $edge_err; }
QPushButton[kind="pill-info"] { color: $text2; background: $sunken; border-color: $edge_info; }
QPushButton[kind="pill-err"]:hover { border-color: $err; }
QPushButton[kind="pill-info"]:hover { border-color: $text2; }
QPushButton[kind="pill-err"]:focus, QPushButton[kind="pill-info"]:focus { border: 2px solid $accent; padding: 0px ${p8}px; }
QPushButton[kind="danger"] { color: $err; border-color: $err; }
QPushButton[kind="find"] { background: $bg; color: $text2; border: ${lw}px solid $control; padding: 0; }
QPushButton[kind="find"]:hover { background: $sunken; }
QPushButton[kind="find"]:focus { border: 2px solid $accent; padding: 0; }
QPushButton::menu-indicator { width: 0; }
QPushButton[menu="true"], QPushButton[menu="true"]:focus { padding-right: ${p32}px; }
QPushButton[chosen="true"] { background: $accent_soft; color: $accent; border-color: $accent; }
QPushButton[kind="nav"] { background: transparent; border: 2px solid transparent; border-radius: 7px; text-align: left;
  padding: ${p6}px ${p8}px; color: $text2; font-weight: 400; }
QPushButton[kind="nav"]:hover { background: $line; color: $text; }
QPushButton[kind="nav"]:focus { border: 2px solid $accent; padding: ${p6}px ${p8}px; }
QPushButton[kind="nav"]:checked { background: $accent_soft; color: $accent; font-weight: 600; }
QToolButton { background: transparent; border: 2px solid transparent; border-radius: 7px; padding: ${p4}px; }
QToolButton:hover { background: $line; }
QToolButton:focus { border: 2px solid $accent; padding: ${p4}px; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QComboBox {
  background: $surface; color: $text; border: ${lw}px solid $control; border-radius: 7px; padding: ${p6}px ${p10}px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QComboBox, QDateEdit { min-height: ${p20}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus, QComboBox:focus {
  border: 2px solid $accent; padding: ${p5}px ${p9}px; }
QLineEdit[state="err"], QPlainTextEdit[state="err"], QComboBox[state="err"] { border: 2px solid $err; padding: ${p5}px ${p9}px; }
QLineEdit[marked="err"], QPlainTextEdit[marked="err"], QComboBox[marked="err"] { border: ${lw}px solid $err; }
QLineEdit[marked="warn"], QPlainTextEdit[marked="warn"], QComboBox[marked="warn"] { border: ${lw}px solid $warn; }
QLineEdit[marked="err"]:focus, QPlainTextEdit[marked="err"]:focus, QLineEdit[marked="warn"]:focus, QPlainTextEdit[marked="warn"]:focus {
  border: 2px solid $accent; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $sunken; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: $text3; background: $bg; border-color: $line; }
QLineEdit[kind="search"] { background: $bg; border-color: $control; }
QLineEdit[kind="inline"] { background: transparent; border-color: $line; padding: ${p2}px ${p8}px; }
QLineEdit[kind="inline"]:hover { background: $surface; border-color: $control; }
QLineEdit[kind="inline"]:focus { background: $surface; border: 2px solid $accent; padding: ${p2}px ${p6}px; }
QLineEdit[kind="cell"], QComboBox[kind="cell"] { border-radius: 3px; border: 2px solid $accent; padding: 0px ${p6}px; min-height: 0; }
QPlainTextEdit[kind="cell"] { border-radius: 3px; border: 2px solid $accent; padding: ${p6}px ${p6}px; }
StillCombo { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: ${p24}px; }
QComboBox::down-arrow { image: url("$chevron"); width: ${p12}px; height: ${p12}px; }
QComboBox QAbstractItemView { background: $raised; border: ${lw}px solid $control; padding: 4px; outline: none;
  selection-background-color: $accent_soft; selection-color: $text; }
QDateEdit::drop-down, QSpinBox::up-button, QSpinBox::down-button { border: none; width: ${p20}px; }
QCheckBox, QRadioButton { background: transparent; spacing: ${p8}px; padding: ${p4}px; border: 2px solid transparent; border-radius: 7px; }
QCheckBox[kind="bare"] { spacing: 0; padding: ${p4}px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; }
QCheckBox::indicator, QRadioButton::indicator { width: ${p16}px; height: ${p16}px; border: ${lw}px solid $control; background: $surface; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: ${round}px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$tick"); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url("$dot"); }
QCheckBox::indicator:indeterminate { background: $accent_soft; border-color: $accent; image: url("$dash"); }

QScrollArea, QScrollArea > QWidget > QWidget[ground="clear"] { background: transparent; border: none; }
QWidget[ground="clear"] { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $control; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $text2; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none; width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; }

QTableView, QTreeView, QListView { background: $surface; border: ${lw}px solid $line; border-radius: 10px; outline: none;
  gridline-color: $line; selection-background-color: $accent_soft; selection-color: $text; alternate-background-color: $surface; }
QTableView:focus, QTreeView:focus, QListView:focus { border: 2px solid $accent; }
QTreeView[kind="outline"] { background: transparent; border: 2px solid transparent; }
QTreeView[kind="outline"]:focus { border: 2px solid $accent; }
QTreeView[kind="outline"] QScrollBar:vertical { width: 9px; }
QTreeView[kind="outline"]::item, QTreeView[kind="outline"]::item:selected, QTreeView[kind="outline"]::item:hover,
QTreeView[kind="outline"]::branch { background: transparent; border: none; }
QTextEdit[kind="paper"], QTextEdit[kind="paper"]:focus { background: transparent; border: none; border-radius: 0; padding: 0; }
QAbstractScrollArea[kind="desk"] { background: $desk; border: none; }
QPlainTextEdit[kind="code"] { font-family: "JetBrains Mono"; font-size: ${p13}px; }
QTextBrowser[kind="preview"] { background: $sunken; border: ${lw}px solid $line; border-radius: 7px; }
QTableView::item { padding: 0; }
QCalendarWidget QTableView::item { padding: 0; }
QCalendarWidget QTableView::item:selected { background: $accent; color: $on_accent; border-radius: 7px; }
QFrame[frame="card"] > QTableView { border: none; border-radius: 0; background: transparent; }
QFrame[frame="card"] > QTableView:focus { border: none; }
QTableView::item { padding: 0 ${p8}px; border: none; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected { background: $accent_soft; color: $text; }
QListView[kind="listed"] { padding: ${p6}px; }
QListView[kind="listed"]::item { padding: ${p4}px ${p6}px; border-radius: 5px; }
QListView[kind="popup"] { background: $raised; border: ${lw}px solid $control; border-radius: 8px; padding: 4px; }
QListView[kind="menu"], QListView[kind="menu"]:focus { background: $raised; border: ${lw}px solid $control;
  border-radius: 8px; padding: ${p4}px; }
QListView[kind="menu"]::item { padding: ${p4}px ${p6}px; border-radius: 5px; }
QFrame[frame="popup"] { background: $raised; border: ${lw}px solid $control; border-radius: 8px; }
QCalendarWidget QWidget { background: $raised; }
QCalendarWidget QToolButton { color: $text; font-weight: 600; padding: ${p4}px ${p8}px; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QAbstractItemView { border: none; border-radius: 0; background: $raised; color: $text;
  selection-background-color: $accent; selection-color: $on_accent; font-size: ${p13}px; }
QCalendarWidget QAbstractItemView:disabled { color: $text3; }
QCalendarWidget QTableView:focus { border: none; }
QCalendarWidget QListView::item { padding: ${p6}px ${p8}px; border-radius: 7px; }
QListView::item:hover, QTreeView::item:hover { background: $sunken; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: $surface; color: $text2; font-size: ${p12}px; font-weight: 600; border: none;
  border-bottom: ${lw}px solid $line; padding: ${p8}px; }
QTableView[kind="listed"] { padding: ${rest}px; }
QTableView[kind="listed"]:focus { padding: 0; }
QTableView[kind="listed"] QHeaderView::section { padding-left: ${p10}px; }
QTableView[kind="listed"] QHeaderView::section:first { border-top-left-radius: 8px; }
QTableView[kind="listed"] QHeaderView::section:last { border-top-right-radius: 8px; }
QTableCornerButton::section { background: $surface; border: none; }

QMenuBar { background: $surface; color: $text; border-bottom: ${lw}px solid $line; padding: 2px 6px; }
QMenuBar::item { background: transparent; padding: ${p4}px ${p10}px; border-radius: 5px; }
QMenuBar::item:selected { background: $accent_soft; color: $accent; }
QMenu { background: $raised; border: ${lw}px solid $control; border-radius: 8px; padding: 6px; }
QMenu::item { padding: ${p6}px ${p24}px ${p6}px ${p12}px; border-radius: 5px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $text3; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QToolTip { background: $raised; color: $text; border: ${lw}px solid $control; padding: 6px; font-size: ${p12}px; }
QProgressBar { background: $sunken; border: ${lw}px solid $line; border-radius: 5px; height: ${p10}px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QTabWidget::pane { border: none; }
QTabBar::tab { background: transparent; color: $text2; padding: ${p8}px ${p12}px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:focus { border: 2px solid $accent; }
QSplitter::handle { background: transparent; }
QSlider::groove:horizontal { height: 4px; background: $line; border-radius: 2px; }
QSlider::handle:horizontal { width: 16px; height: 16px; margin: -7px 0; border-radius: 8px; background: $accent; }
QSlider:focus { border: 2px solid $accent; border-radius: 7px; }
"""
)
_SIZES = (2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 16, 19, 20, 24, 32, 40)


def style_sheet(tokens: Tokens, zoom: int) -> str:
    """The style sheet for a palette, with text at `zoom` per cent."""
    values = {name: value for name, value in tokens._asdict().items() if isinstance(value, str)}
    values |= {f"p{size}": str(max(1, round(size * zoom / 100))) for size in _SIZES}
    values["lw"] = str(tokens.line_width)
    values["rest"] = str(2 - tokens.line_width)  # beside a focus of 2 px, so that nothing moves
    values["round"] = str((int(values["p16"]) + 2 * tokens.line_width) // 2)  # one more, and Qt draws a square
    values["edge_err"] = tokens.err if tokens.line_width > 1 else tokens.err_soft
    values["edge_info"] = tokens.text2 if tokens.line_width > 1 else tokens.sunken
    values["plw"] = "1" if tokens.line_width > 1 else "0"
    values["chevron"] = drawn_icon("chevron-down", tokens.text2)
    values["tick"] = drawn_icon("tick", tokens.on_accent)
    values["dash"] = drawn_icon("minus", tokens.accent)
    values["dot"] = drawn_icon("dot", tokens.on_accent)
    return _SHEET.substitute(values)
