"""The page that shows the documents as they will be written."""
