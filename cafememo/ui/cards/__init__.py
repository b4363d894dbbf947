"""Loyalty cards as they are drawn: on sheets, as pictures, for the phone."""
