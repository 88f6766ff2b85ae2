"""What one clause asks for: one file per kind of criterion, each yielding what it found with its place."""
