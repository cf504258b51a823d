"""What was wrong with a command line, said in the user's language. Typer finds it; the words are ours."""

from typing import Any

from typer import Abort, BadParameter

from backcoach.i18n import Translator

EXIT_CODE = 2

_UsageError = BadParameter.__mro__[1]  # Typer carries its own Click and gives the base class no public name
CAUSES: tuple[type[BaseException], ...] = (_UsageError, Abort)


def sentences(cause: BaseException, words: Translator) -> list[str]:
    """One sentence for what is wrong, and one that says where help is."""
    context = getattr(cause, "ctx", None)
    path = context.command_path if context is not None else "backcoach"
    return [f"backcoach: {_sentence(cause, words)}", words("usage.help", command=path)]


def _sentence(cause: BaseException, words: Translator) -> str:
    from backcoach.core.clean import clean  # only for those who have mistyped something: --version is timed

    option = getattr(cause, "option_name", None)
    if option is not None and hasattr(cause, "possibilities"):
        near = ", ".join(cause.possibilities or ())
        key = "usage.no-such-option-near" if near else "usage.no-such-option"
        return words(key, option=clean(option), near=near)
    if option is not None:
        return words("usage.option-value", option=clean(option))
    name = type(cause).__name__
    hint = _parameter(cause)
    if name == "MissingParameter":
        return words("usage.missing", parameter=hint)
    if isinstance(cause, BadParameter):
        return words("usage.bad-value", parameter=hint, accepts=_accepts(cause, words))
    message = clean(getattr(cause, "message", ""))
    if message.startswith("Got unexpected extra argument"):
        return words("usage.extra", what=message.partition("(s) (")[2].removesuffix(")"))
    return words("usage.other", what=message)


def _accepts(cause: BadParameter, words: Translator) -> str:
    """What the parameter would take."""
    kind: Any = getattr(cause.param, "type", None)
    if choices := getattr(kind, "choices", None):
        return words("usage.accepts-choice", choices=", ".join(str(getattr(one, "value", one)) for one in choices))
    if getattr(kind, "min", None) is not None:
        return words("usage.accepts-range", least=kind.min, most=kind.max)
    return words("usage.accepts-other")


def _parameter(cause: BaseException) -> str:
    param = getattr(cause, "param", None)
    if param is None:
        return str(getattr(cause, "param_hint", "") or "")
    if param.param_type_name == "option" and param.opts:
        return str(param.opts[0])
    return str(getattr(param, "metavar", None) or param.name).removesuffix("...")
