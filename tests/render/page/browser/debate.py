"""A small debate in which every kind of claim, link and verdict occurs, for most tests of the page."""

from __future__ import annotations

from typing import Final

DEBATE: Final = {
    "argmap.yaml": """\
argmap: 1
title: Do norms keep the peace?
description: A debate made up for tests.
references: references.yaml
facets:
  place: {north: North, south: South, west: West}
  theme: {norms: Norms, trade: Trade, power: Power}
""",
    "references.yaml": """\
- {id: arendt, type: book, title: On Norms, author: [{family: Arendt}], issued: {date-parts: [[1958]]},
   URL: "https://example.org/norms?a=1&b=2"}
- {id: bull, type: book, title: On Order, author: [{family: Bull}], issued: {date-parts: [[1977]]}}
- {id: carr, type: article-journal, title: On Power, author: [{family: Carr}], issued: {date-parts: [[1939]]},
   DOI: 10.1000/182}
- {id: untitled, type: book, author: [{family: Dahl}], issued: {date-parts: [[1971]]}}
""",
    "claims.yaml": """\
peace:
  kind: hypothesis
  label: Norms keep the peace
  text: States that share norms do not go to war with each other.
  sources: {work: arendt, locator: p. 12, quote: They do not fight., via: {work: bull, locator: p. 3}}
  facets: {place: north, theme: norms}
power:
  kind: hypothesis
  label: Power keeps the peace
  text: States keep the peace where one of them is strong enough to punish.
  sources: carr
  facets: {place: south, theme: power}
why:
  kind: question
  label: Why is there peace?
  text: Why do some regions see no war for a century?
courts:
  label: Courts settle disputes
  text: Where norms are shared, courts settle what armies would.
  sources: arendt
  facets: {place: north, theme: norms}
  supports: {to: peace, because: What a court settles needs no war., with: judges}
  answers: {to: why, because: Courts have taken the place of armies.}
judges:
  kind: assumption
  label: Judges are independent
  text: The judges of these courts take no orders.
  sources: {voice: A judge}
  facets: {place: [north, south], theme: norms}
trust:
  label: Élites trust each other
  text: Élites that meet often trust each other.
  sources: [arendt, bull]
  facets: {place: [north, west], theme: norms}
  supports: {to: peace, because: Who trusts does not arm.}
meetings:
  kind: evidence
  label: Ministers meet every month
  text: Ministers of the north have met every month since 1950.
  sources: {work: bull, locator: p. 40, quote: Every month.}
  facets: {place: north, theme: norms}
  supports:
    - {to: trust, because: Who meets often comes to trust.}
    - trust -> peace
trade:
  label: Trade pays more than war
  text: Trade pays more than any war would.
  sources: untitled
  facets: {place: south, theme: trade}
  supports: {to: peace, because: Merchants hold kings back., strength: weak}
quarrels:
  label: Some quarrels remain
  text: Quarrels about water remain.
  sources: carr
  facets: {place: south, theme: power}
  attacks: {to: peace, because: Quarrels can turn into wars., strength: weak}
arms:
  label: Some states arm
  text: Some of these states arm.
  sources: carr
  facets: {place: north, theme: power}
  attacks: {to: peace, because: Who arms may attack., strength: weak}
deterrence:
  label: Fear alone keeps the peace
  text: It is fear that keeps the peace, and not norms.
  sources: carr
  facets: {place: south, theme: power}
  attacks: {to: peace, because: Then norms do nothing.}
  supports: {to: power, because: Fear needs power., strength: weak}
unarmed:
  label: Unarmed states are at peace too
  text: States without arms are at peace as well.
  sources: bull
  facets: {place: west, theme: norms}
  attacks: deterrence -> peace
decline:
  label: The strongest state declined
  text: The strongest state declined, and peace remained.
  sources: bull
  facets: {place: west, theme: power}
  attacks: {to: power, because: Peace would have ended with it., strength: strong}
rising:
  label: War is becoming rarer
  text: War is becoming rarer.
  sources: arendt
  facets: {place: north, theme: norms}
  contradicts: falling
falling:
  label: War is becoming more common
  text: War is becoming more common.
  sources: carr
  facets: {place: south, theme: power}
verdict:
  kind: conclusion
  label: Norms matter most
  text: Of all that keeps the peace, norms matter most.
  sources: bull
  answers: {to: peace, because: The record of the north shows it.}
""",
}

HOSTILE: Final = {
    "argmap.yaml": """\
argmap: 1
title: "</script><script>alert(1)</script> & \\"quotes\\" 'and' <b>more</b>"
description: "<!-- <script> \\u202E right to left"
references: references.yaml
facets:
  constructor: {toString: "<i>value</i>", valueOf: "</style>"}
""",
    "references.yaml": """\
- {id: hasOwnProperty, type: book, title: "<img src=x onerror=alert(1)>", author: [{family: "O'</title>"}],
   URL: "javascript:alert(1)", issued: {date-parts: [[2000]]}}
- {id: safe, type: book, title: Safe, author: [{family: Safe}], URL: "https://example.org/?a=1&b=<2>"}
""",
    "claims.yaml": """\
constructor:
  kind: hypothesis
  text: "</script><script>alert(1)</script> is a text, as is ${alert(1)}, {{ 7*7 }} and \\u202Ethis\\u202C."
  facets: {constructor: toString}
prototype:
  text: "'\\" onload=alert(1) x='"
  sources: {work: hasOwnProperty, quote: "<script>alert(1)</script>", locator: "\\"><b>"}
  supports: {to: constructor, because: "<svg onload=alert(1)>"}
  facets: {constructor: valueOf}
toString:
  text: "\\u0627\\u0644\\u0639\\u0631\\u0628\\u064A\\u0629 <b>bold</b> &amp; & ]]> -->"
  note: "see `constructor` and <script>"
  sources: [{work: safe}, {voice: "<b>Voice</b>"}]
  attacks: [constructor, prototype -> constructor]
valueOf:
  kind: question
  text: "<what> is {n} of {label}?"
hasOwnProperty:
  text: "=1+1"
  sources: {voice: __proto__}
  answers: valueOf
  supports: constructor
""",
}
"""A map whose texts and ids mean something to a browser, a template or a prototype."""
