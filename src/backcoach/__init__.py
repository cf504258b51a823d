"""backcoach: exercise routines from YAML files, run by a timer with a screen, a voice and a log."""

# A literal, because importlib.metadata costs a quarter of the start-up time.
__version__ = "0.1.0"
