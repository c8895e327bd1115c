"""The page: one file that readers without argmap open, offline, in any browser."""
