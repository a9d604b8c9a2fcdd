"""The page on which an architect works through the findings."""
