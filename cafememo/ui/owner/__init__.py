"""The owner's window: one page, one file."""
