"""Use cases of the café: one transaction each, no Qt, no sentences."""
