"""Projects of qualitative analysis, as NVivo, MAXQDA, ATLAS.ti and others exchange them (REFI-QDA)."""
