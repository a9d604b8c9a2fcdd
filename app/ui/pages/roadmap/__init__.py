"""The roadmap: the way in phases, who sees to what, and where the figure will be."""
