"""The language server: what an editor asks about the text of a map, answered from the map as it stands."""
