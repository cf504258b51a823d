"""What differs from what was asked for is said, with the exact length."""

from pathlib import Path

from tests.cli.conftest import Cli


def test_a_time_box_is_answered_for(cli: Cli) -> None:
    for minutes, sentence in {
        "60": "At 6:07 it fits into 60 minutes as it is; nothing was added.",
        "6": "At 6:07 it is near enough to 6 minutes; nothing was left out.",
        "5": "Shortened to 5:02, for 5 minutes.",
        "4": "3:35 is the nearest to 4 minutes that can be reached by leaving out.",
        "1": "3:35 is the nearest to 1 minute that can be reached by leaving out.",
    }.items():
        assert sentence in cli("show", "daily", "--minutes", minutes).out.splitlines()


def test_a_level_that_changes_the_length_says_so(cli: Cli) -> None:
    assert "At this level it takes 6:30, without it 6:07." in cli("show", "daily", "--level", "easier").out


def test_a_time_box_that_was_missed_from_above_is_not_called_short(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "jump.yaml"
    file.write_text("backcoach: 1\ntitle: Jump\nexercises: [childs-pose: 2x4min rest 10s]\n")
    assert "4:17 is the nearest to 6 minutes" in cli("show", str(file), "--minutes", "6").out
