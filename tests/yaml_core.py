"""A YAML file as editors read it: by the core schema of YAML 1.2, in which `yes` and `1:30` are texts."""

import re
from typing import Any

import yaml

NULL = re.compile("|null|Null|NULL|~")
_BOOLEAN = re.compile("true|True|TRUE|false|False|FALSE")
_WHOLE = re.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")


def load(text: str) -> Any:
    """The values of a file. Raises yaml.YAMLError."""
    node = yaml.compose(text.replace("\t", " "), Loader=yaml.SafeLoader)  # which PyYAML does not know as a blank
    return None if node is None else _value(node)


def _value(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    assert isinstance(node, yaml.ScalarNode)
    text = str(node.value)
    return text if node.style else _plain(text)


def _plain(text: str) -> Any:
    if NULL.fullmatch(text):
        return None
    if _BOOLEAN.fullmatch(text):
        return text.lower() == "true"
    if _WHOLE.fullmatch(text) and len(text) < 300:
        return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))
    return float(text) if _DECIMAL.fullmatch(text) else text
