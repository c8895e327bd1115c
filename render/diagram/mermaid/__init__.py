"""Diagrams as Mermaid flowcharts, within what GitHub draws of them."""
