"""The smallest shell with job control: it runs one program in a pseudo-terminal and reports what becomes of it.

A process of its own, because only the leader of a terminal's session may say who is in the foreground, and because a
process that has no such parent cannot be stopped by Ctrl-Z at all. Started by `pty_tools.PtyProcess`:

    pty_shell.py shell|window REPORTS COMMANDS PROGRAM ARGUMENT...

"shell": this process leads the session, as a shell does. "window": the program does, as in `xterm -e PROGRAM`.
File descriptors 0 to 2 are the terminal. The lines `started PID CLOCK`, `stopped SIGNAL`, `continued` and `ended CODE`
(negative: the signal that ended it) are written to REPORTS; `fg`, `bg` and `front` (to the foreground without SIGCONT,
as `fg` does with a job that runs) are read from COMMANDS.
"""

import fcntl
import os
import select
import signal
import sys
import termios
import time
from contextlib import suppress


def main() -> None:
    mode, reports, commands = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    if mode == "shell":
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    child = os.fork()
    if child == 0:
        _become_the_program(mode, reports, sys.argv[4:])
    if mode == "shell":
        signal.signal(signal.SIGHUP, lambda *_: _hang_up(child))
    else:
        null = os.open(os.devnull, os.O_RDWR)
        for fd in (0, 1, 2):  # the terminal is the program's alone
            os.dup2(null, fd)
    _supervise(child, reports, commands)


def _become_the_program(mode: str, reports: int, argv: list[str]) -> None:
    if mode == "shell":
        os.setpgid(0, 0)
        os.tcsetpgrp(0, os.getpid())
    else:
        os.setsid()
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    # Whoever runs the tests may ignore some (nohup, a job in the background), and a program inherits that.
    ours = (signal.SIGTTOU, signal.SIGPIPE, signal.SIGXFSZ)
    for number in (*ours, signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGTERM, signal.SIGTSTP):
        signal.signal(number, signal.SIG_DFL)
    _say(reports, f"started {os.getpid()} {time.monotonic()}")
    try:
        os.execvp(argv[0], argv)  # noqa: S606  # no shell is wanted
    finally:
        os._exit(127)


def _supervise(child: int, reports: int, commands: int) -> None:
    woken, wake = os.pipe()
    os.set_blocking(wake, False)
    signal.set_wakeup_fd(wake)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    listening = [woken, commands]
    while True:
        # Asked first: the child may have ended before SIGCHLD was caught.
        while (change := os.waitpid(child, os.WNOHANG | os.WUNTRACED | os.WCONTINUED))[0]:
            if _report(change[1], reports):
                return
        ready, _, _ = select.select(listening, [], [])
        if woken in ready:
            os.read(woken, 4096)
        if commands in ready:
            lines = os.read(commands, 4096).decode().split()
            if not lines:
                listening.remove(commands)
            for line in lines:
                _obey(line, child)


def _report(status: int, reports: int) -> bool:
    """Reports a change of the child's state; whether it was its end."""
    if os.WIFSTOPPED(status):
        with suppress(OSError):  # "window", or closed
            os.tcsetpgrp(0, os.getpgrp())  # a shell takes the terminal back, and would prompt now
        _say(reports, f"stopped {os.WSTOPSIG(status)}")
        return False
    if os.WIFCONTINUED(status):
        _say(reports, "continued")
        return False
    _say(reports, f"ended {os.waitstatus_to_exitcode(status)}")
    return True


def _obey(command: str, child: int) -> None:
    if command in ("fg", "front"):
        os.tcsetpgrp(0, child)
    if command in ("fg", "bg"):
        os.killpg(child, signal.SIGCONT)


def _hang_up(child: int) -> None:
    """What shells do with their jobs when their own terminal is closed."""
    os.killpg(child, signal.SIGHUP)
    os.killpg(child, signal.SIGCONT)


def _say(reports: int, line: str) -> None:
    os.write(reports, f"{line}\n".encode())


if __name__ == "__main__":
    main()
