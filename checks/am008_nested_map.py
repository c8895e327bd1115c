"""AM008: another map's folder is skipped.

What it does: leaves out every folder below the map that has an `argmap.yaml` of its own.
Why: its claims belong to that map, with its own references and vocabularies.
Instead of
    arguments/argmap.yaml
    arguments/norms/argmap.yaml
remove the inner argmap.yaml if its claims belong to the outer map; else keep the two apart.
"""
