"""What may be known of a value, and what operations make of it."""
