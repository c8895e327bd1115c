"""The Markdown files in the folder of a map: what they say of claims, and the views that they ask for."""
