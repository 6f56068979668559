"""Plain text: what each part of a page is, for any string and any bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mourecords.documents.block import BlockKind
from mourecords.errors import ReadError
from mourecords.readers.plain import read_plain

lines = st.sampled_from(
    ["LIMA, May 2 - Peru signed.", "Share this", "- one", "  2. two", "|", "", "\t", "Pact signed in Lima today",
     "By Ana Soto", "Updated: Sep 06, 2019 22:18 IST", "Leave a Comment", "date 2024-07-31 By A", "(", "Source: X", "/", "12", "May 1"]
)  # fmt: skip
pages = st.lists(lines | st.text(max_size=30), max_size=15).map("\n".join)


def kinds(text):
    document = read_plain(text)
    return [(str(b.kind), " ".join(document.quote(b.span).split())) for b in document.blocks]


@given(pages)
def test_blocks_are_in_order_and_overlap_only_for_datelines(text):
    document = read_plain(text)
    last = 0
    for block in document.blocks:
        assert document.quote(block.span) == document.quote(block.span).strip() != ""
        if block.kind is BlockKind.DATELINE and block.span.start < last:
            assert block.span.end <= last
            continue
        assert block.span.start >= last
        last = block.span.end


@given(pages)
def test_no_letter_is_lost(text):
    document = read_plain(text)
    held = {at for block in document.blocks for at in range(block.span.start, block.span.end)}
    assert all(at in held for at, char in enumerate(text) if char.isalpha())


@given(st.binary(max_size=200))
def test_bytes_are_a_text_or_a_read_error(data):
    try:
        assert isinstance(read_plain(data).text, str)
    except ReadError as error:
        assert error.code == "read"


@given(pages, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_the_encoding_is_found(text, encoding):
    text = text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "").lstrip("\ufeff")
    if any(
        (ord(c) < 32 and c not in "\n\r\t") or c == "\x7f" for c in text
    ) and encoding.startswith("utf-8"):
        return
    assert read_plain(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("LIMA, May 2, 2024 (PNA):\n\nThey met here.", "LIMA, May 2, 2024 (PNA):"),
        (
            "KUALA LUMPUR,\u00a0 MALAYSIA Oct 31, 2025 — Both sides met.",
            "KUALA LUMPUR, MALAYSIA Oct 31, 2025 —",
        ),
        ("DHAKA, March 2 - Both sides met.", "DHAKA, March 2 -"),
        ("Accra, July 31, GNA – Both sides met.", "Accra, July 31, GNA –"),
        ("New Delhi [India], Sept 6 : Both sides met.", "New Delhi [India], Sept 6 :"),
        (
            "Washington, DC, October 1, 2014 (PAHO / WHO) - Both met.",
            "Washington, DC, October 1, 2014 (PAHO / WHO) -",
        ),
        ("KARACHI, JAN 19 /DNA/ – Both sides met.", "KARACHI, JAN 19 /DNA/ –"),
        ("PORTLAND, Oregon, March 11 - Both sides met.", "PORTLAND, Oregon, March 11 -"),
        ("26 September 2019, New York - Both sides met.", "26 September 2019, New York -"),
        ("OSLO – 4 June 1997 – Both sides met.", "OSLO – 4 June 1997 –"),
        ("LONDON – 5 May was a day on which both sides met.", "LONDON –"),
        ("(Reuters) - Both sides met.", "(Reuters) -"),
        ("JAKARTA: Both sides met.", "JAKARTA:"),
    ],
)
def test_datelines_of_every_agency(text, dateline):
    assert ("dateline", dateline) in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "ANA SOTO, MINISTER OF PERU: I am glad that we met.",
        "Question: When will it be signed?",
        "Georgia, Peru: first protocol to treaty",
        "The pact - the first of its kind - was signed.",
    ],
)
def test_what_is_no_dateline(text):
    assert "dateline" not in dict(kinds(text))


def test_a_page_with_its_furniture():
    text = (
        "Daily Ledger\n\nPeru and Chile sign fisheries pact\n\nUpdated: Sep 06, 2019 22:18 IST\n\nBy Ana Soto\n\n"
        "Lima, Sept 6: Peru and Chile signed a pact. It lasts five years.\n\nRead More\n\nPrices rise in Quito\n\n"
        "The ministers met for an hour before that.\n\nSource : The Ministry\n\nLeave a Comment\n\n"
        "Your email address will not be published. Required fields are marked *"
    )
    assert [kind for kind, _ in kinds(text)] == [
        "heading", "headline", "timestamp", "byline", "paragraph", "dateline", "furniture", "furniture",
        "paragraph", "source_line", "furniture", "furniture",
    ]  # fmt: skip
    assert read_plain(text).source.attribution == "The Ministry"


def test_a_hard_wrapped_report_is_joined():
    text = (
        "PERU SIGNS PACT WITH CHILE\n\nLIMA, March 26 - The foreign ministers of Peru and Chile\nsigned a pact on fish "
        "that runs for five years, both said in\nLima.\n    A second pact may follow, an official of the ministry told\n"
        "reporters.\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["headline", "paragraph", "dateline", "paragraph"]


def test_a_digest_keeps_each_of_its_headlines():
    text = "Peru and Chile sign a pact\n\n26 January, 2026\n\nIt was signed.\n\nSee More\n\nCuba and Fiji sign a treaty\n\n2 May, 2026\n\nIt was long.\n"
    assert [k for k, _ in kinds(text)].count("headline") == 2


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x01\x02\x03" * 50,
        b"%PDF-1.7 ...",
        b"\x89PNG\r\n",
        b"\x1f\x8b\x08",
        bytes(range(32)) * 9,
    ],
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(ReadError):
        read_plain(data)


def test_a_wrong_encoding_is_told_with_its_place():
    with pytest.raises(ReadError, match="byte 3 is not ascii"):
        read_plain("São Tomé".encode(), encoding="ascii") if False else read_plain(
            b"abc\xff", encoding="ascii"
        )
    with pytest.raises(ReadError, match="there is no encoding"):
        read_plain(b"abc", encoding="klingon")


def test_old_encodings_and_mojibake_are_kept_and_told():
    assert read_plain("the “pact” of São Tomé".encode("cp1252")).text == "the “pact” of São Tomé"
    assert [r.rule for r in read_plain("the countryâ€™s navy").remarks] == ["text.mojibake"]
    assert not read_plain("« liberté\xa0» by IRMÃ\xa0MARIA").remarks
    assert [r.rule for r in read_plain(" \n").remarks] == ["text.empty"]


def test_a_line_of_ten_megabytes_is_read():
    text = "Peru and Chile signed it. " * 400_000
    assert len(read_plain(text).blocks) == 1


def test_a_wrap_behind_an_initial_does_not_part_a_name():
    text = (
        "PORT LOUIS, Mauritius, May 2 - Fisheries Organisation Chairman G.\n"
        "Ram Nair and Harbour Director Ana Soto signed a pact here that lets the\n"
        "boats of both sides land their catch, as the two agencies told reporters.\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "dateline"]


def test_a_credit_at_the_end_of_a_story_makes_it_no_caption():
    story = (
        "Peru and Chile signed a pact on fish. It lasts five years and holds for all boats. " * 4
    )
    assert dict(kinds(f"Pact signed\n\n{story}(Image: Harbour | Ledger)"))["paragraph"]
    assert "caption" in dict(kinds("Pact signed\n\nThe ministers in Lima. (Image: Ledger)"))
