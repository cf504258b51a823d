"""Single typing mistakes in routine files, each with what somebody who looks over the author's shoulder would say.

The expectations were written before the program was asked. A mistake replaces one piece of a right file (`BASE`). Its
`hint` is what to write instead; none where there is no single right word, and the sentence has to say what to do.
"""

from typing import NamedTuple

BASE = """\
backcoach: 1
title: Back in the morning
language: en
author: Anna Schmidt
written: 2026-11-22
review_by: 2027-02-22
dosing: 3 per week
minutes: 10
prepare: A mat and a cushion
rest: 30s
exercises:
  - pelvic-tilt: 10 reps hold 5s
  - bridge: 2x10 hold 3s
    note: Slowly, without a jerk
    days: mon, wed, fri
  - exercise: side-plank
    dose: 3 reps hold 10s each side
    level: easier
    optional: yes
  - rest: 20s
  - rounds: 2
    rest: 15s
    exercises:
      - cat-cow: 8 reps
      - heel-slide: 5 reps
  - childs-pose: 45s
define:
  heel-slide:
    name: Heel slide
    position: supine
    sides: each
    tempo: {up: 3s, down: 4s}
    steps:
      - Slide one heel away
      - Draw it back again
    levels:
      easier:
        dose: 3 reps
"""


class Mistake(NamedTuple):
    """One mistake: `old`, found once in the right file, is replaced by `new`; the whole file where `old` is empty."""

    old: str
    new: str
    line: int
    code: str
    hint: str | None = None
    """Several with " | " between them. Doses, dosings and days count as the same where they mean the same."""
    encoding: str = "utf-8"

    @property
    def text(self) -> str:
        """The file with the mistake."""
        assert BASE.count(self.old) == 1 or not self.old, f"{self.old!r} is there {BASE.count(self.old)} times"
        return BASE.replace(self.old, self.new) if self.old else self.new
