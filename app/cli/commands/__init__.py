"""What each command does; imported when it is run, so that the others cost nothing."""
