"""GraphML opens in networkx and igraph, with every claim and link."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from argmap.exchange.graphml.writing import write_graphml
from argmap.exchange.report import Losses
from argmap.model import Facet, Sign
from argmap.tests.builders.claims import claim, link, map_of
from argmap.tests.builders.random_maps import random_map
from argmap.tests.builders.shipped import EXAMPLES, SHIPPED, read_map
from argmap.tests.builders.shown import whole
from argmap.views.ties import answers, contradictions

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

networkx = pytest.importorskip("networkx")
igraph = pytest.importorskip("igraph")


def graph(argument_map: ArgumentMap) -> Any:
    """The graph as networkx reads it."""
    data = write_graphml(whole(argument_map), Losses()).data
    return networkx.read_graphml(io.BytesIO(data), force_multigraph=True)


def expected(argument_map: ArgumentMap) -> tuple[set[str], int]:
    """The nodes and the number of edges: a link with a node of its own has one more for each premise."""
    links = [*argument_map.sound_links()]
    own = {each.path for each in links if each.premises} | {
        each.target for each in links if each.target.is_link
    }
    edges = sum(1 + (1 + len(each.premises)) * (each.path in own) for each in links)
    edges += 2 * len([*contradictions(argument_map)]) + len([*answers(argument_map)])
    return {*argument_map.claims, *map(":".join, own)}, edges


@pytest.mark.parametrize("folder", [SHIPPED, EXAMPLES / "silver-blaze", EXAMPLES / "democratic-peace"])
def test_maps_that_ship_open_in_networkx_and_igraph(folder: Any) -> None:
    argument_map = read_map(folder)
    nodes, edges = expected(argument_map)
    found = graph(argument_map)
    assert ({*found.nodes}, found.number_of_edges()) == (nodes, edges)
    first = next(iter(argument_map.claims.values()))
    assert (found.nodes[first.id]["label"], found.nodes[first.id]["text"]) == (first.label, first.text)
    verdicts = {data.get("verdict", "") for _, data in found.nodes(data=True)} - {""}
    assert {"accepted"} < verdicts <= {"accepted", "undecided", "rejected"}


def test_igraph_reads_the_same(tmp_path: Any) -> None:
    argument_map = read_map(EXAMPLES / "silver-blaze")
    path = tmp_path / "map.graphml"
    path.write_bytes(write_graphml(whole(argument_map), Losses()).data)
    found = igraph.Graph.Read_GraphML(str(path))
    nodes, edges = expected(argument_map)
    assert ({*found.vs["id"]}, found.ecount()) == (nodes, edges)


def test_random_maps_have_all_their_links() -> None:
    rng = Random(5)  # noqa: S311 - the same maps each time
    for _ in range(60):
        argument_map = random_map(rng)
        nodes, edges = expected(argument_map)
        found = graph(argument_map)
        assert ({*found.nodes}, found.number_of_edges()) == (nodes, edges)


def test_an_undercut_leads_to_the_node_of_its_link() -> None:
    found = graph(map_of(
        claim("a", links=[link("a -> b", Sign.SUPPORT)]), claim("b"),
        claim("c", links=[link("c -> a -> b", Sign.ATTACK)]),
    ))  # fmt: skip
    assert {(one, other, data["label"]) for one, other, data in found.edges(data=True)} == {
        ("a", "a:b", "premise of"), ("a:b", "b", "supports"), ("c", "a:b", "undercuts"),
    }  # fmt: skip


def test_edges_say_on_what_basis_and_with_which_test_they_rest() -> None:
    found = graph(read_map(EXAMPLES / "silver-blaze"))
    edges = [data for _, _, data in found.edges(data=True)]
    assert {"stated", "inferred"} >= {each["basis"] for each in edges if "basis" in each} > set()
    assert "hoop" in {each.get("test") for each in edges}


def test_any_text_can_be_held() -> None:
    odd = "a & b < c > \"d\" 'e' ]]> \x01 \ufffe \ud800 🙂 é"
    found = graph(map_of(claim("a")._replace(text=odd, label=odd, note=odd)))
    assert found.nodes["a"]["text"].startswith("a & b < c > \"d\" 'e' ]]> \\x01")


def test_what_graphml_lacks_is_counted() -> None:
    losses = Losses()
    write_graphml(whole(read_map(EXAMPLES / "silver-blaze")), losses)
    assert {each.kind: each.count for each in losses.lost}["quote"] == 25


def test_a_facet_has_no_name_of_another_attribute() -> None:
    names = ("label", "Text", "size", "id", "weight", "theme")
    facets = {name: Facet(name, {"v": f"value of {name}"}) for name in names}
    held = map_of(claim("a", "So.", facets=[(name, "v") for name in names]))
    drawn = replace(held, facets=facets)
    node = graph(drawn).nodes["a"]
    assert (node["label"], node["text"], node["theme"]) == ("So.", "So.", "value of theme")
    assert {node[f"{name} (facet)"] for name in names[:-1]} == {f"value of {name}" for name in names[:-1]}


def test_yed_draws_boxes_for_the_lines_of_labels_and_colours_edges() -> None:
    data = write_graphml(whole(map_of(claim("a", "word " * 30, supports=["b"]), claim("b"))), Losses()).data
    root = ET.fromstring(data)  # noqa: S314 - written here
    y = "{http://www.yworks.com/xml/graphml}"
    box, label = next(root.iter(f"{y}Geometry")), next(root.iter(f"{y}NodeLabel")).text or ""
    assert float(box.attrib["height"]) >= 18 * len(label.splitlines())
    assert max(map(len, label.splitlines())) <= 40
    assert next(root.iter(f"{y}LineStyle")).attrib["color"] == "#0072b2"
    assert next(root.iter(f"{y}Arrows")).attrib["target"] == "standard"


def test_ids_are_names_as_the_schema_of_graphml_wants_them() -> None:
    for node in graph(read_map(EXAMPLES / "silver-blaze")):
        assert re.fullmatch(r"[\w.:-]+", node)
