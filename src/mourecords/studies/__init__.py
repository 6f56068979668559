"""Collections of records as material for studies: chosen, counted, and as panels of years."""
