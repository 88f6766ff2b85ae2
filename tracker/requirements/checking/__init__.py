"""What to look at before publishing: one file per sort of warning."""
