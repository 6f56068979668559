"""What an agreement provides, what it is about, and which other agreements it touches."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from mourecords.assembly.candidates import Candidate
from mourecords.assembly.frames import Frame
from mourecords.data.areas import area
from mourecords.mentions.news import News
from mourecords.values.vocabularies import RelationKind, Subject

_LEAD: Final = re.compile(
    r"\b(?:focus(?:es|ed)? on|aim(?:s|ed)? (?:at|to)|provides? for|covers?|covering|includes?|calls? for|sets? out|envisages?|foresees?|deals? with|seeks? to|is (?:meant|designed|intended) to|paves? the way for|allows?|lets|enables?|permits|commits? \w+ to|obliges? \w+ to|under (?:the|this) (?:agreement|accord|pact|deal|mou|treaty|memorandum|contract|loan|protocol)(?: signed [\w ]{1,30})?,?|will|would|to be used (?:for|to)|on cooperation in|cooperation in|in the (?:fields?|areas?) of|agreed to|to (?=supply|provide|build|establish|set|develop|finance|promote|strengthen|expand|help|buy|sell|lend|reschedule|supply|boost|increase|cut|reduce|prevent|share|exchange|cooperate|work|operate|pay|construct|explore|deepen|enhance|facilitate))\b:? ?"
)
_GOES_ON: Final = re.compile(r"(?:it|they|the (?:two|loan|credit|money|funds?|project|contract|countries|sides|agencies|parties|partners|ministries|facility|company|government)|both|its|their)\b.{0,80}?\b(?:will|would|is to|are to|provides?|covers?|includes?|sets? out|agreed)\b")
_OUT: Final = re.compile(r"\b(?:hop(?:e|es|ed|ing)|expect(?:s|ed)?|analysts?|believ(?:e|es|ed)|welcom(?:e|ed|es)|prais(?:e|ed|es)|hailed|may|might|could|likely|noted|recalled|stressed|underlined|traders?|critics?|warned|thanked|visit(?:ed|s)?|met)\b")
_SPLIT: Final = re.compile(r"; |, and (?=\w)|, (?=\w)| and (?=\w+ing\b|to \w+)")
_CLAUSE_END: Final = re.compile(r"\. |; |, (?:which|said|according|he|she|officials|the \w+ said|it said|while|adding|including)|, [A-Z][\w. ]{2,40} said| said\b|, (?:particularly|especially|bolstering)|\bto bolster\b|\bto help bolster\b")
_RELATIONS: Final = (
    (RelationKind.RENEWS, re.compile(r"\b(?:renews?|renewed|renewing|renewal of) (?:the |its |their |an? )?")),
    (RelationKind.EXTENDS, re.compile(r"\b(?:extends|extension (?:of|to)|extending) (?:the |its |their |an? )?")),
    (RelationKind.AMENDS, re.compile(r"\b(?:amends?|amending|amended|changes|changing|updat(?:es|ed|ing)|(?:up to date)|revis(?:es|ing)|protocol to|brings?(?:ing)?) (?:the |its |their |an? )?")),
    (RelationKind.REPLACES, re.compile(r"\b(?:replac(?:es?|ing)|supersed(?:es?|ing)|succeeds?|succeeding) (?:the |its |their |an? )?")),
    (RelationKind.IMPLEMENTS, re.compile(r"\b(?:implement(?:s|ing)?|carr(?:y|ies) out|put into practice) (?:the |its |their |an? )?")),
    (RelationKind.BUILDS_ON, re.compile(r"\b(?:builds? (?:up)?on|building on|follows?|following|based on|complements?) (?:the |its |their |an? )?")),
    (RelationKind.UNDER, re.compile(r"\b(?:under|within the framework of|within the scope of|pursuant to|in line with) (?:the |this |its |their |an? )?")),
)  # fmt: skip


class Phrase(NamedTuple):
    """A provision in the view."""

    start: int
    end: int
    modal: str


def choose_provisions(news: News, candidate: Candidate) -> list[Phrase]:
    """The commitments that the sentences about an agreement state."""
    found: list[Phrase] = []
    for index in _telling(news, candidate):
        sentence = news.sentences[index]
        if _is_headline(news, index):
            continue
        folded = news.folded[sentence.start : sentence.end]
        heads = [m for m in candidate.mentions if sentence.start <= m.head < sentence.end]
        floor = min((m.start for m in heads), default=sentence.start) - sentence.start
        for lead in _LEAD.finditer(folded, max(0, floor - 12)):
            if _OUT.search(folded, 0, lead.start()) or (found and sentence.start + lead.start() < found[-1].end):
                continue
            end = _CLAUSE_END.search(folded, lead.end())
            stop = end.start() if end else len(folded.rstrip(". "))
            if stop - lead.end() < 8 or re.match(r"(?:be|enter|take|come|expire|last|run|remain|sign|come)\b", folded[lead.end() : stop]):
                continue
            found += _pieces(news, sentence.start + lead.end(), sentence.start + stop, lead.group().strip())
            break
    stated = [phrase for phrase in found if not phrase.modal.startswith(("aim", "seek", "is "))]
    return (stated or found)[:8]


def _telling(news: News, candidate: Candidate) -> list[int]:
    """The sentences of an agreement, and the next ones that go on about what is to be done."""
    wanted = set(candidate.sentences)
    for index in sorted(candidate.sentences):
        for following in range(index + 1, min(index + 3, len(news.sentences))):
            sentence = news.sentences[following]
            named = any(sentence.start <= i.head < sentence.end for i in news.instruments)
            if named or not _GOES_ON.match(news.folded[sentence.start : sentence.end]):
                break
            wanted.add(following)
    return sorted(wanted)


def _is_headline(news: News, index: int) -> bool:
    return news.sentences[index].block.value in ("headline", "caption", "byline")


def _pieces(news: News, start: int, end: int, modal: str) -> list[Phrase]:
    """A list of short phrases is split; a clause with a verb of its own is not."""
    folded = news.folded
    cuts = [m for m in _SPLIT.finditer(folded, start, end)]
    spans: list[tuple[int, int]] = []
    first = start
    for cut in cuts:
        spans.append((first, cut.start()))
        first = cut.end()
    spans.append((first, end))
    if len(spans) >= 2 and max(b - a for a, b in spans) <= 60:
        return [Phrase(*_trimmed(folded, a, b), modal) for a, b in spans if b - a > 3]
    return [Phrase(*_trimmed(folded, start, end), modal)]


def _trimmed(folded: str, start: int, end: int) -> tuple[int, int]:
    lead = re.match(r"(?:and |the |also |expanding |to |that |of )+", folded[start:end])
    return (start + (lead.end() if lead and lead.end() < end - start - 3 else 0), end)


def choose_subjects(news: News, candidate: Candidate, provisions: list[Phrase]) -> list[tuple[Subject, int, int]]:
    """What the agreement is about, by the cues in its scope, its provisions and its sentence."""
    windows = [(m.start - 2, min(m.end + 120, _sentence_end(news, m.head)), 3) for m in candidate.mentions]
    windows += [(p.start, p.end, 2) for p in provisions]
    windows += [(news.sentences[i].start, news.sentences[i].end, 1) for i in sorted(candidate.sentences)[:3]]
    windows += [(s.start, s.end, 1) for s in news.sentences if s.block.value == "headline"][:1]
    score: dict[Subject, float] = {}
    place: dict[Subject, tuple[int, int]] = {}
    for hit in news.hits.of("area"):
        weight = max((w for a, b, w in windows if a <= hit.start and hit.end <= b), default=0)
        known = area(hit.value) if weight else None
        for rank, subject in enumerate(known.subjects if known else ()):
            score[subject] = score.get(subject, 0) + weight / (1 + rank)
            place.setdefault(subject, (hit.start, hit.end))
    best = max(score.values(), default=0)
    chosen = [s for s in sorted(score, key=lambda s: -score[s]) if score[s] >= max(1.0, best * 0.34)][:3]
    return [(subject, *place[subject]) for subject in chosen]


def _sentence_end(news: News, position: int) -> int:
    return news.sentences[news.sentence_at(position)].end


def choose_category(news: News, phrase: Phrase) -> str | None:
    """The area of the first cue in a provision; the activity where one is told."""
    inside = [h for h in news.hits.of("area") if phrase.start <= h.start and h.end <= phrase.end]
    paths = [h.value for h in news.hits.of("activity") if phrase.start <= h.start and h.end <= phrase.end]
    first = inside[0].value if inside else None
    for path in paths:
        if "/" in path and (first is None or path.startswith(first)):
            return path
    return first


def choose_relations(news: News, candidate: Candidate, background: list[Frame], others: list[Candidate]) -> list[tuple[RelationKind, int, int]]:
    """Other agreements named right after a word that relates them to this one."""
    found: list[tuple[RelationKind, int, int]] = []
    own = {m.head for m in candidate.mentions}
    foreign = [f.instrument for f in background] + [m for o in others for m in o.mentions if m.title]
    for mention in foreign:
        index = news.sentence_at(mention.head)
        if mention.head in own or not ({index, index - 1} & candidate.sentences) or _is_headline(news, index):
            continue
        before = news.folded[max(news.sentences[index].start, mention.start - 40) : mention.start]
        for kind, form in _RELATIONS:
            if any(m.end() >= len(before) - 14 for m in form.finditer(before)) and (mention.title or mention.modifiers or mention.determiner not in ("the", "this", "that")):
                if kind is not RelationKind.UNDER or mention.title:
                    found.append((kind, mention.start, mention.end))
                break
    return found
