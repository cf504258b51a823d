"""How long `backcoach check` takes for 2,000 routine files, and `backcoach show` for one of 30 minutes.

    python -m benchmarks.check [--rounds N]

Writes 2,000 different files from four templates (seeded, so always the same) into a temporary folder. Each figure is
of a whole process, next to `--version` in the same round: what start-up takes is told and subtracted. One file in a
hundred has a mistake.
"""

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

FILES = 2_000
BACKCOACH = (sys.executable, "-m", "backcoach")
NAMES = ("pelvic-tilt", "bridge", "side-plank", "cat-cow", "childs-pose")
SIDED = "side-plank"
NOTES = ("Slowly, without a jerk", "Keep breathing", "Only as far as it is comfortable", "Feet hip-width apart")


def dose(name: str, rng: random.Random) -> str:
    """A dose that fits an exercise."""
    if name == "childs-pose":
        return rng.choice((f"{rng.randrange(20, 65, 5)}s", f"{rng.randint(3, 9)} breaths"))
    if name == SIDED:
        return rng.choice((f"{rng.randint(2, 5)} reps hold {rng.randint(5, 10)}s each side", "6-4-2 hold 8s each side"))
    return rng.choice(
        (
            f"{rng.randint(5, 15)} reps",
            f"{rng.randint(5, 12)} reps hold {rng.randint(2, 8)}s",
            f"{rng.randint(2, 3)}x{rng.randint(6, 12)} rest {rng.randrange(15, 45, 5)}s",
            f"2x{rng.randint(6, 12)} hold {rng.randint(2, 6)}s",
        )
    )


def item(name: str, rng: random.Random, indent: str = "  ") -> str:
    """An item, one in four with a note or days."""
    text = f"{indent}- {name}: {dose(name, rng)}\n"
    if rng.random() < 0.15:
        text += f"{indent}  note: {rng.choice(NOTES)}\n"
    if rng.random() < 0.08:
        text += f"{indent}  days: mon, wed, fri\n"
    return text


def head(number: int, rng: random.Random) -> str:
    """The keys of a routine."""
    return (
        f"# Patient {number}\nbackcoach: 1\ntitle: Routine {number}\n"
        f"author: A. Example, physiotherapist\nwritten: 2026-{rng.randint(1, 9):02}-{rng.randint(1, 28):02}\n"
        f"dosing: {rng.randint(2, 6)} per week\nrest: {rng.randrange(15, 45, 5)}s\nexercises:\n"
    )


def short(number: int, rng: random.Random) -> str:
    """Four or five items."""
    names = [*rng.sample(NAMES[:4], rng.randint(3, 4)), "childs-pose"]  # of some routines the order could be better
    return head(number, rng) + "".join(item(name, rng) for name in names)


def long(number: int, rng: random.Random) -> str:
    """Ten items, with a rest."""
    names = sorted((rng.choice(NAMES[:4]) for _ in range(9)), key=NAMES.index)
    items = [item(name, rng) for name in names]
    return head(number, rng) + "".join(items[:5]) + "  - rest: 20s\n" + "".join(items[5:]) + item("childs-pose", rng)


def circuit(number: int, rng: random.Random) -> str:
    """Rounds."""
    inner = "".join(item(name, rng, "      ") for name in rng.sample(NAMES[:4], 3))
    rounds = f"  - rounds: {rng.randint(2, 3)}\n    rest: 20s\n    exercises:\n{inner}"
    return head(number, rng) + item("cat-cow", rng) + rounds + item("childs-pose", rng)


def own(number: int, rng: random.Random) -> str:
    """An exercise of the author's own."""
    text = head(number, rng) + item("bridge", rng) + f"  - heel-glide: {rng.randint(4, 9)} reps each side\n"
    define = "define:\n  heel-glide:\n    name: Heel glide\n    sides: each\n    position: supine\n"
    return text + item("childs-pose", rng) + define + "    steps: [Slide one heel away]\n"


def write_files(folder: Path) -> None:
    """All files, none like another."""
    rng = random.Random(1)  # noqa: S311  # for files that are the same every time
    seen = set()
    for number in range(FILES):
        text = rng.choices((short, long, circuit, own), (4, 3, 2, 1))[0](number, rng)
        seen.add(text)
        if number % 100 == 50:
            text = text.replace("childs-pose", "childs-pse")
        (folder / f"patient-{number:04}.yaml").write_text(text, encoding="utf-8")
    assert len(seen) == FILES


def half_hour(folder: Path) -> Path:
    """A routine of about 30 minutes."""
    doses = {"side-plank": "3 reps hold 10s each side", "childs-pose": "60s"}
    items = "".join(f"  - {name}: {doses.get(name, '2x10 hold 4s rest 30s')}\n" for name in NAMES * 2)
    path = folder / "half-hour.yaml"
    path.write_text(f"backcoach: 1\ntitle: Half an hour\nexercises:\n{items}", encoding="utf-8")
    return path


def timed(*arguments: str) -> tuple[float, str]:
    """Seconds of a whole process, and what it answered."""
    begin = time.perf_counter()
    done = subprocess.run([*BACKCOACH, *arguments], capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - begin
    assert done.returncode in (0, 3), done.stderr
    return seconds, done.stdout


def compare(name: str, run: Callable[[], float], rounds: int) -> None:
    """The median of a process over `--version` in the same round."""
    pairs = [(timed("--version")[0], run()) for _ in range(rounds)]
    start, whole = (statistics.median(column) for column in zip(*pairs, strict=True))
    over = statistics.median(b - a for a, b in pairs)
    least = min(b - a for a, b in pairs)
    print(f"{name}: {over * 1000:.0f} ms over --version ({start * 1000:.0f} ms), whole {whole * 1000:.0f} ms,")
    print(f"    ratio {whole / start:.1f}, best {least * 1000:.0f} ms, {rounds} rounds")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = half_hour(folder)
        length = timed("show", str(path))[1].splitlines()[0:3]
        compare(
            "show, " + " / ".join(line.strip() for line in length if line), lambda: timed("show", str(path))[0], rounds
        )
        path.unlink()
        write_files(folder)
        print(timed("check", name)[1].splitlines()[-1])
        compare(f"check, {FILES} files", lambda: timed("check", name)[0], rounds)


if __name__ == "__main__":
    main()
