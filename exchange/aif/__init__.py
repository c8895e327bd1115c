"""The Argument Interchange Format as JSON: nodesets of AIFdb, xAIF, and the files of OVA."""
