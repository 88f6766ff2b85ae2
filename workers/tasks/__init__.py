"""One file a domain, ten lines a task at most."""
