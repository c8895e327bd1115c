"""The well-founded model: which claims are accepted and rejected, which links hold and fail."""
