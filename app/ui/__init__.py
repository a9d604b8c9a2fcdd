"""The desktop: a thin shell of Qt around the session. Every fact it shows comes from the core."""

from app.ui.lasting_none import keep_none

keep_none()
