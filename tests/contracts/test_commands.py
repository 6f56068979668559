"""The two commands of the README are all of the set-up, and the gates run both."""

import re

BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands(root):
    text = (root / "README.md").read_text(encoding="utf-8")
    return [block.strip() for block in BLOCK.findall(text)]


def test_the_readme_has_two_commands_of_one_line_each(root):
    assert [command.count("\n") for command in commands(root)] == [0, 0]


def test_the_first_command_shows_the_record_of_the_seed_article(root):
    assert commands(root)[0].endswith("mourecords parse seeds/kl-accords.txt")


def test_the_second_command_runs_the_tests(root):
    assert commands(root)[1].endswith("python -m pytest")


def test_the_gates_run_exactly_these_commands(root):
    gates = (root / ".ci" / "run").read_text(encoding="utf-8")
    show, test = commands(root)
    assert f'SHOW="{show}"' in gates.splitlines()
    assert f'TEST="{test}"' in gates.splitlines()


def test_the_gates_can_be_started(root):
    assert (root / ".ci" / "run").stat().st_mode & 0o111
