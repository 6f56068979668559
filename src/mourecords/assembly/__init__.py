"""From mentions to records: which belong together, in which role, and why."""
