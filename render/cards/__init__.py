"""Pictures of a balance: the blocks of cards of a document, laid out on a page and drawn as shapes."""
