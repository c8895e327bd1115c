"""Databases of Discourse Network Analyzer (DNA): who agrees with which concept, and who does not."""
