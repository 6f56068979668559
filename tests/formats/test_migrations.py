import pytest

from mourecords import dump, load
from mourecords.errors import LoadError
from mourecords.formats import migrations

OLD = '{"schema_version": 0, "agreement": {"name": "Treaty of Lima"}}'


@pytest.fixture
def renamed(monkeypatch):
    """A version 0 in which the title was called name."""

    def step(value):
        agreement = dict(value["agreement"])
        agreement["title"] = agreement.pop("name")
        return value | {"agreement": agreement}

    monkeypatch.setitem(migrations.STEPS, 0, step)


@pytest.mark.usefixtures("renamed")
@pytest.mark.parametrize("stored", [OLD, f"[{OLD}]", f"{OLD}\n{OLD}"])
def test_older_records_are_brought_forward(stored):
    records = load(stored)
    assert {record.agreement.title for record in records} == {"Treaty of Lima"}
    assert '"schema_version": 1' in dump(records[0])


@pytest.mark.usefixtures("renamed")
@pytest.mark.parametrize(
    "stored",
    ['{"schema_version": 0}', '{"schema_version": -1}', '{"agreement": {"x": 1}}', "{", "[1]"],
)
def test_what_no_step_helps_is_told_as_it_is(stored):
    with pytest.raises(LoadError):
        load(stored)
