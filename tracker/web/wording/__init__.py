"""Figures, dates and statuses in words. Pure: values in, part of a sentence out, in the reader's language."""
