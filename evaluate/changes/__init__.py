"""What the verdicts would be if the map were changed, and which single changes would alter a verdict."""
