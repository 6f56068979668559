"""The contracts about imports in pyproject.toml hold, and they name every package."""

from importlinter.api import read_configuration
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports


def test_imports_point_downward(root, monkeypatch, capsys):
    monkeypatch.chdir(root)
    status = lint_imports(config_filename=str(root / "pyproject.toml"), no_cache=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_the_layers_leave_nothing_out(root):
    contracts = read_configuration(str(root / "pyproject.toml"))["contracts_options"]
    [layers] = [contract for contract in contracts if contract["id"] == "layers"]
    assert layers["exhaustive"] in {True, "True"}
    assert "ignore_imports" not in layers
