"""Small immutable things: spans, partial dates, durations, codes and vocabularies."""
