"""The handout as HTML. What authors wrote is escaped, all of it, by the template engine."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from backcoach.handout.content import Handout
from backcoach.i18n import Translator


def page(handout: Handout, t: Translator) -> str:
    """One file of HTML that loads nothing else."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html.j2").render(handout=handout, t=t) + "\n"
