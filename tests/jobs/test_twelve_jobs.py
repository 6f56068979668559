"""Twelve jobs, from the command to what a person reads: one test each, as docs/how-to/jobs.md says."""

import json

import pytest

from mourecords.cli.main import main
from mourecords.formats.dumping import dump
from mourecords.formats.loading import load
from mourecords.records.record import Record

ARCADIA, BORDURIA = {"name": "Peru", "code": "PE"}, {"name": "Chile", "code": "CL"}
SPAN = {"span": {"start": 8114, "end": 8126}, "quote": "three months", "rule": "by hand"}
DEFENCE = Record(
    id="dca",
    agreement={
        "title": "Defence Cooperation Agreement",
        "kind": "agreement",
        "binding": True,
        "subjects": ["defence"],
        "parties": [ARCADIA, BORDURIA],
        "events": [
            {"kind": "signed", "date": "2020-05-04", "place": "Lima"},
            {"kind": "entered_into_force", "date": "2020-08-01"},
        ],
        "term": {
            "kind": "fixed",
            "duration": "P3Y",
            "start": "entry_into_force",
            "renewal": {"mode": "automatic", "period": "P1Y"},
            "notice": {"length": "P3M", "before": "end_of_term"},
        },
        "provisions": [{"text": "joint exercises", "category": "military-exercises/joint"}],
        "identifiers": [{"scheme": "unts-volume", "value": "2404 UNTS 261"}],
    },
    evidence={"/term/notice/length": (SPAN,)},
)
TOURISM = Record(
    id="tourism",
    agreement={
        "title": "Memorandum on Tourism",
        "parties": [ARCADIA, BORDURIA],
        "events": [{"kind": "entered_into_force", "date": "2011-03-01"}],
        "term": {"kind": "fixed", "duration": "P5Y", "start": "entry_into_force"},
    },
)
SOCIAL = Record(
    id="social",
    agreement={
        "title": "Social Security Agreement",
        "parties": [ARCADIA, BORDURIA],
        "events": [{"kind": "signed", "date": "2026-05-04"}],
        "entry_into_force": {
            "rule": "after_notifications",
            "offset": "P2M",
            "first_of_month": True,
            "on_receipt": True,
        },
    },
)
RIVERS = Record(
    id="rivers",
    agreement={
        "title": "Convention on Rivers",
        "parties": [ARCADIA, BORDURIA, {"name": "Cuba", "code": "CU"}],
        "events": [{"kind": "ratified", "date": "2025-04-01", "party": "Peru"}],
        "entry_into_force": {"rule": "after_ratifications", "instruments": 3, "offset": "P90D"},
    },
)


@pytest.fixture(autouse=True)
def office(tmp_path, monkeypatch):
    """A folder with the records of a treaty office."""
    monkeypatch.chdir(tmp_path)
    dump([DEFENCE, TOURISM, SOCIAL, RIVERS], tmp_path / "records.jsonl")
    return tmp_path


@pytest.fixture
def run(capsys):
    def call(*command, code=0):
        assert main([str(part) for part in command]) == code
        return capsys.readouterr().out

    return call


def test_1_what_lapses_or_needs_a_notice(run):
    lines = run("upcoming", "records.jsonl", "--from", "2026-11-23", "--within", "P1Y").splitlines()
    assert lines[0].startswith("2027-04-30  NOTICE BY  Defence Cooperation Agreement")
    assert "safe day (other reading 2027-05-01); evidence: characters 8,114–8,126" in lines[0]
    assert lines[-1].startswith("unknown     CHECK      Memorandum on Tourism")
    assert "2016-03-01" in lines[-1]


def test_2_when_are_we_bound(run):
    command = ("timeline", "records.jsonl", "--id", "social", "--on", "2026-12-31")
    out = run(*command, "--assume", "notified=2026-12-21@Peru")
    assert "begins  [2027-02-01..]" in out
    assert "K09: first of month(trigger) + 2 months" in out
    assert "the notification of the other side is not told" in out


def test_3_does_the_draft_bind(office, run):
    (office / "draft.txt").write_text(
        "The Participants will train together. They will exchange experts, should meet each year"
        " and may invite others. Any dispute shall be submitted to arbitration.\n"
        "This Memorandum will come into effect on signature."
    )
    out = run("weigh", "draft.txt", "--practice", "uk", "--reword")
    assert out.startswith("verdict  non-binding  (score")
    assert "+3  binding.arbitration" in out
    assert "“shall”: will" in out


def test_4_how_many_instruments_are_missing(run):
    command = ("timeline", "records.jsonl", "--id", "rivers", "--on", "2026-11-23")
    assert "instruments  1 of 3; 2 missing (Peru 2025-04-01)" in run(*command)
    arrive = ("--assume", "ratified=2026-10-01@Chile", "--assume", "ratified=2026-10-01@Cuba")
    assert "begins  2026-12-30" in run(*command, *arrive)


def test_5_all_defence_instruments_by_content(office, run):
    command = (
        "select",
        "records.jsonl",
        "--party",
        "PE",
        "--subject",
        "defence",
        "--since",
        "2000",
    )
    out = run(*command, "--on", "2026-11-23")
    assert out.startswith("1 instrument")
    assert "content  military-exercises/joint 1" in out
    run(*command, "--out", "tables", "--to", "csv-tables")
    assert "three months" in (office / "tables" / "evidence.csv").read_text()


ARTICLE = (
    "LIMA, Nov. 22, 2026 - Peru and Chile on Friday signed a memorandum of understanding on"
    " military training in Arica. Peru also hopes to conclude a logistics deal with Chile next year."
)
RELEASE = (
    "SANTIAGO, 21 November 2026 - The Government of Chile announces that Chile and Peru signed a"
    " memorandum of understanding on military training in Tacna on 20 November 2026."
)


def test_6_an_article_and_what_the_ministry_says(office, run):
    for name, text in (("article", ARTICLE), ("release", RELEASE)):
        (office / f"{name}.txt").write_text(text)
        run("parse", f"{name}.txt", "--out", f"{name}.jsonl")
    [record] = load(office / "article.jsonl")
    assert str(record.agreement.signed_on) == "2026-11-20"
    assert record.agreement.term is None
    assert record.agreement.binding is None
    out = run("merge", "article.jsonl", "release.jsonl", "--report")
    assert "differ: signed_at: Arica (article.jsonl); Tacna (release.jsonl)" in out


def test_7_how_is_it_cited_and_what_is_this_number(run):
    out = run("cite", "records.jsonl", "2404 U.N.T.S. 261")
    assert out.startswith("dca\n")
    assert "aglc  Defence Cooperation Agreement, Peru–Chile, signed 4 May 2020" in out
    assert "missing  address" in out


def test_8_three_registries_of_one_agreement(office, run):
    (office / "unts.csv").write_text(
        "Registration Number,Title,Participant(s),Places/dates of conclusion,EIF information\n"
        '43425,Pact of Arica,Peru;Chile,Lima 08/12/2005,"14 January 2007"\n'
    )
    (office / "ieadb.csv").write_text(
        "IEA#,Treaty Name,Signature Date,Date IEA entered into force,Members\n"
        "3071,Pact of Arica,2005-12-08,2007-02,Peru; Chile\n"
    )
    for name in ("unts", "ieadb"):
        run("from-registry", name, f"{name}.csv", "--out", f"{name}.jsonl")
    out = run("merge", "unts.jsonl", "ieadb.jsonl", "--report")
    assert out.startswith("same agreement: unts:43425 = ieadb:3071\n  agree: title, kind, parties")
    assert "kept: 2007-01-14" in out
    run("merge", "unts.jsonl", "ieadb.jsonl", "--undo", out.split()[-1], "--out", "apart.jsonl")
    assert len(load(office / "apart.jsonl")) == 2


def test_9_pairs_of_states_and_years(office, run):
    run("panel", "records.jsonl", "--from", "2010", "--to", "2025", "--out", "panel")
    assert "tourism,2016,unknown-after 2016-03-01" in (office / "panel/decisions.csv").read_text()
    assert "SHA-256 of the records" in (office / "panel/codebook.md").read_text()


TREATY = """TREATY OF COMMERCE BETWEEN SIAM AND AUSTRIA-HUNGARY

Considering the growth of their trade,

Have agreed as follows:

Article 1
There shall be peace between the High Contracting Parties.

Article 2
The present Treaty shall remain in force for {length} from l1 May 1869.

Done at Bangkok on 17 May 1869.
"""


def test_10_an_old_text(office, run):
    (office / "siam.txt").write_text(TREATY.format(length="ten years"))
    out = run("parse", "siam.txt")
    assert "SIAM (TH, Thailand" in out
    assert "2 articles" in out
    assert "'l1' may be misread" in out


def test_11_what_changed(office, run):
    for name, length in (("old", "ten years"), ("new", "five years")):
        (office / f"{name}.txt").write_text(TREATY.format(length=length))
    assert "~ duration         P10Y → P5Y" in run("compare", "old.txt", "new.txt")


def test_12_check_a_file(office, run):
    bad = DEFENCE.model_dump(mode="json")
    bad["agreement"]["events"].append({"kind": "terminated", "date": "2019-01-01"})
    (office / "bad.json").write_text(json.dumps([bad]))
    out = run("check", "bad.json", code=1)
    assert "[dates.ended-before-force]" in out
    log = json.loads(run("check", "bad.json", "--format", "sarif", code=1))
    assert log["version"] == "2.1.0"
