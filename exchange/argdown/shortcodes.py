"""The short codes of Argdown for logical signs and emojis: `.v.` or `:v:` is ∨."""

from __future__ import annotations

from typing import Final

_LOGICAL: Final = {
    "A": "∀", "E": "∃", "O": "𝗢", "P": "𝗣", "->": "→", "<->": "↔", "~": "¬", "^": "∧", "v": "∨", "v_": "⊻",
    "<>": "◇", "[]": "◻",
}  # fmt: skip
_FACES: Final = {
    "😀": "happy", "☺": "smile smiley", "😆": "laugh lol", "🤣": "rofl", "😂": "joy", "❤": "heart",
    "❓": "? question", "😍": "love", "😉": "wink", "🤫": "shush", "😐": "meh", "🙄": "eye-roll", "😢": "sad",
    "😞": "disappointed", "😱": "scream", "👍": "+1 up", "👎": "-1 down", "🤔": "think", "⭐": "star",
    "✔": "y agree", "❌": "n disagree",
}  # fmt: skip

SHORTCODES: Final = {**_LOGICAL, **{name: face for face, names in _FACES.items() for name in names.split()}}
"""The sign for each name, without the full stops or colons around it."""
