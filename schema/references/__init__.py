"""Reading the references of a map: CSL-YAML, CSL-JSON, BibTeX or RIS."""

from .as_cited import as_cited
from .file import repeated_key
from .outside import withheld
from .reading import References, read_references

__all__ = ["References", "as_cited", "read_references", "repeated_key", "withheld"]
