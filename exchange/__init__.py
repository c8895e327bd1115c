"""Foreign formats: each is read into a draft of a map, or written from a part of one, with what is lost."""
