"""Published registries of agreements to records: one module a registry, no network.

The caller has the file; what a registry asserts has the basis *asserted*, with the
registry as its source.
"""
