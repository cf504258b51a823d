"""Where sound is required, a proof of sound that was skipped has failed; and how many were heard is said."""

import os
from collections.abc import Generator

import pytest

from tests.speech.sink import REQUIRE

HEARD = pytest.StashKey[int]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if item.get_closest_marker("sound"):
        if report.skipped and os.environ.get(REQUIRE) == "1":
            report.outcome, report.longrepr = "failed", f"{REQUIRE} is set, and this was skipped: {report.longrepr}"
        item.config.stash[HEARD] = item.config.stash.get(HEARD, 0) + (report.when == "call" and report.passed)
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    terminalreporter.write_line(f"sound proof: {config.stash.get(HEARD, 0)} tests passed")
