"""A text that never changes, its blocks and sentences, and where they are."""
