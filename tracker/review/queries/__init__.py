"""The questions of review: which openings, who next, and everything about one application."""
