"""What a text mentions, each with its place: dates, parties, persons, acts, instruments."""
