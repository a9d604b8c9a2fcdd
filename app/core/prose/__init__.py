"""Rules over free text: Markdown-aware, with positions, in time linear in the text."""
