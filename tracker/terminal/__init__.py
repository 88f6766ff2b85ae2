"""One file a command: ``add_to(commands)`` describes it, its ``act`` does it and returns the exit code."""
