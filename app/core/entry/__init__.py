"""What people type and paste into fields: read into values, and values as the text to type them again."""
