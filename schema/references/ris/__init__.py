"""References in RIS, which reference managers and databases export."""
