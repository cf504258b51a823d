"""A command line that cannot be understood is answered with what was typed."""

import pytest

from tests.cli.conftest import Cli


@pytest.mark.parametrize("name", [".", "./own.yaml", "own.yaml"])
def test_a_name_that_is_no_command_is_named_as_it_was_typed(cli: Cli, name: str) -> None:
    result = cli(name)
    assert result.code == 2
    assert result.err == f"backcoach: there is no command {name}. To run a routine: backcoach run {name}\n"
