"""The project is run on its own, by test_project.py."""

collect_ignore = ["project"]
