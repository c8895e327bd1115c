"""References in CSL-YAML or CSL-JSON."""
