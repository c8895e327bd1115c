"""GraphML, which Gephi, yEd, networkx and igraph open."""
