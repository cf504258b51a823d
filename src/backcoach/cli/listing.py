"""`list` and `log`: what there is, and what was done."""

from typing import Any

from backcoach.cli.layout import clock, columns, wrapped
from backcoach.cli.output import answer, answer_json
from backcoach.cli.prepared import prepare
from backcoach.core.errors import RoutineInvalidError
from backcoach.i18n import Translator
from backcoach.library import Library
from backcoach.phrases_dose import dose_words, dosing_words


def list_routines(language: str, *, as_json: bool) -> int:
    """`backcoach list`."""
    words, rows = Translator(language), []
    for name, path in Library.default().routine_names():
        row: dict[str, Any] = {
            "name": name,
            "path": str(path),
            "title": None,
            "dosing": None,
            "seconds": None,
        }
        try:
            prepared = prepare(str(path), language, weekday=None)
        except RoutineInvalidError:
            rows.append(row)
            continue
        routine = prepared.routine
        row["title"] = prepared.timeline.title
        row["dosing"] = dosing_words(routine.dosing, words) if routine.dosing else None
        row["seconds"] = prepared.timeline.length / 1000
        rows.append(row)
    if as_json:
        answer_json(rows)
    else:
        answer(_routine_lines(rows, words))
    return 0


def _routine_lines(rows: list[dict[str, Any]], words: Translator) -> list[str]:
    width, lines = columns(), [words("show.routines"), ""]
    name_width = max((len(row["name"]) for row in rows), default=0)
    for row in rows:
        first = f"  {row['name']:<{name_width}}  "
        if row["title"] is None:
            lines += wrapped(words("show.broken", name=row["name"]), width, first=first)
        else:
            often = row["dosing"] or words("show.whenever")
            lines += wrapped(f"{row['title']} · {often} · {clock(int(row['seconds'] * 1000))}", width, first=first)
    return lines


def list_exercises(language: str, *, as_json: bool) -> int:
    """`backcoach list --exercises`."""
    words, rows = Translator(language), []
    for exercise in Library.default().exercises():
        rows.append(
            {
                "id": exercise.id,
                "name": exercise.name.in_language(language),
                "goal": exercise.goal.value,
                "position": exercise.position.value if exercise.position else None,
                "words": dose_words(exercise.dose, words, sides=exercise.sides) if exercise.dose else None,
            }
        )
    if as_json:
        answer_json(rows)
    else:
        answer(_exercise_lines(rows, words))
    return 0


def _exercise_lines(rows: list[dict[str, Any]], words: Translator) -> list[str]:
    lines = [words("show.exercises"), ""]
    id_width = max((len(row["id"]) for row in rows), default=0)
    for row in rows:
        dose = f": {row['words']}" if row["words"] else ""
        lines += wrapped(f"{row['name']}{dose}", columns(), first=f"  {row['id']:<{id_width}}  ")
    return lines


def show_log(words: Translator, *, limit: int, as_json: bool) -> int:
    """`backcoach log`."""
    from datetime import datetime

    from backcoach.log import Log
    from backcoach.log_view import log_json, log_lines
    from backcoach.paths import log_path, rescue_dir
    from backcoach.rescue import recover

    log = Log(log_path())
    try:
        recover(log, rescue_dir())
        log.mark_interrupted()
        sessions = log.sessions(limit=limit)
    finally:
        log.close()
    if as_json:
        answer_json(log_json(sessions))
    else:
        answer(log_lines(sessions, words, datetime.now().astimezone().date(), columns()))
    return 0
