"""The pages of the window, one package each. A page is built when it is first shown."""
