"""The models: what a record of an agreement consists of."""
