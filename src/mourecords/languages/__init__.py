"""All that changes with the language, as data: a folder of TOML and CSV for each."""
