"""Discussions as Kialo exports them: a thesis, or a question with theses, and the pros and cons."""
