"""Files made to burst, to nest, to name what is not theirs: refused with what is wrong, or harmless."""

import io
import os
import zipfile
from pathlib import Path

import docx as library
import pytest

import mourecords
from mourecords import Agreement, Record
from mourecords.errors import LoadError, ReadError
from mourecords.readers.docx import LARGEST, read_docx

ENTITIES = (
    '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + '<!ENTITY f SYSTEM "file:///etc/hostname">]>'
)
HUGE = "9" * 5000


def word(document=None):
    """A Word file, with another main part if one is given."""
    file, out = library.Document(), io.BytesIO()
    file.add_paragraph("Peru and Chile signed a treaty.")
    file.save(out)
    if document is None:
        return out.getvalue()
    changed = io.BytesIO()
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, document if name == "word/document.xml" else old.read(name))
    return changed.getvalue()


def test_a_word_file_that_bursts_is_refused():
    data = word(b"\0" * (LARGEST + 1))
    assert len(data) < LARGEST / 100
    with pytest.raises(ReadError, match="unpacks to more"):
        read_docx(data)


def test_a_word_file_that_lies_about_its_size_is_refused():
    size = 40_000_000
    data = word(b"\0" * size).replace(size.to_bytes(4, "little"), (999).to_bytes(4, "little"))
    with pytest.raises(ReadError):
        read_docx(data)


def test_entities_of_a_word_file_are_not_expanded():
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    inner = f'<w:document xmlns:w="{space}"><w:body><w:p><w:r><w:t>x &i; &f;</w:t></w:r></w:p></w:body></w:document>'
    data = word((ENTITIES + inner).encode())
    try:
        text = read_docx(data).text
    except ReadError:
        return
    assert len(text) < 100
    assert "aaaa" not in text
    assert Path("/etc/hostname").read_text().strip() not in text


def test_entities_of_a_page_are_not_expanded():
    page = f"{ENTITIES}<html><body><article><p>Peru and Chile signed a treaty. &i; &f;</p></article></body></html>"
    try:
        text = mourecords.read(page.encode()).text
    except ReadError:
        return
    assert len(text) < 1000
    assert Path("/etc/hostname").read_text().strip() not in text


@pytest.mark.parametrize(
    "unit", ["<div>", "<b><i>", "<table><tr><td>", "<p", "&#x0;", "<!--", "<![CDATA["]
)
def test_a_page_of_one_tag(unit):
    data = b"<html>" + (unit * 20_000).encode()
    try:
        assert mourecords.read(data).text is not None
    except ReadError as error:
        assert str(error)


@pytest.mark.parametrize("form", ["json", "jsonl", "yaml"])
@pytest.mark.parametrize(
    "content",
    [
        "[" * 100_000,
        '{"agreement":' * 50_000,
        '{"agreement": {"articles": ' + '[{"level": "article", "children": ' * 5_000,
        f'{{"schema_version": {HUGE}, "agreement": {{}}}}',
        f'{{"agreement": {{"term": {{"renewal": {{"mode": "automatic", "times": {HUGE}}}}}}}}}',
        '{"schema_version": 1e999, "agreement": {}}',
        '{"agreement": {"binding": NaN}}',
        '{"agreement": {"title": "\\ud800"}}',
        '{"agreement": {"events": [{"kind": "signed", "date": "0000-01-01"}]}}',
        '{"agreement": {"events": [{"kind": "signed", "date": "10000-01-01"}]}}',
        '{"agreement": {"term": {"duration": "P999999Y"}}}',
    ],
    ids=lambda content: content[:40],
)
def test_nasty_json_and_yaml_are_told(form, content):
    with pytest.raises(LoadError) as caught:
        mourecords.load(content, format=form)
    assert caught.value.problems


def test_aliases_of_yaml_do_not_multiply():
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]"
        for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    with pytest.raises(LoadError):
        mourecords.load("\n".join(lines) + "\n", format="yaml")


@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system ['true']", "!!python/name:os.system"]
)
def test_yaml_runs_nothing(tag):
    with pytest.raises(LoadError):
        mourecords.load(f"agreement: {tag}\n", format="yaml")


@pytest.mark.parametrize("form", ["json", "jsonl", "yaml", "parquet", "arrow", "csv", "jsonld"])
def test_a_write_that_fails_leaves_the_old_file(form, tmp_path, monkeypatch):
    path = tmp_path / f"a.{form}"
    mourecords.dump(Record(agreement=Agreement(title="old")), path, format=form)
    before = path.read_bytes()

    def fail(*_args, **_more):
        raise OSError(28, "No space left on device")

    for name in ("replace", "fsync", "write"):
        with monkeypatch.context() as broken:
            broken.setattr(os, name, fail)
            broken.setattr(Path, "replace", fail)
            with pytest.raises(mourecords.MouRecordsError):
                mourecords.dump(Record(agreement=Agreement(title="new")), path, format=form)
        assert path.read_bytes() == before
        assert [found.name for found in tmp_path.iterdir()] == [path.name]
