"""Whom a measure is aimed at."""
