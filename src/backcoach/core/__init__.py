"""The pure core: text -> Routine -> Timeline -> events. No clock, no file, no terminal, no environment."""
