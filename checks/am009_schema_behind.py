"""AM009: a schema does not have the ids of the map as it is now.

What it does: compares the map with the schemas with its ids, where its own folder `schema` has such ones.
Why: editors offer the ids that the schema has, and flag all others.
Instead of
    {"enum": ["an-id-that-is-gone", "another"]}
let `argmap schema --with-ids -o arguments/schema` write them anew; the commands that change the map do so by
themselves.
"""
