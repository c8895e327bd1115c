"""Argdown's own parser, where node finds it.

`npm install --prefix FOLDER @argdown/core@2.0.1` installs it, `NODE_PATH=FOLDER/node_modules` has it found.
"""

from __future__ import annotations

import json
import subprocess
from shutil import which
from typing import Any, Final

import pytest

_SCRIPT: Final = """
const {ArgdownApplication, ParserPlugin, DataPlugin, ModelPlugin} = require("@argdown/core");
const app = new ArgdownApplication();
app.addPlugin(new ParserPlugin(), "parse");
app.addPlugin(new DataPlugin(), "model");
app.addPlugin(new ModelPlugin(), "model");
const end = one => one.type === "inference" ? `<${one.argumentTitle}> step`
  : one.type === "argument" ? `<${one.title}>` : `[${one.title}]`;
const said = input => {
  let found;
  try {
    found = app.run({input, process: ["parse", "model"], logLevel: "error", throwExceptions: true});
  } catch (error) {
    return {errors: [String(error)]};
  }
  return {
    errors: found.parserErrors.map(error => error.message),
    statements: Object.values(found.statements)
      .map(one => [one.title, one.members.map(each => each.text || "")]),
    arguments: Object.values(found.arguments).map(one => [one.title, one.pcs.map(each => each.role)]),
    descriptions: Object.values(found.arguments)
      .map(one => [one.title, one.members.map(each => each.text || "")]),
    relations: found.relations.map(one => [one.relationType, end(one.from), end(one.to)]),
    data: Object.fromEntries(Object.values(found.statements).map(one => [one.title, one.data || {}])),
    front: found.frontMatter || {},
  };
};
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(texts.map(said)));
"""


def what_argdown_reads(texts: list[str]) -> list[dict[str, Any]]:
    """What the parser makes of each text; the test is skipped without it."""
    node = which("node")
    if node is None:
        pytest.skip("needs node")
    found = subprocess.run(
        [node, "-e", _SCRIPT], input=json.dumps(texts), capture_output=True, text=True, check=False
    )
    if "Cannot find module '@argdown/core'" in found.stderr:
        pytest.skip("needs @argdown/core from npm")
    assert found.returncode == 0, found.stderr
    said: list[dict[str, Any]] = json.loads(found.stdout)
    return said
