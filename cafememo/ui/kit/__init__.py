"""Shared parts of every screen: tokens, theme, lane, signals, resources, words, widgets."""
