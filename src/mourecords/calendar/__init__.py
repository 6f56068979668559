"""The calendar rules K01 to K45: pure functions on dates and periods, each with its trace.

Every term is a half-open interval ``[start, boundary)``; ``last_day`` is the day
before the boundary. A date that is imprecise stays imprecise, and what cannot
be computed says why.
"""
