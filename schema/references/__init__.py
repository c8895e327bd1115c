"""Reading the references of a map: CSL-YAML, CSL-JSON or BibTeX."""

from .outside import withheld
from .reading import References, read_references

__all__ = ["References", "read_references", "withheld"]
