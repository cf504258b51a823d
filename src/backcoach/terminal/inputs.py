"""What a terminal, and the signals that come with it, can tell a session. Plain values."""

from backcoach.core.value import value


@value
class Key:
    """A key was pressed."""

    name: str
    """One of the names that `backcoach.keyboard.KeyDecoder` gives."""


@value
class Resized:
    """The screen has another size, or has lost what was on it: draw all of it."""


@value
class Stopped:
    """The process was stopped (Ctrl-Z, SIGSTOP) and goes on only now: pause.

    `Resized` follows at once, or as soon as the process is in the foreground again.
    """


@value
class Interrupted:
    """The process is asked to end, by Ctrl-C or from outside."""

    signum: int
    """Of SIGINT, SIGTERM, SIGHUP or SIGQUIT; a shell expects the exit code 128 + `signum`."""


@value
class Closed:
    """The terminal, or whoever read the output, is gone: end as after SIGHUP. It is told once."""

    signum: int = 1
    """SIGHUP, for which Windows has no name."""


@value
class Ready:
    """One of the caller's own file descriptors can be read."""

    fd: int


Input = Key | Resized | Stopped | Interrupted | Closed | Ready
