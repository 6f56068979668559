"""Bytes and files to documents: one module for each kind, and one door, ``read``."""
