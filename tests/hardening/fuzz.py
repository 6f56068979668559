"""What takes bytes from strangers: each target gives a result, or an error of this package.

    python tests/hardening/fuzz.py TARGET [CORPUS] [-max_total_time=60]

looks for inputs that break this, guided by coverage (needs atheris); without a target it names
them all. The tests run every target with bytes that hypothesis makes of the seeds.
"""

import io
import sys
from pathlib import Path

import docx
from pypdf import PdfWriter

import mourecords
from mourecords import Agreement, MouRecordsError, Party, Record
from mourecords.errors import DumpError
from mourecords.formats.table import FORMATS
from mourecords.readers.docx import read_docx
from mourecords.readers.html import read_html
from mourecords.readers.pdf import read_pdf
from mourecords.readers.plain import read_plain
from mourecords.testing import load_sample, load_samples

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "seeds" / "kl-accords.txt").read_bytes()
PAGES = sorted((ROOT / "tests" / "readers" / "pages").glob("*.html"))
LOADED = [f for f in FORMATS if f.loads and f.unit != "folder"]
WRITTEN = [f for f in FORMATS if f.unit != "folder"]


def to_text(data):
    """Any bytes as a string; what is not UTF-8 becomes lone surrogates."""
    return data.decode("utf-8", "surrogateescape")


def parse(data):
    """A text, and what is doubtful in what it says."""
    return mourecords.parse(to_text(data)).findings


def title(data):
    return mourecords.parse_title(to_text(data)).to_row()


def duration(data):
    return mourecords.parse_duration(to_text(data))


def loading(name):
    def load(data):
        records = mourecords.load(data, format=name)
        return [mourecords.validate(record) for record in records]

    return load


def dump(data):
    """A record with these words in its fields, in every format; the lossless give it back."""
    words = data.decode("utf-8", "replace").strip() or "x"
    agreement = Agreement(title=words, parties=[Party(name=words, code="PE")], depositary=words)
    record = Record(id=words, agreement=agreement)
    for form in WRITTEN:
        try:
            text = mourecords.dump(record, format=form.name)
        except DumpError as error:  # Akoma Ntoso needs articles
            assert not form.lossless, error
            continue
        if form.lossless:
            assert mourecords.load(text, format=form.name) == (record,)


def view(data):
    """A record with these words in its fields, as a page."""
    words = data.decode("utf-8", "replace").strip() or "x"
    page = Record(agreement=Agreement(title=words)).to_html()
    assert "<script" not in page.lower()


TARGETS = {
    "parse": parse,
    "title": title,
    "duration": duration,
    "read": mourecords.read,
    "read_plain": read_plain,
    "read_html": read_html,
    "read_pdf": read_pdf,
    "read_docx": read_docx,
    "dump": dump,
    "view": view,
    **{f"load_{form.name}": loading(form.name) for form in LOADED},
}


def _docx():
    file, out = docx.Document(), io.BytesIO()
    file.add_heading("Treaty of Lima", 0)
    file.add_paragraph("Peru and Chile signed it on 2 May 2024.")
    file.save(out)
    return out.getvalue()


def _pdf():
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.write(out)
    return out.getvalue()


def to_seeds(name):
    """Good inputs of a target."""
    if name.startswith("load_"):
        form = name.removeprefix("load_")
        written = [
            mourecords.dump(s, format=form)
            for s in (*load_samples()[:3], load_sample("kl-accords"))
        ]
        return [text.encode() if isinstance(text, str) else text for text in written]
    files = {
        "read_docx": [_docx()],
        "read_pdf": [_pdf()],
        "read_html": [p.read_bytes() for p in PAGES[:4]],
    }
    if name == "read":
        return [TEXT, *(seed for seeds in files.values() for seed in seeds)]
    words = [b"ten (10) years", b"Treaty between Peru and Chile on fish, Lima, 2 May 2024"]
    return files.get(name, [TEXT, *words])


def run(name, data):
    """Run a target; an error of this package is an answer too."""
    try:
        TARGETS[name](data)
    except MouRecordsError as error:
        assert str(error)


def main():
    """Look for inputs that break a target, guided by coverage."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        print("targets:", ", ".join(TARGETS))
        return
    import atheris

    name = sys.argv.pop(1)
    atheris.instrument_all()
    for seed in to_seeds(name):
        run(name, seed)
    atheris.Setup(sys.argv, lambda data: run(name, data))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
