"""Whether a text is an instrument itself, or speaks about one."""

from __future__ import annotations

import re
from typing import Final

from mourecords.documents.document import Document
from mourecords.languages.pack import Pack
from mourecords.mentions.headings import compile_heading_words
from mourecords.mentions.instrument_text import compile_agreeing, compile_closing

_SAMPLE: Final = 40_000
_NOTES: Final = re.compile(
    r"presents? (?:its|his) compliments|i have the hono(?:u)?r to|your excellency'?s? "
    r"(?:note|letter)|assurances? of (?:my|its|our|his) high"
)


def is_instrument(document: Document, pack: Pack) -> bool:
    r"""Whether the structure of a text is that of a treaty or a memorandum.

    Articles that follow one another decide, or two of: agreeing words, a closing
    formula, the phrases of diplomatic notes.

    Args:
        document: any text.
        pack: the words of its language.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> text = "The Parties have agreed as follows:\nArticle 1\nScope.\nArticle 2\nEnd."
        >>> is_instrument(Document(text), load_pack("en"))
        True
        >>> is_instrument(Document("Peru and Chile signed a treaty on Monday."), load_pack("en"))
        False
    """
    text = document.text
    words = compile_heading_words(pack)
    sample = text[:_SAMPLE]
    articles = sum(
        1
        for m in words.line.finditer(sample)
        if words.levels[m["word"].lower()] == "article" and not m["word"].islower()
    )
    inline = len(words.inline.findall(sample)) if articles < 2 else 0
    folded = " ".join((sample[:8000] + " " + text[-8000:]).lower().split())
    signs = (
        bool(compile_agreeing(pack).search(folded))
        + bool(compile_closing(pack).search(folded))
        + bool(_NOTES.search(folded))
    )
    signs += bool(
        re.search(
            r"\b(?:exchange of notes|(?:this|the present) (?:agreement|protocol|conven"
            r"tion|treaty) (?:shall|will|is subject)|have agreed that|do hereby agree|"
            r"contracting parties)\b",
            folded,
        )
    )
    return articles >= 3 or ((articles or inline) >= 2 and signs >= 1) or signs >= 2
