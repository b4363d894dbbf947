"""Cafémémo remembers a café's regulars and their usual orders, on the café's own machine."""

__version__ = "0.1.0"
