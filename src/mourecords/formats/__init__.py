"""Records as text and back: one module a format, one table of them all."""
