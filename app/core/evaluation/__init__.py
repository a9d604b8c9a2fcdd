"""Evaluating: from a pack, answers and a day to a report. Pure; the same input always gives the same report."""
