"""Pictures as shapes, and what writes them: SVG, and PNG and PDF made of it. It knows nothing of maps."""
