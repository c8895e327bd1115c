"""Completion in the shell: what is offered, and how each shell is told."""
