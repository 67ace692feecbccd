"""Inputs to readings: which files to read, and one reader a format."""
