"""Dialogs: what is asked or shown in front of the window. None blocks; each tells its outcome by a call or a signal."""
