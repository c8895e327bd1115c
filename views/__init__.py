"""What is told of a map: the facts of each view as frozen dataclasses, without wording, layout or format."""
