"""How hypothesis looks for examples: the same ones every time in the gates, new ones by hand."""

import os

from hypothesis import settings

settings.register_profile("by_hand", deadline=None)
settings.register_profile("gates", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("gates" if os.environ.get("CI") else "by_hand")
