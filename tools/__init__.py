"""What the developers make with the program; nothing of it is installed."""
