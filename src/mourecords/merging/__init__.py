"""Several records of one agreement become one, and nothing that they say is lost."""
