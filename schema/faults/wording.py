"""Faults against the schema in the words of a map's author: what is wrong, and what to do."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ...model.hint import Value
from ...model.nearest import Names, near
from ...model.words import CURLY, QUOTES, quotable
from .bare import bare_hint, is_bare
from .keys import key_hint
from .meant import meant

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jsonschema import ValidationError

    from ..yaml.positions import Data

Path = tuple[str | int, ...]
"""The keys and list positions that lead from the validated value to a part of it."""

_LONGEST_KEY: Final = 20  # characters; a longer key is probably prose
_TYPES: Final = {
    "string": ("text", "write a text after `{key}:`"),
    "object": ("a set of keys", "write `text: …` on a line below it, indented; a space follows each colon"),
    "array": ("a list", "start each item with `- `"),
    "boolean": ("true or false", "write true or false, without quotes"),
    "integer": ("a whole number", "write `argmap: 1`, without quotes"),
    "number": ("a number", "write a number such as 0.7"),
}
"""What a value of each type is called, and how to write one."""

_names: Final = lru_cache(maxsize=64)(Names)
_SCALARS: Final = {"number", "boolean"}  # read as text where text is allowed

_COMMA: Final = "did a comma end an unquoted text inside { }? Put the text in quotes"


class Fault(NamedTuple):
    """What is wrong at `path` in the data; `on_key` says that the place to show is the key, not the value.

    `block_hint` stands for `hint` where a colon follows the key, so that no comma can have made it one;
    `instead` is what the hint suggests.
    """

    code: str
    path: Path
    message: str
    hint: str
    on_key: bool = False
    block_hint: str = ""
    instead: tuple[Value, ...] = ()


class _Error(NamedTuple):
    """One of jsonschema's errors: where it is, the nearest key above, the value, what the schema wants."""

    keyword: str
    path: Path
    key: str
    value: Data
    wanted: Data
    schema: dict[str, Data]
    message: str


def faults_of(error: ValidationError) -> Iterator[Fault]:
    """The faults that one of jsonschema's errors stands for, usually one."""
    path: Path = tuple(error.absolute_path)
    key = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
    untyped: Any = error
    keyword = str(error.validator)
    found = untyped.instance, untyped.validator_value, untyped.schema, untyped.message
    return _WORDING.get(keyword, _fixed)(_Error(keyword, path, key, *found))


def _unknown_keys(error: _Error) -> Iterator[Fault]:
    known = tuple(error.schema.get("properties", ()))
    if is_bare(error.value, known):
        name = next(iter(error.value))
        what = f"`{name}` stands where one of the keys {', '.join(known)} belongs"
        hint, instead = bare_hint(error.value, known)
        yield Fault("AM101", (*error.path, name), what, hint, on_key=True, instead=instead)
        return
    is_curly = any(isinstance(each, str) and each[:1] in QUOTES and each for each in error.value.values())
    for name in error.value:
        if name not in known:
            fault = _unknown_key(error, name, known)
            yield fault._replace(hint=CURLY) if is_curly and fault.hint == _COMMA else fault


def _unknown_key(error: _Error, name: str, known: tuple[str, ...]) -> Fault:
    full, empty = (*error.path, name), error.value[name] is None
    if not name:
        return Fault("AM101", full, "a key is empty", "write a name before the colon", on_key=True)
    known_here = f"known here: {', '.join(known)}"
    block_hint = ""
    instead: tuple[Value, ...] = ()
    if advice := key_hint(name, known, error.value, of_claim=not error.path):
        hint, instead = advice
    elif suggestion := near(name, _names(known)):
        hint, instead = suggestion
    elif empty or " " in name or "," in name or len(name) > _LONGEST_KEY:
        hint = _COMMA
        block_hint = f"indent a text that goes on from the line before further than its key; {known_here}"
        if " " not in name:
            block_hint = f"a claim begins at the start of a line; {known_here}" if empty else known_here
    else:
        hint = known_here
    message = f"unknown key `{name}`"
    return Fault("AM101", full, message, hint, on_key=True, block_hint=block_hint, instead=instead)


def _wrong_type(error: _Error) -> Iterator[Fault]:
    wanted = [error.wanted] if isinstance(error.wanted, str) else error.wanted
    names = [name for name in wanted if len(wanted) == 1 or name not in _SCALARS]
    called, advice = zip(*(_TYPES[name] for name in names), strict=True)
    should = " or ".join(called)
    what = f"`{error.key}`" if error.key else "the claim"
    value = error.value
    message = f"{what} must be {should}, not {_type_of(value)}"
    hint = f"write {should}" if len(names) > 1 else advice[0].format(key=error.key)
    instead: tuple[Value, ...] = ()
    if value is None:
        hint = f"give it {should}, or remove the key" if names != ["object"] else advice[0]
        yield Fault("AM102", error.path, f"{what} is empty", hint, on_key=True)
        return
    if names in (["boolean"], ["integer"]) and isinstance(value, (str, float)):
        message = f"{what} must be {should}, not {_quoted(value)}"
        found = meant(error.key, str(value), ("true", "false"))
        hint = found.text or hint
        word = str(found.instead[0] if found.instead else value)
        instead = {"true": (True,), "false": (False,), "1": (1,)}.get(word, ())
    elif names == ["object"] and "facets" in error.path:
        hint = "write each value with its label, as in `norms: Norms and values`"
    elif error.key in _ONE_OF_SEVERAL and isinstance(value, list):
        hint = _ONE_OF_SEVERAL[error.key]
    elif not error.path and any(
        isinstance(each, dict) and {"text", "id"} <= each.keys() for each in value or ()
    ):
        hint = "write each claim as `its-id:` at the start of a line, with `text: …` indented below it"
    elif names == ["object"] and isinstance(value, list):
        hint = "write its keys below it, indented, without a dash"
    elif isinstance(value, dict) and None in value.values():
        hint = "did a comma or a colon within the text end it? Put the text in quotes"
    yield Fault("AM102", error.path, message, hint, instead=instead)


_ONE_OF_SEVERAL: Final = {
    "to": "a link has one target: write a link for each, as a list",
    "work": "a source has one work: write a source for each, as a list",
    "voice": "a source has one voice: write a source for each, as a list",
}
"""What to write in place of a list as the value of these keys."""


def _type_of(value: Data) -> str:
    if isinstance(value, dict):
        return "a set of keys"
    return "a list" if isinstance(value, list) else "text"


def _quoted(value: Data) -> str:
    return f"`{quotable(str(value), 40)}`"


def _missing(error: _Error) -> Iterator[Fault]:
    if is_bare(error.value, error.schema.get("properties", ())):
        return
    whose = f"an entry of `{error.key}`" if error.key else "the claim"
    for name in error.wanted:
        if name not in error.value:
            hint = f"add `{name}: …`"
            if name == "argmap":
                whose, hint = "the map", "add `argmap: 1`, the version of the format"
            yield Fault("AM103", error.path, f"{whose} has no `{name}`", hint, on_key=True)


def _without_work(error: _Error) -> Iterator[Fault]:
    for name, needs in error.wanted.items():
        if name in error.value and needs[0] not in error.value:
            message = f"`{name}` belongs to a work, and none is named"
            yield Fault("AM103", (*error.path, name), message, "add `work: …`, or write it below `via`")


def _not_one_of(error: _Error) -> Iterator[Fault]:
    words = tuple(map(str, error.wanted))
    listed = ", ".join(words)
    hint = f"allowed: {listed}"
    instead: tuple[Value, ...] = ()
    if advice := meant(error.key, str(error.value), words):
        hint, instead = f"{advice.text}; {hint}", advice.instead
    elif error.key == "strength" and str(error.value)[:1].isdigit():
        hint = f"write a number without quotes; or one of {listed}"
    elif suggestion := near(str(error.value), _names(words)):
        hint, instead = f"{suggestion.text} Allowed: {listed}", suggestion.instead
    message = f"`{error.key}` cannot be {_quoted(error.value)}"
    if error.key == "argmap":
        message = f"the format's version is {_quoted(error.value)}"
        hint, instead = "this argmap reads version 1: `argmap: 1`", (1,)
    yield Fault("AM104", error.path, message, hint, instead=instead)


def _wrong_text(error: _Error) -> Iterator[Fault]:
    if "errorMessage" in error.schema:  # an id or target; the loader knows all labels and writes the message
        yield Fault("AM105", error.path, str(error.value), "")
        return
    message = f"`{error.key}` has {len(error.value)} characters; at most {error.wanted}"
    yield Fault("AM104", error.path, message, "shorten it")


def _fixed(error: _Error) -> Iterator[Fault]:
    if error.keyword == "anyOf" and is_bare(error.value, error.schema.get("properties", ())):
        return
    code, message, hint = _FIXED.get(error.keyword, _OTHER)
    known = {"key": error.key, "value": error.value, "message": error.message}
    yield Fault(code, error.path, message.format(**known), hint.format(**known))


_OUT_OF_RANGE: Final = (
    "AM104",
    "`{key}` is `{value:g}`, not above 0 and at most 1",
    "write weak, moderate, strong or a number such as 0.7",
)
_NO_ITEMS: Final = "AM104", "`{key}` holds nothing", "give a value or remove the key"
_OTHER: Final = "AM104", "`{key}`: {message}", "`argmap schema` prints what is allowed"
_FIXED: Final = {
    "anyOf": (
        "AM103",
        "a source names neither a work nor a voice",
        "add `work:` with a citation key, or `voice:` where none is cited",
    ),
    "None": (
        "AM104",
        "a source names both a work and a voice",
        "keep `work`; a voice is named where no work is cited",
    ),
    "exclusiveMinimum": _OUT_OF_RANGE,
    "maximum": _OUT_OF_RANGE,
    "pattern": ("AM104", "`{key}` is empty", "write a text after `{key}:` or remove the key"),
    "minItems": _NO_ITEMS,
    "minProperties": _NO_ITEMS,
}
"""Code, message and hint by keyword; "None" is a subschema `false`: only a voice beside a work fails it."""

_WORDING: Final[dict[str, Callable[[_Error], Iterator[Fault]]]] = {
    "additionalProperties": _unknown_keys,
    "type": _wrong_type,
    "required": _missing,
    "dependentRequired": _without_work,
    "enum": _not_one_of,
    "minLength": _wrong_text,
    "maxLength": _wrong_text,
    "not": _wrong_text,
}
"""The function that words faults against each keyword of the schema; `_fixed` words all others."""
