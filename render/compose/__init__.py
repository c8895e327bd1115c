"""One module for each view: facts composed into a document."""
