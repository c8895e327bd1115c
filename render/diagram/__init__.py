"""Maps as diagrams: boxes and arrows in SVG, PNG, PDF, DOT and Mermaid."""
