"""Keys made of texts, for claims that have no lasting ids in their file."""

from __future__ import annotations

import hashlib
from collections import Counter


class TextKeys:
    """Makes keys that are the same when a later version of a file says the same, however it is spaced."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def key(self, *texts: str) -> str:
        """A key for texts that tell a claim from others; a number follows where earlier ones were the same.

        >>> keys = TextKeys()
        >>> [keys.key("Rules  bind."), keys.key("rules bind."), keys.key("rules bind.", "Norms")]
        ['dce3a0d8c6d9', 'dce3a0d8c6d9-2', 'e2c9712bc3e7']
        """
        plain = "\n".join(" ".join(each.casefold().split()) for each in texts)
        key = hashlib.sha256(plain.encode("utf-8", "replace")).hexdigest()[:12]
        self._given[key] += 1
        return key if self._given[key] == 1 else f"{key}-{self._given[key]}"
