"""Bytes become a tree with places, or problems in plain words; both of PyYAML's loaders give the same."""

import subprocess
import sys

import pytest
import yaml

from backcoach.core.errors import Severity
from backcoach.core.reader import Document, Mapping, Node, Scalar, Sequence, Unreadable, read
from tests.core.reading import found, inside

LOADERS = [yaml.CSafeLoader, yaml.SafeLoader]


def read_by_both(data: bytes | str) -> Document:
    """What is read, if both loaders agree on it."""
    first, second = (read(data, loader) for loader in LOADERS)
    assert first == second
    return first


def plain(node: Node | None) -> object:
    """The tree without its places."""
    if isinstance(node, Mapping):
        return {key: plain(value) for key, (_, value) in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text if isinstance(node, Scalar) else node


def place_of(document: Document, *path: str) -> tuple[int, int]:
    """Where a value stands that is reached by these keys."""
    node = document.root
    for key in path:
        assert isinstance(node, Mapping)
        node = node.entries[key][1]
    assert isinstance(node, Scalar)
    return node.line, node.column


@pytest.mark.parametrize(
    "value",
    ["1:30", "19:30", "010", "0x10", "1_000", "no", "on", "~", "null", "3x10", "1.10", "2026-11-22", "1e3"],
)
def test_scalars_stay_the_text_that_they_look_like(value: str) -> None:
    assert plain(read_by_both(f"key: {value}\n").root) == {"key": value}


@pytest.mark.parametrize(
    ("text", "path", "place"),
    [
        ("ä: Rücken ö\nü: {de: ö, en: x}\n", ("ü", "en"), (2, 15 + 1)),
        ("\ufeffä: b\n", ("ä",), (1, 4)),
        ("ä: b\r\nc: ö d\r\n", ("c",), (2, 4)),
        ("ä: b\rc: d", ("c",), (2, 4)),
        ("😀: 😀\nkey: 'x'", ("key",), (2, 6)),
        ("a:\n  - x\n# comment\nb: y\n", ("b",), (4, 4)),
        ("a:\tx\n", ("a",), (1, 4)),
    ],
)
@pytest.mark.parametrize("as_bytes", [False, True])
def test_places_count_characters_from_one(
    text: str, path: tuple[str, ...], place: tuple[int, int], as_bytes: bool
) -> None:
    assert place_of(read_by_both(text.encode() if as_bytes else text), *path) == place


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ('"a\\tb\\nc"', "a b c"),
        ("|\n  a\n  b\n", "a b"),
        (">\n  a\n  b\n\n  c\n", "a b c"),
        ("a\n  b\n\n  c", "a b c"),
        ('"Ru\u0308cken"', "Rücken"),
        ("' a '", "a"),
        ("a  b", "a  b"),
        ("👩\u200d🦽", "👩\u200d🦽"),
        ("5\u00a0s", "5\u00a0s"),
    ],
)
def test_texts_are_one_line_in_nfc(value: str, text: str) -> None:
    document = read_by_both(f"key: {value}\n")
    assert plain(document.root) == {"key": text}
    assert document.problems == []


PROBLEMS = [
    # what YAML has and routines have not
    ("a: x\nb: y\na: z\n", "duplicate-key", 3, 1),
    ("{a: 1, a: 2}\n", "duplicate-key", 1, 8),
    ("'ä': 1\na\u0308: 2\n", "duplicate-key", 2, 1),
    ("a: &x 1\n", "anchor", 1, 4),
    ("a: &x {b: c}\n", "anchor", 1, 4),
    ("a: *x\n", "alias", 1, 4),
    ("a: *go home\n", "alias", 1, 4),
    ("a: !!str 5\n", "tag", 1, 4),
    ("a: !go home\n", "tag", 1, 4),
    ("a: !<x y\n", "tag", 1, 4),
    ("a: !foo!bar x\n", "tag", 1, 4),
    ("a:\n  <<: {b: c}\n", "merge-key", 2, 3),
    ("%YAML 1.2\n---\na: b\n", "directive", 1, 1),
    ("%FOO\n---\na: b\n", "directive", 1, 1),
    ("a: b\n---\nc: d\n", "several-documents", 2, 1),
    ("a: b\n...\nc: d\n", "several-documents", 3, 1),
    ("? [a]\n: b\n", "key-not-text", 1, 3),
    ("{a: b}: c\n", "key-not-text", 1, 1),
    ("'': b\n", "key-empty", 1, 1),
    (": b\n", "key-empty", 1, 1),
    # characters
    ("a: x\x07\n", "control-character", 1, 5),
    ("a: x\0\n", "control-character", 1, 5),
    ("# comment\x1b[2J\na: x\n", "control-character", 1, 10),
    ("a: x\u2028\n", "control-character", 1, 5),
    ("a: x\x85y\n", "control-character", 1, 5),
    ('a: "x\\e[2J"\n', "control-character", 1, 4),
    ('a: "x\\u009b"\n', "control-character", 1, 4),
    ('a: "\\u202e"\n', "control-character", 1, 4),
    ("ä: x\u202ey\n", "bidi-character", 1, 5),
    ("a: x\u200by\n", "invisible-character", 1, 5),
    ("a: x\ufeffy\n", "invisible-character", 1, 5),
    ("a: Rü\u00adcken\n", "invisible-character", 1, 6),
    ("a: e" + "\u0316" * 5 + "\n", "too-many-marks", 1, 5),
    ("a: \ud83d\n", "broken-character", 1, 4),
    ('a: "\\ud83d"\n', "bad-escape", 1, 5),
    ('a: "\\UFFFFFFFF"\n', "bad-escape", 1, 5),
    ("a:\n\t- b\n", "tab-indentation", 2, 1),
    ("a:\n  \tb: c\n", "tab-indentation", 2, 3),
    ("a: x\n\tb: c\n", "tab-indentation", 2, 1),
    # indentation
    ("title: x\n  language: en\n", "indented-too-deep", 2, 3),
    ("e:\n  - bridge: 3x10\n    note: x\n      days: mon\n", "indented-too-deep", 4, 7),
    ("e:\n  - bridge: 3x10\n note: x\n", "indentation", 3, 2),
    ("e:\n  - exercise: bridge\n   note: x\n", "indentation", 3, 4),
    ("e:\n  - bridge\n - cat\n", "indentation", 3, 2),
    ("e:\n  - bridge: 1\n    - cat\n", "indented-too-deep", 3, 5),
    ("a: b\n- c\n", "dash-not-here", 2, 1),
    ("- a\nb: c\n", "dash-missing", 2, 1),
    # colons and dashes
    ("title: x\nlanguage en\nauthor: y\n", "missing-colon", 2, 8),
    ("title: x\nlanguage en\n", "missing-colon", 2, 8),
    ("backcoach 1\ntitle: x\n", "missing-colon", 1, 9),
    ("e:\n  - bridge\n    note: x\n", "missing-colon", 2, 10),
    ("title:x\nlanguage: en\n", "space-after-colon", 1, 6),
    ("title: x\nlanguage:en\nauthor: y\n", "space-after-colon", 2, 9),
    ("e:\n  -bridge: 3x10\n  - cat\n", "space-after-dash", 2, 3),
    ("e:\n  - cat\n  -bridge: 3x10\n", "space-after-dash", 3, 3),
    ("e:\n  - cat\n  -bridge\n", "space-after-dash", 3, 3),
    ("note: a: b\n", "colon-in-text", 1, 7),
    ("e:\n  - note: Breathe: out\n", "colon-in-text", 2, 11),
    # quotes and brackets
    ('title: "abc\nlanguage: en\n', "quote-unclosed", 1, 8),
    ("title: 'abc\nlanguage: en\n", "quote-unclosed", 1, 8),
    ("title: 'It's good'\nlanguage: en\n", "text-after-quote", 1, 12),
    ('title: "abc" def\n', "text-after-quote", 1, 14),
    ("note: [L] arm\n", "text-after-bracket", 1, 11),
    ("days: [mon, tue\ntitle: x\n", "bracket-unclosed", 1, 7),
    ("title: {en: x, de: y\nauthor: x\n", "bracket-unclosed", 1, 8),
    ("title: {en: x de: y}\n", "comma-missing", 1, 17),
    ("a: b\n]\n", "bracket-unopened", 2, 1),
    ('note: "a\\q"\n', "bad-escape", 1, 9),
    ('note: "C:\\Users"\n', "bad-escape", 1, 10),
    # limits
    ("[" * 13 + "]" * 13, "too-deep", 1, 13),
    ("a: " + "x" * 4001 + "\n", "text-too-long", 1, 4),
    ("x" * 1100 + ": a\n", "yaml-syntax", 1, 1),
    ("", "file-empty", 1, 1),
    ("# only a comment\n", "file-empty", 1, 1),
]


@pytest.mark.parametrize(("text", "code", "line", "column"), PROBLEMS, ids=repr)
def test_each_problem_is_found_at_its_place(text: str, code: str, line: int, column: int) -> None:
    document = read_by_both(text)
    assert found(document.problems) == [(code, line, column)]
    assert inside(document.problems[0], text)


@pytest.mark.parametrize("sign", [*"@`%&*!,]}>|", "- ", "? "])
def test_a_sign_at_the_start_of_a_value_wants_quotes(sign: str) -> None:
    text = f"a: b\nnote: {sign} x\n"
    document = read_by_both(text)
    code = "tag" if sign == "!" else "needs-quotes"
    assert found(document.problems) == [(code, 2, 7)]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("note: @home\n", '"@home"'),
        ("note: - x\n", '"- x"'),
        ('note: @ "x"\n', "'@ \"x\"'"),
        ("note: a: b\n", '"a: b"'),
        ("title:x\nlanguage: en\n", "title: x"),
        ("e:\n  - cat\n  -bridge: 3x10\n", "- bridge: 3x10"),
        ("note: “Breathe”\n", '"Breathe"'),
        ("note: {a: @b}\n", None),
    ],
)
def test_the_hint_is_what_to_write(text: str, hint: str | None) -> None:
    assert [problem.hint for problem in read_by_both(text).problems] == [hint]


@pytest.mark.parametrize("value", ["“Left elbow”", "„Ellbogen“", "«x»", "»x«", "‘x’", "‚x‘"])
def test_printers_quotes_around_a_value_are_advised_against(value: str) -> None:
    problem = read_by_both(f"note: {value}\n").problems[0]
    assert (problem.code, problem.severity, problem.column) == ("smart-quotes", Severity.ADVICE, 7)


@pytest.mark.parametrize("value", ["say “up” now", "it’s", "“a” and “b”", '"“x”"'])
def test_printers_quotes_within_a_text_are_fine(value: str) -> None:
    assert read_by_both(f"note: {value}\n").problems == []


def test_all_problems_before_an_error_of_syntax_are_told_and_what_was_read_is_kept() -> None:
    document = read_by_both("a: &x 1\nb: *x\na: 2\nc: fine\nd: [1\ne: 2\n")
    assert [code for code, _, _ in found(document.problems)] == [
        "anchor",
        "alias",
        "duplicate-key",
        "bracket-unclosed",
    ]
    assert isinstance(document.root, Mapping)
    assert plain(document.root.entries["c"][1]) == "fine"
    assert not document.root.complete


def test_a_text_that_yaml_joined_with_the_wrong_line_is_not_kept() -> None:
    document = read_by_both("a: x\nb: 3x10\n   note: y\n")
    assert plain(document.root) == {"a": "x"}


def test_a_value_with_a_problem_is_known_to_be_unreadable() -> None:
    document = read_by_both("a: *x\nb: x\u200by\n")
    assert isinstance(document.root, Mapping)
    assert [type(value) for _, value in document.root.entries.values()] == [Unreadable, Unreadable]


def test_a_replacement_character_of_the_authors_own_is_a_text() -> None:
    assert plain(read_by_both("a: “x”\nb: \ufffd\n").root) == {"a": "“x”", "b": "\ufffd"}


def test_advice_in_a_line_does_not_hide_its_error() -> None:
    codes = [code for code, _, _ in found(read_by_both("a: {b: “x”, c: @d}\n").problems)]
    assert codes == ["smart-quotes", "needs-quotes"]


def test_every_line_with_a_tab_is_counted_in_one_problem() -> None:
    document = read_by_both("a:\n\t- b: c\n\t  d: e\n\t- f\n")
    assert [(problem.code, problem.params["n"]) for problem in document.problems] == [("tab-indentation", 3)]


@pytest.mark.parametrize(
    ("data", "code", "encoding", "place"),
    [
        ("title: Rücken\n".encode("latin-1"), "encoding", "Latin-1 (Windows-1252)", (1, 9)),
        ("\ufeffa: 1\r\nb: ".encode() + b"ab\xfc", "encoding", "Latin-1 (Windows-1252)", (2, 6)),
        ("title: x\n".encode("utf-16"), "encoding", "UTF-16", (1, 1)),
        ("title: x\n".encode("utf-16-le"), "encoding", "UTF-16-LE", (1, 1)),
        ("title: x\n".encode("utf-16-be"), "encoding", "UTF-16-BE", (1, 1)),
        ("title: x\n".encode("utf-32"), "encoding", "UTF-32", (1, 1)),
        (bytes(range(256)), "file-binary", None, (1, 1)),
        (b"\x7fELF" + bytes(60) + b"x" * 60, "file-binary", None, (1, 1)),
        (b"a" * (256 * 1024 + 1), "file-too-big", None, (1, 1)),
    ],
)
def test_another_encoding_is_named(data: bytes, code: str, encoding: str | None, place: tuple[int, int]) -> None:
    document = read(data)
    assert found(document.problems) == [(code, *place)]
    assert document.problems[0].params.get("encoding") == encoding
    assert document.root is None


def test_a_file_of_the_greatest_size_is_read() -> None:
    text = "a: 1\n#" + "x" * (256 * 1024 - 6)
    assert plain(read_by_both(text).root) == {"a": "1"}


def test_more_nodes_than_anybody_writes_are_refused() -> None:
    assert plain(read("[" + "a," * 19_999 + "]").root) == ["a"] * 19_999
    assert [problem.code for problem in read("[" + "a," * 20_000 + "]").problems] == ["too-many-nodes"]


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor() -> None:
    bomb = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 7))
    problems = read_by_both(bomb).problems
    assert found(problems)[0] == ("anchor", 1, 5)


def test_a_number_of_five_thousand_digits_is_a_text_that_is_too_long() -> None:
    assert found(read_by_both("reps: " + "9" * 5_000).problems) == [("text-too-long", 1, 7)]


@pytest.mark.slow
@pytest.mark.parametrize("brackets", ["[]", "{}"])
@pytest.mark.parametrize("name", ["CSafeLoader", "SafeLoader"])
def test_brackets_that_crash_the_loaders_are_refused_by_a_living_process(brackets: str, name: str) -> None:
    program = (
        "import sys, yaml; from backcoach.core.reader import read;"
        f"text = {brackets[0]!r} * 25_000 + {brackets[1]!r} * 25_000;"
        f"print(read(text, yaml.{name}).problems[-1].code)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "too-deep\n", "")


@pytest.mark.parametrize(
    "text",
    [
        "%\n" * 100_000,
        "\x07" * 250_000,
        "\t-\n" * 80_000,
        "a: 'b" + " " * 250_000 + "c'",
        "- " * 100_000,
        "'" * 250_000,
        ":\n" * 80_000,
    ],
)
def test_files_made_to_take_long_do_not(text: str) -> None:
    # Without limits each of these takes minutes; with them the whole test takes a second or two.
    assert read(text).problems
