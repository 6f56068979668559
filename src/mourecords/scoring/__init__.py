"""How well records agree with what a person read: precision, recall and F1 by field."""
