"""Random maps for hypothesis: sound ones, faulty ones, and their parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from argmap.model.ids import is_id

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

    from argmap.schema.yaml.positions import Data

KINDS = ("claim", "evidence", "assumption", "finding", "conclusion", "recommendation")
"""The kinds that links can come from and go to, without the hypothesis."""

texts = st.text(
    st.one_of(
        st.sampled_from(
            " \n\r\t:#,-'\"{}[]&*!|>%@`?\\~\x00\x07\x1b\x7f\x85\xa0\u2028\u202e\u200b\ufeff\U0001f600"
        ),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=12,
)
"""Texts of all kinds of characters, often those that mean something in YAML; no lone surrogates."""

ids = st.one_of(
    st.from_regex(r"[a-z0-9](?:[a-z0-9_.-]{0,5}[a-z0-9])?", fullmatch=True),
    st.sampled_from(
        ["2015", "no", "null", "true", "1e5", "0x1F", "Ünaldılar-2019", "上海合作组织", "شنغهاي"]
    ),
    st.text(
        st.one_of(st.sampled_from("_.-"), st.characters(categories=["L", "Mn", "Mc", "Nd"])),
        min_size=1,
        max_size=6,
    ),
).filter(is_id)
"""Ids of many scripts, and those that YAML would take for something else than text."""


def quoted(text: str) -> str:
    """The text in YAML's double quotes, whatever it holds, except for lone surrogates."""
    return '"' + "".join(_escaped(each) for each in text) + '"'


def _escaped(each: str) -> str:
    if each in '"\\' or ord(each) < 0x20 or not each.isprintable():
        return f"\\U{ord(each):08X}"
    return each


def flow(data: Data) -> str:
    """Data as YAML in flow style, every text quoted, keys included."""
    match data:
        case {}:
            fields: dict[str, Data] = data
            return "{" + ", ".join(f"{quoted(key)}: {flow(value)}" for key, value in fields.items()) + "}"
        case []:
            return "[]"
        case [first, *others]:
            return f"[{flow(first)}" + "".join(f", {flow(each)}" for each in others) + "]"
        case str():
            return quoted(data)
        case None:
            return ""
        case _:
            return str(data).lower()


_SOUND_TEXTS = ("Norms bind.", "2015", "no", "上海 says so", quoted("a: b # c"))
_SOUND_SOURCES = ("{voice: Experts}", "[{voice: X, note: y}, {voice: Z}]")


@st.composite
def sound_claims(draw: DrawFn, at_least: int = 1, at_most: int = 8) -> dict[str, str]:
    """The entries of a map without errors, keys included, by id; links lead only to earlier claims."""
    names = draw(st.lists(ids, min_size=at_least, max_size=at_most, unique=True))
    entries: dict[str, str] = {}
    for number, name in enumerate(names):
        lines = [
            f"{name}:",
            f"  text: {draw(st.sampled_from(_SOUND_TEXTS))}",
            f"  sources: {draw(st.sampled_from(_SOUND_SOURCES))}",
        ]
        if draw(st.booleans()):
            lines.append(f"  kind: {draw(st.sampled_from(KINDS))}")
        targets = draw(st.lists(st.sampled_from(names[:number]), unique=True)) if number else []
        for key in ("supports", "attacks", "contradicts"):
            mine = [targets.pop() for _ in range(draw(st.integers(0, len(targets))))]
            in_one_line = draw(st.booleans())
            if mine and in_one_line:
                lines.append(f"  {key}: [{', '.join(mine)}]")
            elif mine:
                lines += [f"  {key}:", *(f"    - {each}" for each in mine)]
        entries[name] = "\n".join(lines) + "\n"
    return entries


def _unlike_claims() -> SearchStrategy[Any]:
    """Anything: texts, numbers as text, nothing, and lists and mappings of these."""
    leaf = st.one_of(
        texts, st.none(), st.sampled_from(["a", "b", "a -> b", "none", "strong", "1", "0.5", "true"])
    )
    return st.recursive(
        leaf,
        lambda inner: st.one_of(
            st.lists(inner, max_size=3),
            st.dictionaries(
                st.one_of(st.sampled_from(["to", "work", "text", "via"]), texts), inner, max_size=3
            ),
        ),
        max_leaves=4,
    )


anything = _unlike_claims()


def _mostly(good: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return st.integers(0, 7).flatmap(lambda number: anything if number == 0 else good)


def _several(one: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return st.one_of(one, st.lists(one, max_size=3))


_names = st.sampled_from(["a", "b", "c", "2015", "no", "missing", "A label", "a-", "x" * 101])
_targets = st.one_of(_names, st.sampled_from(["a -> b", "b->a", "c -> a -> b", "a ->", "a > b"]))
_prose = st.one_of(texts, st.sampled_from(["Norms bind.", "2015", " ", ""]))
_keys = st.sampled_from(["ambrosio-2008", "2008", "none", " ", "x y"])


def _mapping(fields: dict[str, SearchStrategy[Any]]) -> SearchStrategy[Any]:
    optional = {name: _mostly(value) for name, value in fields.items()}
    known = st.fixed_dictionaries({}, optional=optional)
    strange = st.dictionaries(
        st.one_of(texts, st.sampled_from(["suports", "Text", "refutes"])), anything, max_size=1
    )
    return st.builds(_joined, known, st.one_of(st.just({}), st.just({}), strange))


def _joined(one: dict[str, Any], two: dict[str, Any]) -> dict[str, Any]:
    return {**one, **two}


_strength = st.one_of(
    st.sampled_from(["weak", "strong", "stong"]),
    st.floats(-0.5, 1.5),
    st.sampled_from([0.0, 1.0, float("inf")]),
)
_basis = st.sampled_from(["stated", "inferred", "guessed"])
_link = st.one_of(
    _targets,
    _mapping(
        {
            "to": _targets,
            "with": _several(_names),
            "because": _prose,
            "strength": _strength,
            "basis": _basis,
            "test": st.sampled_from(["hoop", "smoking-gun", "straw-in-the-wind", "doubly-decisive", "hop"]),
            "quote": _prose,
            "locator": _prose,
        }
    ),
)
_answer = st.one_of(_names, _mapping({"to": _names, "because": _prose, "basis": _basis}))


def _source_of(via: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return _mapping(
        {"work": _keys, "voice": _prose, "locator": _prose, "quote": _prose, "note": _prose, "via": via}
    )


_source = st.recursive(_keys, lambda via: st.one_of(_keys, _source_of(via)), max_leaves=3)

claim_data = _mostly(
    _mapping(
        {
            "text": _prose,
            "label": st.one_of(_prose, st.just("x" * 80), st.just("é" * 81)),
            "kind": st.sampled_from([*KINDS, "hypothesis", "question", "Claim"]),
            "sources": _several(_source),
            "supports": _several(_link),
            "attacks": _several(_link),
            "contradicts": _several(_names),
            "answers": _several(_answer),
            "presumed": st.one_of(st.booleans(), st.just("yes")),
            "strength": _strength,
            "standard": st.sampled_from(["weight", "unopposed", "both"]),
            "facets": st.dictionaries(st.sampled_from(["actor", "theme", ""]), _several(_keys), max_size=2),
            "expect": st.sampled_from(["accepted", "contested", "won"]),
            "note": _prose,
            "tags": _several(_prose),
        }
    )
)
"""What the reader may make of a claim: nearly valid, keys are text, no lone surrogates."""

map_data = _mostly(
    _mapping(
        {
            "argmap": st.one_of(st.just(1), st.integers(-1, 3), st.just("one")),
            "title": _prose,
            "references": st.sampled_from(["references.yaml", "missing.bib", " ", "../x.json"]),
            "via": _keys,
            "facets": st.dictionaries(
                st.sampled_from(["actor", "theme"]),
                _mostly(st.dictionaries(st.sampled_from(["sco", "presumed"]), _prose, max_size=2)),
                max_size=2,
            ),
        }
    )
)
"""What the reader may make of argmap.yaml."""

_TOKENS = (
    "[", "]", "{", "}", "- ", "? ", ": ", ":", ", ", " #", "\t", "\n", "\r\n", "\r", " ", "&x ", "*x", "!t ",
    "<<: *x\n", "---\n", "...\n", "%YAML 1.2\n", '"', "'", "| ", ">-\n", "@", "\\", "\x00", "\x07", "\x85",
    "\ufeff", "\u2028", "é", "\U0001f600", "\ue000", "\uffff", "a:\n", "a: {text: x}\n", "  text: x\n",
    "[" * 70, "- " * 70,
)  # fmt: skip


@st.composite
def mutated(draw: DrawFn, text: str) -> str:
    """The text with one to four small changes, of the kinds that people and attackers make."""
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        match draw(st.sampled_from(("insert", "insert", "cut", "repeat"))):
            case "insert":
                text = text[:at] + draw(st.sampled_from(_TOKENS)) + text[at:]
            case "cut":
                text = text[:at] + text[at + draw(st.integers(1, 12)) :]
            case _:
                line = text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0]
                text = f"{text[:at]}\n{line}\n{text[at:]}"
    return text
