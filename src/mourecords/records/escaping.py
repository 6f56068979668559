"""Words of a source as words of a page, whatever they hold.

Titles and quotes come from strangers. Whatever in them looks like HTML, Markdown, a script, a
template or a link is written as numeric character references, which both HTML and CommonMark
define as literal text that never has a function (CommonMark 0.31.2, 6.1: "cannot be used in
place of symbols indicating structure").
"""

from __future__ import annotations

import re
from typing import Final

_ODD: Final = [
    *(code for code in range(0xA0) if (code < 0x20 or code >= 0x7F) and code not in {9, 10, 13}),
    *range(0xD800, 0xE000),
    *(0xFFFE, 0xFFFF),
]
_MARKUP: Final = dict.fromkeys(_ODD, "�") | {
    ord(char): f"&#{ord(char)};" for char in "&<>\"'`{}\t\n\r"
}
_TURNING: Final = dict.fromkeys((*range(8234, 8239), *range(8294, 8298)), "�")
_PLAIN: Final = dict.fromkeys(_ODD, "�") | _TURNING
_PUNCTUATION: Final = re.compile(
    r"(?<=[^\W_])[-_](?=[^\W_])|(?<=[^\W\d_]{2})\.(?= |$)|([!-+\-.:-@\[-`{-~])"
)


def to_html_text(text: str) -> str:
    """The text for the inside of an HTML element or of a quoted attribute, on one line.

    What the reader's browser then shows has the same code points in the same places; only
    control characters and lone surrogates, which no page can hold, are U+FFFD.

    Examples:
        >>> to_html_text('<b onclick="x">{{ 1 }}')
        '&#60;b onclick=&#34;x&#34;&#62;&#123;&#123; 1 &#125;&#125;'
    """
    return text.translate(_MARKUP)


def to_markdown_text(text: str) -> str:
    """The text for the inside of a paragraph, heading, link or table cell of Markdown.

    White space is single spaces; characters that turn the direction of writing are U+FFFD. The
    result is also safe inside an HTML element or a quoted attribute.

    Examples:
        >>> to_markdown_text("Long-term *pact*, art. 5")
        'Long-term &#42;pact&#42;, art. 5'
        >>> to_markdown_text("[x](javascript:y)")
        '&#91;x&#93;&#40;javascript&#58;y&#41;'
    """
    plain = " ".join(text.split()).translate(_PLAIN)
    return _PUNCTUATION.sub(lambda m: f"&#{ord(m[1])};" if m[1] else m[0], plain)


def shorten(text: str, length: int) -> str:
    """The text, cut after a word where it has more than a number of characters.

    Examples:
        >>> shorten("mutual recognition of seed certificates", 24)
        'mutual recognition of …'
    """
    if len(text) <= length:
        return text
    kept, space, rest = text[: length - 1].rpartition(" ")
    return f"{kept} …" if space and len(rest) < length // 2 else f"{text[: length - 1]}…"


def to_link_target(url: str | None) -> str | None:
    """The address where it may stand in a link, or None: only http and https, percent-encoded.

    Examples:
        >>> to_link_target("https://example.org/a b?q='x'")
        'https://example.org/a%20b?q=%27x%27'
        >>> to_link_target("javascript:alert(1)") is None
        True
    """
    if url is None or not re.match(r"https?://[^\s/]", url, re.IGNORECASE):
        return None
    safe = re.compile(r"[A-Za-z0-9:/?#@!$&+,;=._~%-]")
    kept = (char if safe.match(char) else _percent(char) for char in url.strip())
    return "".join(kept).replace("&", "&amp;")


def _percent(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "replace"))
