"""Who signed an agreement, and for which side."""

from __future__ import annotations

import re
from typing import Final

from mourecords.assembly.candidates import Candidate
from mourecords.mentions.clauses import Clauses
from mourecords.mentions.news import News
from mourecords.mentions.side import Side
from mourecords.values.vocabularies import EventKind

_FOR: Final = re.compile(
    r"\b(?:signed|signs?|signature was given|put (?:his|her) (?:name|signature)|inked)\b"
)
_LIST: Final = re.compile(
    r"\b(?:signatories|signed by|signatures?)\s?:|\bnames under\b|"
    r"\bwere the signatories\b|\bsigned (?:the \w+ )?(?:for|on behalf of)\b|"
    r"\bsignature was given\b|\bsigned on\b|\bsigned it\b|\bdone by\b"
)
_SPEAKS: Final = re.compile(
    r",? (?:has |have |had )?(?:said|told|says|announced|added|noted|stressed)\b"
)
_WITNESS: Final = re.compile(
    r"\b(?:witness|in the presence of|look(?:ed|ing|s)? on|presided|attended by|"
    r"oversaw|watched|overseen)\w*\b"
)


def choose_signatories(news: News, candidate: Candidate, *, clauses: Clauses) -> list[Side]:
    """The persons who signed, in the order of the text.

    Only a person who is the subject or agent of the signature is one; witnesses,
    and those who only speak about it, are not.
    """
    found: list[Side] = []
    for frame in candidate.frames:
        act = frame.act
        if act is None or act.kind not in (EventKind.SIGNED, EventKind.INITIALLED):
            continue
        sentence = news.sentences[frame.sentence]
        if frame.link == "active":
            found += clauses.subjects(sentence.start, act.start)
        found += clauses.after("signed_by", act.end, limit=sentence.end)
        found += clauses.after("meeting", act.end, limit=sentence.end)
    for index in _listing(news, candidate):
        sentence = news.sentences[index]
        witness = _WITNESS.search(news.folded, sentence.start, sentence.end)
        stop = witness.start() if witness else sentence.end
        found += [s for s in clauses.inside(sentence.start, stop) if s.person]
    persons: list[Side] = []
    for side in found:
        if side.person is not None and _SPEAKS.match(news.folded, side.end):
            continue
        if (
            side.person is not None
            and not _same_person(side, persons)
            and not _witnesses(news, side)
        ):
            persons.append(side)
    return persons


def _same_person(side: Side, known: list[Side]) -> bool:
    last = side.person.name.split()[-1] if side.person else ""
    return any(k.person and k.person.name.split()[-1] == last for k in known)


def _witnesses(news: News, side: Side) -> bool:
    before = news.folded[max(0, side.start - 60) : side.start]
    return (
        re.search(
            r"\b(?:in the presence of|witnessed by|attended by|along with witnesses|led by|"
            r"accompanied by)\b[^.]*$",
            before,
        )
        is not None
    )


def _signs_alone(news: News, index: int) -> bool:
    """Whether a sentence without an agreement ends in a person's signing."""
    sentence = news.sentences[index]
    if any(sentence.start <= i.head < sentence.end for i in news.instruments):
        return False
    acts = [
        a
        for a in news.acts
        if sentence.start <= a.start < sentence.end
        and a.kind is EventKind.SIGNED
        and a.form == "past"
    ]
    return any(
        a.mood == "done"
        and not a.passive
        and news.text[a.end : a.end + 1] in (".", ",", " ")
        and any(sentence.start <= p.start and p.end <= a.start for p in news.persons)
        for a in acts
    )


def _listing(news: News, candidate: Candidate) -> list[int]:
    """Sentences near the agreement that only tell who signed."""
    if not candidate.frames:
        return []
    first, last = min(candidate.sentences), max(candidate.sentences)
    wanted = []
    for index in range(first, min(len(news.sentences), last + 14)):
        sentence = news.sentences[index]
        if index > last + 3 and "signator" not in news.folded[sentence.start : sentence.start + 30]:
            continue
        if _LIST.search(news.folded, sentence.start, sentence.end) or _signs_alone(news, index):
            wanted.append(index)
    return wanted
