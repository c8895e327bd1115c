"""The texts of the JSON Schemas: as they come with argmap, and with the ids of a map."""

from .outdated import outdated_schemas
from .shipped import SCHEMAS, schema_text
from .with_ids import schemas_with_ids

__all__ = ["SCHEMAS", "outdated_schemas", "schema_text", "schemas_with_ids"]
