"""Every text that a user sees or hears, both languages side by side, one module a topic."""
