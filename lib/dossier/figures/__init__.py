"""Findings become pictures: one function per figure, no counting, no files."""
