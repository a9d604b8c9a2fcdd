"""What prose rules look for: each detector takes one text and gives its hits."""
