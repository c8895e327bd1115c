"""CiTO, the Citation Typing Ontology, in Turtle: which claim and which work supports or disputes which."""
