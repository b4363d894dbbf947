"""The barista's screen."""
