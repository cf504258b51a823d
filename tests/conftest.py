"""Where sound or a browser is required, a proof that was skipped has failed; and how many were given is said."""

import os
from collections.abc import Generator

import pytest

from tests import browser
from tests.speech import sink

REQUIRE = {"sound": sink.REQUIRE, "browser": browser.REQUIRE}
"""Each kind of proof, a marker, with the variable that requires it."""
PASSED = pytest.StashKey[dict[str, int]]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    passed = item.config.stash.setdefault(PASSED, {})
    for kind, variable in REQUIRE.items():
        if item.get_closest_marker(kind):
            if report.skipped and os.environ.get(variable) == "1":
                report.outcome = "failed"
                report.longrepr = f"{variable} is set, and this was skipped: {report.longrepr}"
            passed[kind] = passed.get(kind, 0) + (report.when == "call" and report.passed)
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for kind in REQUIRE:
        terminalreporter.write_line(f"{kind} proof: {config.stash.get(PASSED, {}).get(kind, 0)} tests passed")
