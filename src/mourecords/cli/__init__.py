"""The command line: arguments to public functions, and their results to text."""

from mourecords.cli.main import main as main
