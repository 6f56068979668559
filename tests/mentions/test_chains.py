"""Articles are told from tables of contents, references and annexes."""

from mourecords.languages.pack import load_pack
from mourecords.mentions.chains import choose_chain
from mourecords.mentions.headings import find_headings

BODY = "".join(
    f"Article {n}\nThe Parties do what they have promised to do, and nothing else.\n"
    for n in range(1, 6)
)


def numbers(text, barriers=()):
    chain = choose_chain(
        [h for h in find_headings(text, load_pack("en")) if h.level == "article"], barriers
    )
    return [heading.number for heading in chain.headings] if chain else []


def test_a_table_of_contents_is_not_the_body():
    contents = "".join(f"Article {n} Something ........ {n}\n" for n in range(1, 6))
    chain_start = (contents + BODY).index(BODY)
    chain = choose_chain(list(find_headings(contents + BODY, load_pack("en"))))
    assert chain is not None
    assert chain.headings[0].span.start >= chain_start


def test_references_at_the_start_of_a_line_do_not_count():
    assert numbers(BODY + "Article 3 of this Treaty shall apply.\n") == ["1", "2", "3", "4", "5"]


def test_the_articles_of_an_annex_start_again():
    annex = "Done at Lima.\n" + "".join(
        f"Article {n}\nThe annex has its own articles, which are long enough.\n"
        for n in range(1, 9)
    )
    assert numbers(BODY + annex, [len(BODY)]) == ["1", "2", "3", "4", "5"]


def test_scans_of_roman_numbers_are_read():
    text = (
        BODY.replace("Article 1\n", "ARTICLE I\n")
        .replace("Article 2\n", "ARTICLE Il\n")
        .replace("Article 3\n", "ARTICLE Ill\n")
    )
    assert len(numbers(text)) == 5
