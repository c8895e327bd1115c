"""Views embedded in a Markdown file: where it asks for them, and how they are renewed."""
