"""What the parts of a session have to tell the user."""

from collections.abc import Mapping
from dataclasses import field

from backcoach.core.value import value


@value
class Notice:
    """Something to be said once in one line: a text key with its parameters."""

    key: str
    params: Mapping[str, object] = field(default_factory=dict)
