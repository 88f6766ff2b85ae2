"""The Celery workers. A task is an id, a claim, and one command; the row tells the truth."""
