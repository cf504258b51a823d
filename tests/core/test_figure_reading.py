"""A figure is read as it is meant, and what cannot be is told at the line of its pose."""

import pytest

from backcoach.core.figure import Figure, Prop, Seen, distance
from backcoach.core.parser import parse_exercise
from backcoach.i18n import LANGUAGES, Translator
from backcoach.phrases_problem import problem_message

HEAD = "name: Bridge\n"
REST = "  rest: {hips: 0 4.5, shoulders: -30 4.5, hand: 3 3, foot: 22 3}\n"


def figure_of(text: str) -> Figure:
    exercise, problems = parse_exercise(HEAD + text, "bridge")
    assert exercise is not None, problems
    assert exercise.figure is not None
    return exercise.figure


def problems_of(text: str) -> list[tuple[str, int, int, str | None]]:
    exercise, problems = parse_exercise(HEAD + text, "bridge")
    assert exercise is None
    for problem in problems:
        assert all("{" not in problem_message(problem, Translator(language)) for language in LANGUAGES)
    return [(one.code, one.line, one.column, one.hint) for one in problems]


def test_ten_lines_make_a_figure() -> None:
    figure = figure_of("""\
figure:
  rest:
    hips: 0 4.5
    shoulders: -30 4.5
    head: -40 6.5
    hand: 3 3
    foot: 22 3
  up:
    hips: -3 17.5
""")
    assert figure.seen is Seen.SIDE
    assert figure.up is not None
    assert (figure.hold, figure.down, figure.props) == (None, None, ())
    assert figure.rest.hips == (0.0, 4.5, 0.0)
    assert figure.rest.arms[0] == figure.rest.arms[1]
    assert figure.up.shoulders == figure.rest.shoulders
    assert figure.up.head == figure.rest.head
    assert figure.up.legs == figure.rest.legs
    assert distance(figure.up.hips, figure.up.shoulders) == pytest.approx(30)


@pytest.mark.parametrize("place", ["22 3", "22, 3", "22,3", "[22, 3]", "['22', 3.0]", "22.0 +3", "22 3 0"])
def test_a_place_can_be_written_in_several_ways(place: str) -> None:
    figure = figure_of(f"figure:\n  rest:\n    hips: 0 4.5\n    shoulders: -30 4.5\n    hand: 3 3\n    foot: {place}\n")
    assert figure.rest.legs[0].end == (22.0, 3.0, 0.0)


def test_a_minus_may_be_a_typographic_one() -> None:
    text = "figure:\n  rest: {hips: 0 4.5, shoulders: −30 4.5, hand: 3 3, foot: 22 3, back: −20}\n"
    assert figure_of(text).rest.back == -20.0


def test_what_the_other_side_does_is_the_same_unless_it_is_said() -> None:
    figure = figure_of(f"figure:\n{REST}  up: {{foot: 12 18, other_foot: 22 3}}\n")
    assert figure.up is not None
    assert [leg.end[:2] for leg in figure.up.legs] == [(12.0, 18.0), (22.0, 3.0)]
    assert [arm.end[:2] for arm in figure.up.arms] == [(3.0, 3.0), (3.0, 3.0)]


def test_seen_from_above_the_other_side_is_mirrored() -> None:
    figure = figure_of("figure:\n  seen: top\n  rest: {hips: 0 0, shoulders: -30 0, hand: -31 -42, foot: 45 -6}\n")
    assert [arm.end[1] for arm in figure.rest.arms] == [-42.0, pytest.approx(42.0)]


def test_things_stand_where_they_are_put() -> None:
    figure = figure_of(f"figure:\n{REST}  chair: 6 24\n  wall: 60 100\n  cushion: -40 1\n")
    assert set(figure.props) == {Prop("chair", 6.0, 24.0), Prop("wall", 60.0, 100.0), Prop("cushion", -40.0, 1.0)}


def test_a_level_can_have_its_own_figure() -> None:
    exercise, _ = parse_exercise(
        f"{HEAD}levels:\n  easier:\n    figure:\n    {REST}figure:\n{REST}".replace("    " + REST, "  " * 2 + REST), "x"
    )
    assert exercise is not None
    assert exercise.levels["easier"].figure == exercise.figure != None  # noqa: E711


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("figure: yes\n", ("expected-keys-below", 2, 9)),
        ("figure:\n  up: {hips: 1 2}\n", ("key-missing", 3, 3)),
        ("figure:\n  rest: {hips: 0 4, shoulders: 30 4, hand: 30 3}\n", ("key-missing", 3, 3)),
        (REST.replace("  rest", "figure:\n  rest").replace("hips", "hipps"), ("unknown-key", 3, 10)),
        (REST.replace("  rest", "figure:\n  rest").replace("22 3", "far away"), ("expected-place", 3, 60)),
        (REST.replace("  rest", "figure:\n  rest").replace("22 3", "22"), ("expected-place", 3, 60)),
        (REST.replace("  rest", "figure:\n  rest").replace("22 3", "2222 3"), ("place-out-of-range", 3, 60)),
        (REST.replace("  rest", "figure:\n  rest").replace("22 3", "{x: 1}"), ("expected-place", 3, 60)),
        (REST.replace("  rest", "figure:\n  rest").replace("22 3", "80 3"), ("figure-leg", 3, 60)),
        (REST.replace("  rest", "figure:\n  rest").replace(" 3 3", " 30 3"), ("figure-arm", 3, 49)),
        (REST.replace("  rest", "figure:\n  rest").replace("-30 4.5", "-60 4.5"), ("figure-trunk", 3, 34)),
        (REST.replace("  rest", "figure:\n  rest").replace("22 3}", "22 -9}"), ("figure-below-floor", 3, 3)),
        (f"figure:\n{REST}  up: {{head: 80 80}}\n", ("figure-neck", 4, 14)),
        (f"figure:\n{REST}  up: {{back: very}}\n", ("expected-amount", 4, 14)),
        (f"figure:\n{REST}  up: {{back: 500}}\n", ("expected-amount", 4, 14)),
        (f"figure:\n{REST}  up: {{belly: -3}}\n", ("expected-amount", 4, 15)),
        (f"figure:\n{REST}  upp: {{back: 5}}\n", ("unknown-key", 4, 3)),
        (f"figure:\n{REST}  seen: behind\n", ("unknown-word", 4, 9)),
        (f"figure:\n{REST}  chair: 6\n", ("expected-place", 4, 10)),
        (f"figure:\n{REST}  up:\n", ("value-missing", 4, 3)),
    ],
)
def test_what_is_wrong_is_told_at_its_place_and_once(text: str, expected: tuple[str, int, int]) -> None:
    assert [one[:3] for one in problems_of(text)] == [expected]


def test_a_misspelt_joint_is_told_with_the_right_word() -> None:
    (problem,) = problems_of("figure:\n" + REST.replace("shoulders", "sholders"))
    assert problem == ("unknown-key", 3, 23, "shoulders")


def test_all_problems_of_a_figure_are_told_at_once() -> None:
    found = problems_of(f"figure:\n{REST}  up: {{foot: 90 3, hand: 60 3}}\n  down: {{head: 90 9}}\n")
    assert [one[:2] for one in found] == [("figure-leg", 4), ("figure-arm", 4), ("figure-neck", 5)]
