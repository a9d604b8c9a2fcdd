"""Commands: one registry makes menus, shortcuts and the palette."""
