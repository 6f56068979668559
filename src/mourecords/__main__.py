"""``python -m mourecords``: the command line."""

import sys

from mourecords.cli.main import main

sys.exit(main())
