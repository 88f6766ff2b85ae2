"""Openings: draft, open, closed. Owns careers pages, feeds and the catalogue; refuses to show a draft to the public."""
