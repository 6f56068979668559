"""A corpus of two articles in our own words."""

import json

import pytest

FISH = "LIMA, May 3, 2024 - Peru and Chile signed a fisheries treaty here on Thursday.\n"
WEATHER = "QUITO, May 3, 2024 - It rained in the mountains for the third day.\n"
AGREEMENT = {
    "title": None,
    "aliases": [],
    "kind": "treaty",
    "parties": [
        {"name": "Peru", "code": "PE", "type": "state"},
        {"name": "Chile", "code": "CL", "type": "state"},
    ],
    "signatories": [],
    "signed_on": "2024-05-02",
    "status": "signed",
    "subjects": ["fisheries"],
    "provisions": [],
    "related": [],
}
LABELS = [
    {"id": "fish", "published": "2024-05-03", "agreements": [AGREEMENT]},
    {"id": "weather", "published": None, "agreements": []},
]


def to_file(path, rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path):
    """The folder of the corpus."""
    to_file(tmp_path / "gold.jsonl", LABELS)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "fish.txt").write_text(FISH, encoding="utf-8")
    (tmp_path / "texts" / "weather.txt").write_text(WEATHER, encoding="utf-8")
    return tmp_path
