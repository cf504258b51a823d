"""The terminal in real pseudo-terminals: what a program hears, and that every way out gives the terminal back whole."""

import os
import signal
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from backcoach.terminal import Closed, Input, Interrupted, Key, Ready, Resized, Stopped, Terminal
from tests.pty_tools import TIMEOUT, PtyProcess
from tests.terminal_program import CLOSED

PROGRAM = [sys.executable, str(Path(__file__).with_name("terminal_program.py"))]
PASTE_MODE = 2004 << 5  # as pyte keeps private modes

WAYS_OUT: dict[str, tuple[Callable[[PtyProcess], None], int]] = {
    "the end of the block": (lambda program: program.send("q"), 0),
    "sys.exit": (lambda program: program.send("s"), 7),
    "an exception": (lambda program: program.send("x"), 1),
    "Ctrl-C": (lambda program: program.send("\x03"), 130),
    "Ctrl-\\": (lambda program: program.send("\x1c"), 131),
    "SIGINT": (lambda program: program.signal(signal.SIGINT), 130),
    "SIGTERM": (lambda program: program.signal(signal.SIGTERM), 143),
    "SIGHUP": (lambda program: program.signal(signal.SIGHUP), 129),
    "SIGQUIT": (lambda program: program.signal(signal.SIGQUIT), 131),
}


def start(*arguments: str, window: bool = False) -> PtyProcess:
    program = PtyProcess([*PROGRAM, *arguments], window=window)
    program.read_until("<ready>")
    return program


def assert_taken(program: PtyProcess) -> None:
    program.read_until(lambda program: program.alternate_screen and program.cursor_hidden)
    local_modes = program.termios()[3]
    assert not local_modes & (termios.ECHO | termios.ICANON)
    assert local_modes & termios.ISIG


def assert_whole(program: PtyProcess) -> None:
    program.read_until(lambda program: not program.alternate_screen)
    assert not program.cursor_hidden
    assert PASTE_MODE not in program.screen.mode
    assert program.termios() == program.termios_before
    assert "<before>" in program.text
    assert "drawn" not in program.text


# Ways out


@pytest.mark.parametrize("window", [False, True], ids=["from a shell", "as a window"])
@pytest.mark.parametrize("way", WAYS_OUT)
def test_every_way_out_gives_the_terminal_back(way: str, window: bool) -> None:
    leave, exit_code = WAYS_OUT[way]
    with start(window=window) as program:
        assert_taken(program)
        leave(program)
        assert program.wait() == exit_code
        assert_whole(program)


@pytest.mark.parametrize("way", WAYS_OUT)
def test_every_way_out_of_plain_output_gives_the_modes_back_and_has_written_no_sequence(way: str) -> None:
    leave, exit_code = WAYS_OUT[way]
    with start("plain") as program:
        assert not program.termios()[3] & (termios.ECHO | termios.ICANON)
        leave(program)
        assert program.wait() == exit_code
        assert program.termios() == program.termios_before
        assert b"\x1b" not in program.raw
        assert "drawn" in program.text


def test_the_traceback_of_an_exception_stands_on_the_main_screen() -> None:
    with start() as program:
        program.send("x")
        program.wait()
        assert "RuntimeError: boom" in program.text


def test_a_terminal_that_was_never_left_is_given_back_when_the_process_ends() -> None:
    with start("never-left") as program:
        assert_taken(program)
        program.send("q")
        assert program.wait() == 0
        assert_whole(program)


# Ctrl-Z and other stops


@pytest.mark.parametrize("how", ["Ctrl-Z", "SIGTSTP"])
def test_a_stopped_program_has_left_the_terminal_and_takes_it_again_when_it_goes_on(how: str) -> None:
    with start() as program:
        for _ in range(2):
            assert_taken(program)
            if how == "Ctrl-Z":
                program.send("\x1a")
            else:
                program.signal(signal.SIGTSTP)
            assert program.wait_stopped() == signal.SIGTSTP
            assert_whole(program)
            program.resume()
            program.read_until("<Stopped()>")
            program.read_until("drawn after Resized() for (80, 24)")
        assert program.raw.count(b"<on_stop>") == program.raw.count(b"<Stopped()>") == 2
        program.send("q")
        assert program.wait() == 0
        assert_whole(program)


def test_in_the_background_the_terminal_is_left_alone_until_the_foreground_comes_back() -> None:
    with start() as program:
        program.send("\x1a")
        program.wait_stopped()
        program.resume(foreground=False)
        program.read_until("<Stopped()>")
        assert_whole(program)
        program.send("e\n")  # would stop a program that reads it now
        program.to_foreground()
        program.read_until("drawn after Key(name='e')")
        assert_taken(program)
        assert program.raw.count(b"<Resized()>") == 1
        assert b"drawn after Stopped()" not in program.raw
        program.send("q")
        assert program.wait() == 0
        assert_whole(program)


def test_a_program_that_ends_in_the_background_leaves_the_terminal_alone() -> None:
    with start() as program:
        program.send("\x1a")
        program.wait_stopped()
        program.resume(foreground=False)
        program.read_until("<Stopped()>")
        program.signal(signal.SIGTERM)
        assert program.wait() == 128 + signal.SIGTERM
        assert_whole(program)


def test_going_on_after_sigstop_is_noticed_at_once_and_the_modes_before_it_are_given_back() -> None:
    with start() as program:
        program.signal(signal.SIGSTOP)
        assert program.wait_stopped() == signal.SIGSTOP
        program.resume()
        program.read_until("<Stopped()>", timeout=TIMEOUT)  # the program itself waits for a minute
        program.read_until("drawn after Resized() for (80, 24)")
        program.send("q")
        assert program.wait() == 0
        assert_whole(program)


def test_a_program_continued_in_the_background_after_sigstop_leaves_screen_and_modes_to_the_shell() -> None:
    with start() as program:
        program.signal(signal.SIGSTOP)
        program.wait_stopped()
        of_the_shell = program.termios()
        of_the_shell[3] &= ~termios.ECHOCTL
        program.set_termios(of_the_shell)
        program.resume(foreground=False)
        program.read_until("<Stopped()>")
        assert not program.alternate_screen
        assert not program.cursor_hidden
        assert program.termios() == of_the_shell
        program.to_foreground()
        program.read_until("drawn after Resized() for (80, 24)")
        program.send("q")
        assert program.wait() == 0
        assert_whole(program)


def test_a_stop_that_was_already_followed_by_a_continue_does_not_stop() -> None:
    with PtyProcess([*PROGRAM, "stop-and-go"]) as program:
        program.read_until("<Stopped()>")
        program.send("q")
        assert program.wait() == 0
        assert b"<on_stop>" not in program.raw


def test_where_no_shell_could_continue_it_ctrl_z_does_not_stop_the_program() -> None:
    with start(window=True) as program:
        program.send("\x1a")
        program.read_until("<Stopped()>")
        assert_taken(program)
        program.send("q")
        assert program.wait() == 0
        assert_whole(program)


def test_a_real_shell_has_its_terminal_back_while_the_program_is_stopped() -> None:
    script = 'set -m; "$@"; echo "status $?"; read line; echo "read $line"; fg; echo "status $?"'
    with PtyProcess(["sh", "-c", script, "sh", *PROGRAM]) as shell:
        shell.read_until("<ready>")
        shell.send("\x1a")
        shell.read_until(f"status {128 + signal.SIGTSTP}")
        assert not shell.alternate_screen
        assert shell.termios() == shell.termios_before
        shell.send("hello\n")
        shell.read_until("<Stopped()>")
        assert_taken(shell)
        assert b"read hello" in shell.raw
        shell.send("q")
        shell.read_until("status 0")
        assert shell.wait() == 0
        assert_whole(shell)


# The terminal goes away


@pytest.mark.parametrize("window", [False, True], ids=["from a shell", "as a window"])
def test_a_program_whose_terminal_is_closed_ends(window: bool) -> None:
    with start(window=window) as program:
        program.close_terminal()
        assert program.wait() in (CLOSED, 128 + signal.SIGHUP)  # whichever is noticed first


def test_a_closed_terminal_is_noticed_even_where_its_signal_is_ignored() -> None:
    with start("nohup") as program:
        program.close_terminal()
        assert program.wait() == CLOSED


def test_a_program_whose_terminal_is_closed_while_it_is_stopped_ends() -> None:
    with start() as program:
        program.send("\x1a")
        program.wait_stopped()
        program.close_terminal()
        assert program.wait() in (CLOSED, 128 + signal.SIGHUP)


# What is heard


def test_keys_a_new_size_and_signals_are_heard() -> None:
    with start() as program:
        program.send("nä \x1b[C")
        program.read_until("<Key(name='right')>")
        for name in ("n", "ä", "space"):
            assert f"<Key(name='{name}')>" in program.text
        program.resize(100, 30)
        program.read_until("drawn after Resized() for (100, 30)")
        program.send("\x13e")  # Ctrl-S is no key, and does not stop the output
        program.read_until("<Key(name='e')>")


def test_without_a_terminal_there_are_no_keys_but_signals_are_heard() -> None:
    with subprocess.Popen(PROGRAM, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdin
        assert program.stdout
        assert program.stderr
        program.stdin.write(b"q")
        program.stdin.flush()
        assert [program.stderr.readline() for _ in range(2)] == [b"<before>\r\n", b"<ready>\r\n"]
        program.send_signal(signal.SIGTERM)
        out, err = program.communicate(timeout=TIMEOUT)
        assert program.returncode == 128 + signal.SIGTERM
        assert out.startswith(b"drawn\r\ndrawn after Interrupted(signum=15)")
        assert err == b"<Interrupted(signum=15)>\r\n"


# In this process


class Line:
    """Both ends of a pseudo-terminal that controls no process."""

    def __init__(self) -> None:
        self.master, self.slave = os.openpty()
        self._open = {self.master, self.slave}

    def terminal(self, *, full_screen: bool = True) -> Terminal:
        return Terminal(full_screen=full_screen, input_fd=self.slave, output_fd=self.slave)

    def type(self, keys: bytes) -> None:
        os.write(self.master, keys)

    def fill(self) -> None:
        """Writes until the terminal takes no more."""
        os.set_blocking(self.slave, False)
        with suppress(BlockingIOError):
            while True:
                os.write(self.slave, b"x" * 1000)
        os.set_blocking(self.slave, True)

    def hang_up(self) -> None:
        self._open.discard(self.master)
        os.close(self.master)

    def close(self) -> None:
        for fd in self._open:
            os.close(fd)


@pytest.fixture
def line() -> Iterator[Line]:
    line = Line()
    hang_up = signal.getsignal(signal.SIGHUP)
    yield line
    signal.signal(signal.SIGHUP, hang_up)
    line.close()


def heard(terminal: Terminal, count: int = 1) -> list[Input]:
    """The next inputs; `wait` may return early with none."""
    inputs: list[Input] = []
    deadline = time.monotonic() + TIMEOUT
    while len(inputs) < count:
        inputs += terminal.wait(TIMEOUT)
        assert time.monotonic() < deadline
    return inputs


def test_the_signals_of_the_surroundings_are_put_back(line: Line) -> None:
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGTSTP, signal.SIGCONT, signal.SIGWINCH)
    before = [signal.getsignal(number) for number in numbers]
    with line.terminal() as terminal:
        assert [signal.getsignal(number) for number in numbers] != before
        terminal.restore()
        assert [signal.getsignal(number) for number in numbers] == before
    assert [signal.getsignal(number) for number in numbers] == before
    assert signal.set_wakeup_fd(-1) == -1


def test_a_signal_that_is_ignored_from_the_start_stays_ignored(line: Line) -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    with line.terminal() as terminal:
        os.kill(os.getpid(), signal.SIGHUP)
        os.kill(os.getpid(), signal.SIGWINCH)
        assert heard(terminal) == [Resized()]


def test_a_second_sighup_does_not_cut_short_the_end_that_the_first_one_started(line: Line) -> None:
    with line.terminal() as terminal:
        os.kill(os.getpid(), signal.SIGHUP)
        assert heard(terminal) == [Interrupted(signal.SIGHUP)]
    os.kill(os.getpid(), signal.SIGHUP)


def test_signals_that_arrive_before_the_wait_are_told_by_it(line: Line) -> None:
    with line.terminal() as terminal:
        for number in (signal.SIGWINCH, signal.SIGWINCH, signal.SIGCONT, signal.SIGTERM):
            os.kill(os.getpid(), number)
        assert heard(terminal, 3) == [Stopped(), Resized(), Interrupted(signal.SIGTERM)]


def test_an_escape_that_stands_alone_is_a_key_and_one_that_goes_on_is_not(line: Line) -> None:
    with line.terminal() as terminal:
        line.type(b"\x1b")
        assert heard(terminal) == [Key("escape")]
        line.type(b"\x1b")
        assert terminal.wait(0) == []
        line.type(b"[D")
        assert heard(terminal) == [Key("left")]


def test_file_descriptors_of_the_caller_are_watched_too(line: Line) -> None:
    reading, writing = os.pipe()
    with line.terminal() as terminal:
        assert terminal.wait(0, [reading]) == []
        os.write(writing, b"!")
        assert terminal.wait(TIMEOUT, [reading]) == [Ready(reading)]
    os.close(reading)
    os.close(writing)


def test_a_closed_terminal_is_told_once_and_then_waiting_waits(line: Line) -> None:
    with line.terminal() as terminal:
        line.type(b"\x1b")  # a sequence that will never go on
        assert terminal.wait(0) == []
        line.hang_up()
        assert heard(terminal) == [Closed()]
        terminal.write("to nobody")
        for timeout in (0.0, 0.1):
            before = time.monotonic()
            assert terminal.wait(timeout) == []
            assert time.monotonic() - before >= timeout * 0.9


def test_an_output_that_nobody_reads_any_more_is_told_as_closed(line: Line) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with Terminal(full_screen=False, input_fd=line.slave, output_fd=writing) as terminal:
        terminal.write("to nobody")
        assert terminal.wait(TIMEOUT) == [Closed()]
    os.close(writing)


@pytest.mark.parametrize("blocking", [True, False])
def test_all_is_written_to_a_slow_output(line: Line, blocking: bool) -> None:
    reading, writing = os.pipe()
    os.set_blocking(writing, blocking)
    received: list[bytes] = []

    def read_all() -> None:
        while data := os.read(reading, 1000):
            received.append(data)

    reader = threading.Thread(target=read_all)
    reader.start()
    text = "übung " * 50_000
    with Terminal(full_screen=False, input_fd=line.slave, output_fd=writing) as terminal:
        terminal.write(text)
    os.close(writing)
    reader.join()
    os.close(reading)
    assert b"".join(received).decode() == text


def test_an_output_that_takes_nothing_does_not_keep_a_program_from_ending(line: Line) -> None:
    reading, writing = os.pipe()
    with Terminal(full_screen=False, input_fd=line.slave, output_fd=writing) as terminal:
        os.kill(os.getpid(), signal.SIGTERM)
        terminal.write("x" * 1_000_000)
        assert terminal.wait(TIMEOUT) == [Interrupted(signal.SIGTERM)]
    os.close(reading)
    os.close(writing)


def test_a_terminal_with_little_room_left_does_not_keep_a_program_from_ending(line: Line) -> None:
    with line.terminal() as terminal:
        line.fill()
        os.read(line.master, 1000)
        os.kill(os.getpid(), signal.SIGTERM)
        emergency = threading.Timer(TIMEOUT, line.hang_up)
        emergency.start()
        terminal.write("x\n" * 2000)
        emergency.cancel()
        assert terminal.wait(TIMEOUT) == [Interrupted(signal.SIGTERM)]
        os.read(line.master, 10_000)


@pytest.mark.slow
def test_a_program_that_is_stuck_in_writing_can_be_ended() -> None:
    with start() as program:
        program.send("f")
        program.read_until("flood")
        program.reading = False
        program.signal(signal.SIGTERM)
        assert program.wait() == 128 + signal.SIGTERM
        assert program.termios() == program.termios_before


@pytest.mark.slow
def test_a_terminal_that_takes_nothing_is_left_all_the_same(line: Line) -> None:
    before = termios.tcgetattr(line.slave)
    with line.terminal():
        line.fill()
    assert termios.tcgetattr(line.slave) == before


def test_the_size_is_that_of_the_output(line: Line) -> None:
    termios.tcsetwinsize(line.slave, (30, 100))
    assert line.terminal().size() == (100, 30)
    reading, writing = os.pipe()
    assert Terminal(full_screen=True, input_fd=line.slave, output_fd=writing).size() == (80, 24)
    os.close(reading)
    os.close(writing)
