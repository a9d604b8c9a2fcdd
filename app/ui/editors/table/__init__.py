"""The editor of tables and matrices: a grid that behaves as a spreadsheet does."""
