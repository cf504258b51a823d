"""A headless browser that opens one file, led over its debugging pipe: what it prints, measures and asks for."""

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

REQUIRE = "BACKCOACH_REQUIRE_BROWSER"
PATIENCE = 60.0
"""Seconds in which an answer has to come."""
PROGRAMS = ("chromium", "pdftotext", "pdfinfo")
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--remote-debugging-pipe",
)  # fmt: skip


def require() -> None:
    """Skip the test where there is no browser; fail it where BACKCOACH_REQUIRE_BROWSER is 1."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing and os.environ.get(REQUIRE) == "1":
        pytest.fail(f"{REQUIRE} is set, but there is no {', '.join(missing)}")
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")


class Browser:
    """A page in a browser; `requested` holds every address that it asked for."""

    def __init__(self, commands: int, answers: int) -> None:
        self._commands = commands
        self._answers = answers
        self._unread = b""
        self._number = 0
        self._session: str | None = None
        self.requested: list[str] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime"):
            self.call(f"{domain}.enable")

    @classmethod
    @contextmanager
    def opened(cls) -> Iterator["Browser"]:
        """A browser with an empty profile, for as long as it is needed."""
        to_browser, from_browser = os.pipe(), os.pipe()

        def as_it_wants() -> None:  # it reads from descriptor 3 and writes to 4; the copies are out of the way of both
            ends = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in (to_browser[0], from_browser[1])]
            for end, number in zip(ends, (3, 4), strict=True):
                os.dup2(end, number)

        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            command = ["chromium", *_FLAGS, f"--user-data-dir={profile}"]
            process = subprocess.Popen(command, stderr=subprocess.DEVNULL, close_fds=False, preexec_fn=as_it_wants)  # noqa: PLW1509  # it only moves descriptors
            os.close(to_browser[0])
            os.close(from_browser[1])
            try:
                yield cls(to_browser[1], from_browser[0])
            finally:
                os.close(to_browser[1])
                os.close(from_browser[0])
                process.terminate()
                process.wait(PATIENCE)

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Call a method of the DevTools protocol and wait for its answer."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while (answer := self._read()).get("id") != self._number:
            pass
        assert "error" not in answer, answer
        result: dict[str, Any] = answer["result"]
        return result

    def _read(self) -> dict[str, Any]:
        """The next answer or event."""
        while b"\0" not in self._unread:
            assert select.select([self._answers], [], [], PATIENCE)[0], "the browser does not answer"
            more = os.read(self._answers, 65_536)
            assert more, "the browser has ended"
            self._unread += more
        raw, _, self._unread = self._unread.partition(b"\0")
        message: dict[str, Any] = json.loads(raw)
        if message.get("method") == "Network.requestWillBeSent":
            self.requested.append(message["params"]["request"]["url"])
        return message

    def open(self, file: Path) -> None:
        """Load a file, and wait until all of it is there."""
        self.call("Page.navigate", url=file.as_uri())
        while self._read().get("method") != "Page.loadEventFired":
            pass

    def resize(self, width: int, height: int, *, dark: bool = False) -> None:
        """Look at it as on a phone of this size."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=2, mobile=True)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", features=[scheme])

    def value(self, expression: str) -> Any:
        """What a JavaScript expression is."""
        return self.call("Runtime.evaluate", expression=expression, returnByValue=True)["result"].get("value")

    def print_to(self, file: Path) -> None:
        """Print it as the page itself wishes."""
        printed = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        file.write_bytes(base64.b64decode(printed["data"]))

    def picture(self, file: Path) -> None:
        """The whole page as it is seen."""
        shot = self.call("Page.captureScreenshot", captureBeyondViewport=True)
        file.write_bytes(base64.b64decode(shot["data"]))
