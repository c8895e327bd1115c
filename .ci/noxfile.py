"""What decides whether a change lands: sessions of nox, each in a copy of the tree.

`nox -f .ci/noxfile.py -l` lists them.
"""

from __future__ import annotations

import ast
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import nox
from nox.command import CommandFailed

ROOT = Path(__file__).resolve().parents[1]
TOOLS = ("sh", "env", "uname", "dirname", "basename", "cat", "cp", "ls", "mkdir", "rm")
"""Programs that any system has; dot is not one of them."""
LINT = (
    "ruff check",
    "ruff format --check",
    "mypy --strict",
    "mypy --strict .ci/noxfile.py .ci/check_pages.py .ci/compare_wheel.py .ci/is_picture.py",
    "pyright --pythonpath PYTHON",
    "lint-imports --no-cache",
    "shellcheck .ci/run",
    "npx -y -p typescript@5.9.3 tsc -p render/page/scripts",
    "npm ci --ignore-scripts --no-audit --no-fund --prefix editor/vscode",
    "npx -y -p typescript@5.9.3 tsc -p editor/vscode",
    "npx -y oxlint@1.94.0 -c .ci/oxlint.json --deny-warnings render/page/scripts editor/vscode/src",
)
ARGDOWN = "@argdown/core@2.0.1"
ARGUEBUF = "arguebuf==3.0.0"
NOT_ONCE = {"PYTEST_ADDOPTS": "-m 'not once'"}
"""Leaves out the tests marked `once`, for which one Python with one version of each library is enough."""
PROBE = "import ensurepip, sys, venv; sys.exit(sys.prefix != sys.base_prefix)"
"""Succeeds in a Python that can make virtual environments and is not in one itself."""
LIMIT = ("timeout", "900") if shutil.which("timeout") else ()
"""A command that hangs ends after 15 minutes, with what it had printed."""

nox.options.default_venv_backend = "uv"
nox.options.download_python = "never"
for name in ("ARGMAP_DOT", "ARGMAP_DOYLE", "ARGMAP_PAPER", "PYTHONPATH", "PYTHONHOME"):
    os.environ.pop(name, None)
# uv installs source alone: without bytecode, each process that a test starts would compile all anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def interpreters() -> dict[str, str]:
    """Return, by version, the path of a released CPython from 3.10 on that can make environments."""
    command = ["uv", "python", "list", "--only-installed", "--all-versions", "--output-format", "json"]
    listed = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    found: dict[str, str] = {}
    for each in sorted(listed, key=lambda each: each["version_parts"]["minor"]):
        version = re.fullmatch(r"(3\.1\d)\.\d+", each["version"])
        usual = each["implementation"] == "cpython" and each["variant"] == "default"
        if version and usual and version[1] not in found:
            able = subprocess.run([each["path"], "-c", PROBE], capture_output=True, check=False)
            if able.returncode == 0:
                found[version[1]] = each["path"]
    return found


PYTHONS = interpreters()


def preferred(*versions: str) -> str:
    """Return the first of these Pythons that the machine has, else its newest."""
    return next((PYTHONS[each] for each in versions if each in PYTHONS), [*PYTHONS.values()][-1])


def index_of_pip() -> dict[str, str]:
    """Return what pip is configured to install from, as the variables in which uv expects it."""
    listed = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=True
    )
    names = {
        "index-url": "UV_DEFAULT_INDEX",
        "extra-index-url": "UV_INDEX",
        "find-links": "UV_FIND_LINKS",
        "no-index": "UV_NO_INDEX",
        "constraint": "UV_CONSTRAINT",
        "cert": "SSL_CERT_FILE",
        "trusted-host": "UV_INSECURE_HOST",
        "default-timeout": "UV_HTTP_TIMEOUT",
    }
    found: dict[str, str] = {}
    # A variable of the environment, which comes first, overrides a file.
    for key, value in reversed(re.findall(r"^(?:\S+)\.([\w-]+)=('.*')$", listed.stdout, re.MULTILINE)):
        if key in names:
            found[names[key]] = " ".join(ast.literal_eval(value).split())
    # pip takes the best version of all indexes.
    return {"UV_INDEX_STRATEGY": "unsafe-best-match", "UV_PYTHON_DOWNLOADS": "never", **found}


def copy_of_the_tree(session: nox.Session) -> Path:
    """Copy all that git tracks or would add, as it is now, and go there; return the folder above it."""
    folder = Path(session.create_tmp()).resolve()
    shutil.rmtree(folder)
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    for name in listed.stdout.split("\0"):
        source, target = ROOT / name, folder / "tree" / name
        if name and os.path.lexists(source):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target, follow_symlinks=False)
    session.chdir(folder / "tree")
    session.env.update(index_of_pip(), CI="true")
    session.env.update(PIP_QUIET="2", PIP_NO_INPUT="1", PIP_DISABLE_PIP_VERSION_CHECK="1")
    # What the tests compare with, if it lies beside the repository.
    beside = {
        "ARGMAP_SARIF_SCHEMA": "sarif-schema-2.1.0.json",
        "ARGMAP_PAPER": "seed/*.txt",
        "ARGMAP_DOYLE": "834-0.txt",
    }
    for variable, pattern in beside.items():
        for file in (ROOT.parent / "shared").glob(pattern):
            session.env[variable] = str(file)
    return folder


def readme_block(session: nox.Session, name: str) -> str:
    """Return the sh block that follows the line `<!-- name -->` in the README."""
    text = Path("README.md").read_text(encoding="utf-8")
    found = re.search(rf"^<!-- {name} -->\n```sh\n(.+?)^```$", text, re.MULTILINE | re.DOTALL)
    if found is None:
        session.error(f"README.md has no sh block after <!-- {name} -->")
    session.log(f"README.md, {name}: {found[1]}")
    return found[1]


def bare_path(folder: Path, python: str) -> str:
    """Make a folder of programs that holds python3 and what any system has, but not dot; return its path."""
    folder.mkdir(parents=True)
    python3 = folder / "python3"
    python3.write_text(f'#!/bin/sh\nexec {shlex.quote(python)} "$@"\n', encoding="utf-8")
    python3.chmod(0o755)
    for tool in TOOLS:
        (folder / tool).symlink_to(shutil.which(tool) or "")
    return str(folder)


@nox.session(python=preferred("3.10", "3.11"))
def lowest(session: nox.Session) -> None:
    """Run the tests with the lowest versions that setup.cfg allows; they are slow, so they begin first."""
    if not {"3.10", "3.11"} & PYTHONS.keys():
        session.skip("the lowest versions have wheels for Python 3.10 and 3.11 alone")
    copy_of_the_tree(session)
    session.install("--resolution", "lowest-direct", "-e", ".[test]")
    session.run("uv", "pip", "freeze", external=True)
    session.run(*LIMIT, "pytest", env=NOT_ONCE, external=bool(LIMIT))


def with_newest_versions() -> dict[str, str]:
    """Return the Pythons that newest versions are tested on: all but the one of `lowest`, if it can be."""
    lowest_ones = [each for each in ("3.10", "3.11") if each in PYTHONS][:1]
    return {version: path for version, path in PYTHONS.items() if version not in lowest_ones} or PYTHONS


@nox.session(venv_backend="none")
@nox.parametrize("python", [nox.param(path, id=name) for name, path in with_newest_versions().items()])
def test(session: nox.Session, python: str) -> None:
    """Run the README's test command."""
    folder = copy_of_the_tree(session)
    path = os.pathsep.join((bare_path(folder / "bin", python), os.environ["PATH"]))
    is_first = python == next(iter(with_newest_versions().values()))
    env = {"PATH": path, **({} if is_first else NOT_ONCE)}
    session.run(*LIMIT, "sh", "-ec", readme_block(session, "test"), env=env, external=True)


@nox.session(python=preferred("3.13", "3.12"))
def page(session: nox.Session) -> None:
    """Open the page in Chromium, which all other sessions leave out."""
    if not shutil.which("chromium"):
        session.skip("there is no chromium")
    copy_of_the_tree(session)
    session.install("-c", ".ci/constraints.txt", "-e", ".[test,browser]")
    session.run(*LIMIT, "pytest", "tests/render/page/browser", external=bool(LIMIT))


@nox.session(python=preferred("3.13", "3.12"))
def readers(session: nox.Session) -> None:
    """Have Argdown's own parser and arguebuf read what is exported, which all other sessions leave out."""
    if not shutil.which("npm"):
        session.skip("there is no node")
    folder = copy_of_the_tree(session)
    session.install("-c", ".ci/constraints.txt", "-e", ".[test]", ARGUEBUF)
    npm = ("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(folder), ARGDOWN)
    session.run(*npm, external=True)
    env = {"NODE_PATH": str(folder / "node_modules")}
    session.run("node", "-e", "require('@argdown/core')", env=env, external=True)
    session.run(
        *LIMIT, "pytest", "tests/exchange/argdown", "tests/exchange/aif", env=env, external=bool(LIMIT)
    )


@nox.session(python=preferred("3.13", "3.12"))
def lint(session: nox.Session) -> None:
    """Check style, types and layers; with --no-venv, by the tools of the environment that is active."""
    active = session.venv_backend == "none"
    if active:
        session.chdir(ROOT)
    else:
        copy_of_the_tree(session)
        # The environment around the copy ignores all that is in it; a repository of its own is looked at.
        session.run("git", "init", "-q", external=True)
        session.install("-c", ".ci/constraints.txt", "-e", ".[test,browser,dev]")
    python = sys.executable if active else str(Path(session.bin) / "python")

    def passes(command: str) -> bool:
        program, *arguments = command.replace("PYTHON", python).split()
        if program in {"npm", "npx"} and not shutil.which(program):
            session.warn(f"without node, not run: {command}")
            return True
        try:
            session.run(program, *arguments, external=active or program in {"npm", "npx"})
        except CommandFailed:
            return False
        return True

    if failed := [command for command in LINT if not passes(command)]:
        session.error(f"failed: {'; '.join(failed)}")


@nox.session(venv_backend="none")
def wheel(session: nox.Session) -> None:
    """Compare the wheel with the tree; install it elsewhere, without Graphviz, and draw."""
    folder = copy_of_the_tree(session)
    python = preferred()
    session.run("uv", "build", "-q", "--python", python, "--out-dir", str(folder / "dist"), external=True)
    (built,) = (folder / "dist").glob("*.whl")
    session.run(python, ".ci/compare_wheel.py", ".", str(built), external=True)
    elsewhere = folder / "elsewhere"
    path = bare_path(elsewhere / "bin", python)
    session.chdir(elsewhere)
    pip = str(elsewhere / "venv" / "bin" / "pip")
    session.run(python, "-m", "venv", "venv", external=True)
    session.run(pip, "install", "-q", str(built), external=True)
    session.run(pip, "check", external=True)
    only = {"PATH": os.pathsep.join((str(elsewhere / "venv" / "bin"), path))}
    for command in (
        "argmap --version",
        "argmap init example --example",
        "argmap check --strict example",
        "argmap render example -o map.svg",
        "argmap render example -o map.png",
        "argmap render example -o map.html",
    ):
        session.run("sh", "-c", command, env=only, external=True)
    session.run(python, str(ROOT / ".ci" / "is_picture.py"), "map.svg", "map.png", external=True)


@nox.session(venv_backend="none")
def readme(session: nox.Session) -> None:
    """Run the README's other command, without Graphviz."""
    folder = copy_of_the_tree(session)
    path = bare_path(folder / "bin", preferred())
    session.run("sh", "-ec", readme_block(session, "run"), env={"PATH": path}, external=True)
    session.run(preferred(), ".ci/is_picture.py", "map.svg", external=True)


def site(session: nox.Session, *options: str) -> Path:
    """Make an environment with Sphinx and build what the options say; return the folder of the result."""
    if not {"3.13", "3.14"} & PYTHONS.keys():
        session.skip("Sphinx needs Python 3.13 or later")
    pages = Path(*session.posargs) if session.posargs else Path(session.create_tmp()).resolve() / "site"
    copy_of_the_tree(session)
    session.install("-c", ".ci/constraints.txt", ".[docs]")
    session.run(
        "sphinx-build", "-q", "-W", "--keep-going", "-E", "-d", "doctrees", *options, "docs", str(pages)
    )
    return pages


@nox.session(python=preferred("3.14", "3.13"))
def docs(session: nox.Session) -> None:
    """Build the site without a warning; no link inside leads nowhere, and no page asks another site."""
    pages = site(session, "-b", "html")
    session.run("python", ".ci/check_pages.py", str(pages))


@nox.session(python=preferred("3.14", "3.13"), default=False)
def links(session: nox.Session) -> None:
    """Ask whether the pages elsewhere that the documentation names are still there."""
    site(session, "-b", "linkcheck")
