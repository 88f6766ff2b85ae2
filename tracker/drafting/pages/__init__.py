"""What the screens of drafting show, gathered for their templates."""
