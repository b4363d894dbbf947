"""The steps behind packaging/dev.py: standard library only, and no syntax younger than Python 3.8."""
