"""What an editor offers while something is typed; `completion` puts together what the other modules find."""
