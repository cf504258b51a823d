"""Where things are on this machine. It names places and creates nothing."""

import os
from pathlib import Path

HOME_VARIABLE = "BACKCOACH_HOME"
"""A directory that holds everything, for tests and for carrying along: HOME/data, HOME/cache, HOME/config."""


def data_dir() -> Path:
    """What must not be lost: the log."""
    return _dir("data")


def cache_dir() -> Path:
    """What can be made again: spoken cues."""
    return _dir("cache")


def config_dir() -> Path:
    """What the user writes: routines and settings."""
    return _dir("config")


def log_path() -> Path:
    """The log; SQLite keeps two more files beside it while it is open, named `-wal` and `-shm`."""
    return data_dir() / "log.sqlite"


def rescue_dir() -> Path:
    """Sessions that could not be written into the log and wait to be taken in."""
    return data_dir() / "rescue"


def safety_seen_path() -> Path:
    """The mark that the safety text has been shown."""
    return data_dir() / "safety-seen"


def settings_path() -> Path:
    """What the user has set."""
    return config_dir() / "settings.toml"


def user_routines_dir() -> Path:
    """The user's own library of routines."""
    return config_dir() / "routines"


def expanded(path: str) -> Path:
    """A path as it was typed, from the root, with the home of `~` or `~user`; a user whom nobody knows is a name."""
    try:
        return Path(path).expanduser().absolute()
    except RuntimeError:
        return Path(path).absolute()


def _dir(kind: str) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return expanded(home) / kind
    import platformdirs

    places = {
        "data": platformdirs.user_data_path,
        "cache": platformdirs.user_cache_path,
        "config": platformdirs.user_config_path,
    }
    return places[kind]("backcoach", appauthor=False)
