"""Drafts of foreign files made part of a map: their ids, keys and texts, and what is known of them."""
