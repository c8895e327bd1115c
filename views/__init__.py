"""The facts that each view shows of a map, as frozen dataclasses: no wording, no layout, no format."""
