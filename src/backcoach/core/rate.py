"""How fast the voice speaks where nobody says anything. Alone in a module: who needs it need not wait for more."""

RATE = 165
"""Words a minute: a calm voice, and the one that the bounds of spoken length are calibrated for."""
