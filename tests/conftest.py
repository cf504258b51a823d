"""Where sound or a browser is required, a proof that was skipped has failed; and how many were given is said."""

import os
from collections.abc import Generator

import pytest
from hypothesis import settings

from tests import browser
from tests.speech import sink

settings.register_profile("backcoach", deadline=None)  # a busy machine is no defect
settings.load_profile("backcoach")

REQUIRE = {"sound": sink.REQUIRE, "browser": browser.REQUIRE}
"""Each kind of proof, a marker, with the variable that requires it."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    for kind, variable in REQUIRE.items():
        if item.get_closest_marker(kind) and report.skipped and os.environ.get(variable) == "1":
            report.outcome = "failed"
            report.longrepr = f"{variable} is set, and this was skipped: {report.longrepr}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    passed = terminalreporter.stats.get("passed", [])
    for kind in REQUIRE:
        given = sum(kind in report.keywords for report in passed)
        if given:
            terminalreporter.write_line(f"{kind} proof: {given} tests passed")
