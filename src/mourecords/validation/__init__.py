"""What is doubtful in records: one function a rule, whose docstring is what users read."""
