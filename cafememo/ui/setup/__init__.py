"""The set-up: what a café is asked once, before its counter opens for the first time."""
