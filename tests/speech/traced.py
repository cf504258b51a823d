"""Runs backcoach and writes down what is told of the voice, and when each event was handled and each cue handed over.

`traced.py TRACE run daily`
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

from backcoach import journal
from backcoach.cli import main
from backcoach.core.notice import Notice
from backcoach.speech import voice

trace = Path(sys.argv[1]).open("w")  # noqa: SIM115  # open as long as the process is


def write(**row: Any) -> None:
    trace.write(json.dumps({"now": time.monotonic(), **row}) + "\n")
    trace.flush()


class TracedVoice(voice.Voice):
    def cue(self, text: str, kind: str, at: float, ttl: float = 0.4, *, starts: bool = False) -> None:
        write(what="cue", text=text, kind=kind, at=at, sound=self._sound_of(text, kind))
        super().cue(text, kind, at, ttl, starts=starts)

    def poll(self, now: float) -> list[Notice]:
        notices = super().poll(now)
        for notice in notices:
            write(what="notice", key=notice.key)
        return notices


class TracedJournal(journal.Journal):
    def keep(self, event: Any) -> Any:
        write(what=type(event).__name__, due=event.at)
        return super().keep(event)


voice.Voice = TracedVoice  # type: ignore[misc]  # this program is about nothing else
journal.Journal = TracedJournal  # type: ignore[misc]
main(sys.argv[2:])
