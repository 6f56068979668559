"""DOCX: headings, paragraphs, tables, and what cannot be read."""

import io
import sys
import zipfile

import docx as library
import pytest

from mourecords.documents.block import BlockKind
from mourecords.errors import MissingExtraError, ReadError
from mourecords.pipeline import parse
from mourecords.readers import docx
from mourecords.readers.docx import read_docx
from mourecords.readers.read import read


@pytest.fixture
def data():
    file = library.Document()
    file.add_heading("Treaty of Lima", 0)
    file.add_paragraph("Peru and Chile, desiring to fish in peace, have agreed as follows:")
    file.add_heading("Article 1", 1)
    file.add_paragraph("Boats may land their catch in the ports of both states.")
    table = file.add_table(1, 2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "For Peru", "For Chile"
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def test_headings_paragraphs_and_tables_come_in_order(data):
    document = read_docx(data)
    assert document.text.split("\n\n") == [
        "Treaty of Lima",
        "Peru and Chile, desiring to fish in peace, have agreed as follows:",
        "Article 1",
        "Boats may land their catch in the ports of both states.",
        "For Peru | For Chile",
    ]
    assert [document.quote(b.span) for b in document.of_kind(BlockKind.HEADLINE)] == [
        "Treaty of Lima"
    ]
    assert "Article 1" in [document.quote(b.span) for b in document.of_kind(BlockKind.HEADING)]
    assert read(data) == document


def test_what_is_no_word_file_is_told(monkeypatch, data):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "hello")
    for bad in (b"PK\x03\x04 broken", out.getvalue(), data[: len(data) // 2]):
        with pytest.raises(ReadError):
            read_docx(bad)
    monkeypatch.setattr(docx, "LARGEST", 10)
    with pytest.raises(ReadError, match="unpacks to more than 10 bytes"):
        read_docx(data)


def test_the_missing_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(MissingExtraError, match=r"mourecords\[docx\]"):
        read_docx(b"PK\x03\x04")


def test_styled_headings_are_the_parts_of_a_memorandum_without_numbers():
    file = library.Document()
    file.add_heading("Memorandum of Understanding between Peru and Chile", 0)
    file.add_paragraph(
        "Peru and Chile, hereinafter the Participants, have reached the following understanding:"
    )
    for name in ("Purpose", "Costs", "Duration"):
        file.add_heading(name, 1)
        file.add_paragraph(f"The Participants will agree on this: {name.lower()}.")
        file.add_paragraph("a short line")
    file.add_paragraph("Signed at Lima on 3 May 2004.")
    out = io.BytesIO()
    file.save(out)
    (record,) = parse(read_docx(out.getvalue())).records
    sections = [node for node in record.agreement.articles if node.level == "section"]
    assert [node.heading for node in sections] == ["Purpose", "Costs", "Duration"]
