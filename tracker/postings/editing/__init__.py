"""The edit page: a posting as rows of a form, what its buttons do to the rows, and the way back to a posting."""
