"""Editing a draft: the parameters of each kind as form fields, and the way back to criteria."""
