"""Print the lowest version that setup.cfg allows of each dependency, as a constraints file for pip."""

from __future__ import annotations

import configparser
import re
import sys

LOWER_BOUND = re.compile(r"(?P<name>[A-Za-z0-9._-]+)\s*>=\s*(?P<version>[0-9.]+)")


def lowest(setup_cfg: str) -> list[str]:
    """Return a line `name==version` for each base and test requirement.

    Raises: SystemExit, when a requirement has no lower bound.
    """
    config = configparser.ConfigParser(interpolation=None)
    config.read(setup_cfg, encoding="utf-8")
    wanted = config["options"]["install_requires"] + config["options.extras_require"]["test"]
    lines: list[str] = []
    for requirement in filter(None, wanted.splitlines()):
        found = LOWER_BOUND.match(requirement)
        if found is None:
            sys.exit(f"no lower bound in setup.cfg: {requirement}")
        lines.append(f"{found['name']}=={found['version']}")
    return lines


if __name__ == "__main__":
    sys.stdout.write("\n".join(lowest(sys.argv[1])) + "\n")
