"""Acts whose sentence has no noun for the agreement: "It was signed", "agreed to build"."""

from __future__ import annotations

from dataclasses import replace

from mourecords.assembly.frames import Frame
from mourecords.assembly.partners import find_debtors, find_partners
from mourecords.documents.block import BlockKind
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.acts import Act
from mourecords.mentions.clauses import Clauses
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News
from mourecords.mentions.side import Side
from mourecords.values.vocabularies import EventKind, Kind, PartyType

_POINTED = frozenset(
    {
        EventKind.SIGNED, EventKind.INITIALLED, EventKind.RATIFIED, EventKind.ENTERED_INTO_FORCE,
        EventKind.RENEWED, EventKind.EXTENDED, EventKind.TERMINATED,
    }
)  # fmt: skip
"""Acts that a pronoun may be the subject or the object of."""
_BACK = 2
"""How many sentences back a pronoun may point …"""
_FAR = 5
"""… and how many a noun such as "the document"."""
_GROUND = 50
"""How many characters before a mention are looked at for "under"."""
_LEAD = 4
"""Up to which sentence an article tells what it is about."""


def find_pronouns(news: News) -> list[Frame]:
    """Acts done to what was named just before: "It was signed on Tuesday", "signed it"."""
    found: list[Frame] = []
    for act in news.acts:
        if act.kind not in _POINTED or act.mood in ("denied", "doubtful"):
            continue
        index = news.sentence_at(act.start)
        sentence = news.sentences[index]
        if not sentence.start <= act.start < sentence.end:
            continue
        noun = compile_pattern(news.pack, "frames.noun_pronoun").match(news.folded, sentence.start)
        begin = news.sentences[max(0, index - (_FAR if noun else _BACK))].start
        earlier = [i for i in news.instruments_in(begin, sentence.start) if i.end <= sentence.start]
        inside = news.instruments_in(sentence.start, act.start)
        if earlier and not inside and _points(news, act, sentence.start):
            found.append(Frame(index, earlier[-1], act, "pronoun"))
    return found


def _points(news: News, act: Act, start: int) -> bool:
    """Whether a pronoun is the object of an act, or the subject of a passive one."""
    comes = act.kind is EventKind.ENTERED_INTO_FORCE and act.form != "noun"
    takes_subject = act.passive or comes
    if takes_subject and compile_pattern(news.pack, "frames.pronoun").match(news.folded, start):
        return True
    possessive = compile_pattern(news.pack, "frames.possessive")
    if act.form == "noun" and possessive.fullmatch(news.folded, start, act.start):
        names_it = compile_pattern(news.pack, "frames.names_object")
        return names_it.search(news.folded, act.start, act.end) is None
    object_pronoun = compile_pattern(news.pack, "frames.object_pronoun")
    if object_pronoun.match(news.folded, act.end) is None:
        return False
    other = compile_pattern(news.pack, "frames.other_object")
    return other.search(news.folded, start, act.start) is None


def find_agreeing(news: News, clauses: Clauses) -> list[Frame]:
    """As in “Peru and Chile agreed to …”: the lead speaks of an agreement without a noun."""
    clauses = replace(clauses, unlisted=True)
    found: list[Frame] = []
    for act in news.acts:
        if not news.sentences:
            break
        index = news.sentence_at(act.start)
        sentence = news.sentences[index]
        if (
            sentence.block is BlockKind.HEADLINE
            or not sentence.start <= act.start < sentence.end
            or act.kind not in (EventKind.AGREED, EventKind.NEGOTIATED)
            or act.mood != "done"
        ):
            continue
        agrees = compile_pattern(news.pack, "frames.agrees").match(news.folded, act.start)
        if not agrees or _has_noun(news, index):
            continue
        sides = _agreeing_sides(news, act, sentence.start, clauses=clauses)
        if _are_sides(news, sides, index) and (index <= _LEAD or _with(news, act)):
            mention = Instrument(act.start, act.end, act.start, act.end, Kind.OTHER, "a")
            link = "active" if act.form != "past" or not _by(news, act) else "participle"
            found.append(Frame(index, mention, act, link))
    return found


def _has_noun(news: News, index: int) -> bool:
    sentence = news.sentences[index]
    speaks = compile_pattern(news.pack, "frames.speaks")
    return any(
        not speaks.match(news.folded, i.end) and not _is_ground(news, i, sentence.start)
        for i in news.instruments_in(sentence.start, sentence.end)
    )


def _is_ground(news: News, mention: Instrument, floor: int) -> bool:
    """As in "agreed to buy rice under their trade pact": an older one, that is no news itself."""
    under = compile_pattern(news.pack, "frames.subordinate")
    before = news.folded[max(floor, mention.start - _GROUND) : mention.start]
    return not mention.introduces and not mention.plural and under.search(before) is not None


def _with(news: News, act: Act) -> bool:
    """Whether an act says with whom: it may then stand further down."""
    return compile_pattern(news.pack, "frames.agreed_with").match(news.folded, act.end) is not None


def _by(news: News, act: Act) -> bool:
    return compile_pattern(news.pack, "frames.agreed_by").match(news.folded, act.end) is not None


def _agreeing_sides(news: News, act: Act, start: int, *, clauses: Clauses) -> list[Side]:
    """Those who agree: before the act, with whom, or by whom."""
    limit = news.sentences[news.sentence_at(act.start)].end
    if _by(news, act):
        return clauses.after("by", act.end, limit=limit)
    if act.passive or not _has_matter(news, act):
        return []
    found = clauses.subjects(start, act.start)
    if not found and compile_pattern(news.pack, "parties.pronoun").search(
        news.folded[start : act.start]
    ):
        said = clauses.inside(start, act.start)
        found = clauses.coordinated(said[0], limit=act.start) if said else []
    if not found:
        return []
    found += clauses.after("agreed_with", act.end, limit=limit)
    found += find_debtors(news, clauses, start=act.end, limit=limit)
    return found + find_partners(news, clauses, start=act.end, limit=limit)


def _has_matter(news: News, act: Act) -> bool:
    """Whether what was agreed follows, and is more than talks: "agreed to build"."""
    if compile_pattern(news.pack, "frames.mere_talks").match(news.folded, act.end):
        return False
    return any(
        compile_pattern(news.pack, f"frames.{name}").match(news.folded, position)
        for name, position in (("agreed_on", act.start), ("agreed", act.end))
    )


def _are_sides(news: News, sides: list[Side], index: int) -> bool:
    """Whether two states agree, one and its creditors, or one body that then calls it so."""
    actors = [s.actor for s in sides if s.actor]
    codes = {a.code for a in actors if a.public and a.code}
    lends = compile_pattern(news.pack, "parties.lends")
    lent = any(a.type is PartyType.OTHER and lends.search(a.name) for a in actors)
    if len(codes) >= 2 or (codes and lent):
        return True
    collective = any(
        a.type is PartyType.INTERNATIONAL_ORGANISATION or a.form == "group" for a in actors
    )
    return (collective or bool(codes)) and _taken_up(news, index)


def _taken_up(news: News, index: int) -> bool:
    """Whether one of the next sentences calls what was agreed an agreement."""
    last = min(index + _LEAD, len(news.sentences) - 1)
    near = news.instruments_in(news.sentences[index].start, news.sentences[last].end)
    return any(
        i.kind is Kind.JOINT_STATEMENT or (_calls(i) and news.sentence_at(i.head) > index)
        for i in near
    )


def _calls(mention: Instrument) -> bool:
    """Whether a mention calls something an agreement: "the accord", "an agreement"."""
    if mention.plural or mention.kind is Kind.OTHER:
        return False
    plain = mention.kind in (Kind.AGREEMENT, Kind.ACCORD)
    return mention.definite or (mention.determiner == "a" and plain)
