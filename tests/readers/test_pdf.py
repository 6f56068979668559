"""PDF: pages, and what cannot be read."""

import io
import sys

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from mourecords.errors import MissingExtraError, ReadError
from mourecords.readers import pdf
from mourecords.readers.pdf import read_pdf
from mourecords.readers.read import read


def make(*pages, password=None):
    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    for lines in pages:
        page = writer.add_blank_page(600, 800)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        stream = DecodedStreamObject()
        drawn = " ".join(f"({line}) Tj 0 -20 Td" for line in lines)
        stream.set_data(f"BT /F1 12 Tf 50 750 Td {drawn} ET".encode() if lines else b"")
        page[NameObject("/Contents")] = writer._add_object(stream)
    if password:
        writer.encrypt(password)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_pages_are_kept():
    document = read_pdf(make(["Treaty of Lima", "Peru and Chile signed it."], ["Article 2"]))
    assert document.pages[0] == 0
    assert document.text[document.pages[1] :].startswith("Article 2")
    assert "Peru and Chile signed it." in document.text
    assert read(make(["Treaty of Lima"])).text.strip() == "Treaty of Lima"


def test_a_scan_is_told():
    with pytest.raises(ReadError, match="no text layer"):
        read_pdf(make([], []))


def test_a_locked_file_is_told():
    with pytest.raises(ReadError, match=r"password|damaged"):
        read_pdf(make(["secret"], password="x"))


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7", b"%PDF-1.7\n%%EOF", b"%PDF-" + bytes(range(256)) * 9]
)
def test_a_damaged_file_is_told(data):
    with pytest.raises(ReadError):
        read_pdf(data)


def test_a_file_made_to_burst_is_stopped(monkeypatch):
    monkeypatch.setattr(pdf, "MOST_TEXT", 10)
    with pytest.raises(ReadError, match="more than 10 characters"):
        read_pdf(make(["Treaty of Lima"]))
    monkeypatch.setattr(pdf, "MOST_PAGES", 0)
    with pytest.raises(ReadError, match="more than 0 pages"):
        read_pdf(make(["Treaty of Lima"]))


def test_the_missing_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(MissingExtraError, match=r"mourecords\[pdf\]"):
        read_pdf(b"%PDF-")
