"""What the user can choose: options of the commands, parsed into frozen dataclasses."""
