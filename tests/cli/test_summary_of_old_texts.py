"""What an archivist sees of an old text: how it is built, names of today, doubtful letters."""

from mourecords.cli.lines import to_lines
from mourecords.cli.main import main
from mourecords.records.agreement import Agreement

TEXT = """TREATY OF COMMERCE BETWEEN SIAM AND AUSTRIA-HUNGARY

The King of Siam and the Emperor of Austria, desiring to trade,

Have agreed as follows:

Article 1
There shall be peace between the High Contracting Parties.

Article 2
The present Treaty shall remain in force for ten years from theninetieth day after l1 May 1869.

Done at Bangkok on 17 May 1869.

ANNEX A
Tariff
"""


def test_an_old_text_is_shown_as_it_is_built(tmp_path, capsys):
    path = tmp_path / "siam.txt"
    path.write_text(TEXT)
    assert main(["parse", str(path)]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "SIAM (TH, Thailand" in out
    assert "until 1918-11-12, then AT, HU" in out
    assert "2 articles, 1 annex" in out
    assert "'theninetieth' may be misread" in out
    assert "'l1' may be misread" in out


def test_a_state_under_its_name_of_today_needs_no_other():
    parties = [
        {"name": "Kingdom of Thailand", "code": "TH"},
        {"name": "the Soviet Union", "code": "SU"},
    ]
    values = [line.value for line in to_lines(Agreement(parties=parties))]
    assert values[0] == "Kingdom of Thailand (TH)"
    assert values[1].startswith("the Soviet Union (SU, until 1991")
