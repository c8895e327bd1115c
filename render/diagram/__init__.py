"""Maps as diagrams in SVG, PNG, PDF, DOT and Mermaid, and as figures for TeX.

`picture` is the way in. `map_diagram` and `overview` put elements on a `canvas`, which gives a drawing in
DOT; from that `engine`, `svg`, `png` and `pdf` make files. `mermaid` writes its own source.
"""
