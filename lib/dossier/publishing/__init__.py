"""Notebooks become a dossier: run, provenance, page."""
