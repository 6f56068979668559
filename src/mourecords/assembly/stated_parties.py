"""The parties that the sentences of an agreement themselves name."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import Final

from mourecords.assembly.candidates import Candidate
from mourecords.assembly.choices import Choice
from mourecords.assembly.clause_parties import add_main_clause, add_relative_clause
from mourecords.assembly.consent import add_consenting, to_bound
from mourecords.assembly.frames import Frame
from mourecords.assembly.partners import find_debtors, find_partners
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.acts import CONSENT, Act
from mourecords.mentions.clauses import Clauses
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News
from mourecords.mentions.side import Side
from mourecords.values.vocabularies import EventKind, Kind, PartyType

_NEAR: Final = 60
"""How many characters after an act its agreement still is its object."""
_OBJECT: Final = 14
"""How far behind "signed" what is signed may begin."""
_GIVEN: Final = 14
"""How far behind "agreed" the one stands to whom something is granted."""
_OTHERS: Final = ("such", "any", "other", "no")
"""What stands before agreements that are not the one in hand."""


def add_stated(news: News, candidate: Candidate, *, clauses: Clauses, choice: Choice) -> None:
    """Take the sides of a candidate's own sentences, the surest first."""
    for frame in candidate.frames:
        _from_frame(news, frame, clauses, choice)
        if len(choice.actors) >= 2 and frame.act is not None:
            break
    for ask in (_from_opening, _from_mentions, _from_asides):
        if len(choice.actors) < 2:
            ask(news, candidate, clauses, choice)
    for frame in candidate.frames:
        if not choice.actors:
            add_main_clause(news, frame, clauses=clauses, choice=choice)
        if len(choice.actors) < 2:
            add_relative_clause(news, frame, clauses=clauses, choice=choice)


def _from_mentions(news: News, candidate: Candidate, clauses: Clauses, choice: Choice) -> None:
    for mention in candidate.mentions:
        _around(news, mention, clauses, choice)


def _from_asides(news: News, candidate: Candidate, clauses: Clauses, choice: Choice) -> None:
    for frame in candidate.asides:
        _from_frame(news, frame, clauses, choice)


def _from_opening(news: News, candidate: Candidate, clauses: Clauses, choice: Choice) -> None:
    """A listed agreement has the sides of the sentence that opens the list."""
    for frame in candidate.frames:
        if frame.opening < 0 or frame.act is None:
            continue
        opened = news.sentences[frame.opening]
        taken = {actor.code for actor, _ in choice.actors}
        found = clauses.subjects(opened.start, frame.act.start)
        found += clauses.after("by", frame.act.end, limit=opened.end)
        if len(taken) < 2:
            found = [
                s
                for s in to_bound(found, frame.act, clauses=clauses)
                if s.actor and s.actor.code not in taken
            ]
            choice.add(found, "party.list")


def _from_frame(news: News, frame: Frame, clauses: Clauses, choice: Choice) -> None:
    act, limit = frame.act, news.sentences[frame.sentence].end
    if act is None or frame.instrument.head != act.start:
        _around(news, frame.instrument, clauses, choice)
    if act is None or frame.link == "list":
        return
    if _adds_nobody(news, act, choice):
        return
    if frame.link != "active":
        _from_passive(news, frame, clauses, choice)
        return
    found = clauses.subjects(news.sentences[frame.sentence].start, act.start)
    found = _fronted(news, frame, clauses) or found or _carried(news, frame, clauses)
    if not any(side.actor for side in found):
        found = [*found, *_opening_states(news, frame, clauses)]
    choice.add(to_bound(found, act, clauses=clauses), "party.subject")
    if act.kind is EventKind.SIGNED:
        behalf = clauses.after("on_behalf", act.end, limit=limit)
        behalf += clauses.after("and_behalf", act.end, limit=limit)
        choice.add([s for s in behalf if s.actor and s.actor.public], "party.behalf")
    _from_grant(act, clauses, choice, limit=limit)
    _from_deal(news, frame, clauses, choice)
    start = news.sentences[frame.sentence].start
    choice.add(clauses.after("fronted", start, limit=act.start), "party.with")
    add_consenting(news, frame, clauses=clauses, choice=choice)
    direct = clauses.pattern("directly_with").match(news.folded, act.end) is not None
    near = frame.instrument.start - act.end < _NEAR
    if direct or (near and not _follows_another(news, frame, act)):
        choice.add(_partners(news, clauses, act.end, limit=limit), "party.with")


def _adds_nobody(news: News, act: Act, choice: Choice) -> bool:
    """Whether who does an act is no side: who mediates, or approves what is between others."""
    mediates = compile_pattern(news.pack, "parties.mediates").match(news.folded, act.start)
    return mediates is not None or (act.kind in CONSENT and len(choice.actors) > 1)


def _from_passive(news: News, frame: Frame, clauses: Clauses, choice: Choice) -> None:
    """The sides behind "by", "with" and "between", and the owner of a noun: "its ratification"."""
    act, limit = frame.act, news.sentences[frame.sentence].end
    if act is None:
        return
    start = news.sentences[frame.sentence].start
    signed = _signed_before(news, act) if frame.link == "noun" else None
    own = frame.instrument.determiner == "its" or _crowns(news, act, start)
    if frame.link == "noun" and (signed is not None or own):
        choice.add(clauses.subjects(start, (signed or act).start), "party.subject")
    choice.add(
        to_bound(clauses.after("by", act.end, limit=limit), act, clauses=clauses), "party.agent"
    )
    _from_owners(news, frame, clauses, choice)
    choice.add(clauses.after("with_or_between", act.end, limit=limit), "party.between")
    if frame.link == "noun":
        found = clauses.after("made_by", frame.instrument.end, limit=limit)
        choice.add(to_bound(found, act, clauses=clauses), "party.agent")
        add_consenting(news, frame, clauses=clauses, choice=choice)


def _crowns(news: News, act: Act, start: int) -> bool:
    """As in "Peru and Chile ended their dispute with the signing of a treaty"."""
    with_the = compile_pattern(news.pack, "parties.with_the")
    found = with_the.search(news.folded, max(start, act.start - _OBJECT), act.start)
    return act.kind is EventKind.SIGNED and found is not None


def _from_owners(news: News, frame: Frame, clauses: Clauses, choice: Choice) -> None:
    """As in "Peru and Chile met in Lima, where a pact was signed by their ministers"."""
    act, sentence = frame.act, news.sentences[frame.sentence]
    theirs = clauses.pattern("by_their").match(news.text, act.end, sentence.end) if act else None
    before = clauses.inside(sentence.start, frame.instrument.start) if theirs else []
    if before and act and not choice.actors:
        joined = clauses.coordinated(before[0], limit=frame.instrument.start)
        choice.add(to_bound(joined, act, clauses=clauses), "party.subject")


def _from_deal(news: News, frame: Frame, clauses: Clauses, choice: Choice) -> None:
    """Whose debts are eased, and with whom one agrees to deal: "to buy gas from Peru"."""
    act, limit = frame.act, news.sentences[frame.sentence].end
    if act is None:
        return
    choice.add(find_debtors(news, clauses, start=act.end, limit=limit), "party.whom")
    if frame.instrument.head == act.start and len(choice.actors) == 1:
        partners = find_partners(news, clauses, start=act.end, limit=limit)
        choice.add(partners[:1], "party.whom")


def _signed_before(news: News, act: Act) -> Act | None:
    """The signing of what a noun tells: "signed an extension of the treaty"."""
    last = bisect_left(news.acts, act.start, key=lambda other: other.start) - 1
    other = news.acts[last] if last >= 0 else act
    near = 0 < act.start - other.end <= _OBJECT
    return other if near and other.kind is EventKind.SIGNED and other.form != "noun" else None


def _from_grant(act: Act, clauses: Clauses, choice: Choice, *, limit: int) -> None:
    """To whom the one party grants something: "agreed to lend Peru 5 mln dlrs"."""
    given = clauses.after("gives", act.end, limit=limit)[:1] if len(choice.actors) == 1 else []
    near = [s for s in given if s.start <= act.end + _GIVEN and s.actor and s.actor.code]
    if not near and len(choice.actors) == 1:
        near = clauses.after("gave_whom", act.end, limit=limit)[:1]
    choice.add([s for s in near if s.actor and s.actor.public], "party.whom")


def _follows_another(news: News, frame: Frame, act: Act) -> bool:
    """Whether another agreement stands between an act and this one, and has its own "with"."""
    return any(act.end <= i.head < frame.instrument.start for i in news.instruments)


def _around(news: News, mention: Instrument, clauses: Clauses, choice: Choice) -> None:
    """The sides right behind a mention, or in it: "the Peru-Chile treaty"."""
    such = compile_pattern(news.pack, "parties.such")
    if mention.determiner in _OTHERS or such.match(mention.modifiers):
        return
    sentence = news.sentences[news.sentence_at(mention.start)]
    head = min(mention.end, mention.head_end)
    found = clauses.after("between", head, limit=sentence.end)
    if found and not _is_route(news, head, found[0]):
        choice.add(found, "party.between")
        return
    if mention.kind in (Kind.OTHER, Kind.ARRANGEMENT) and len(choice.actors) == 1:
        whom = clauses.after("to_whom", mention.end, limit=sentence.end)
        choice.add([s for s in whom if s.actor and s.actor.type is PartyType.STATE], "party.whom")
    if mention.kind is Kind.CONTRACT:
        choice.add(clauses.after("went_to", mention.end, limit=sentence.end), "party.with")
    if mention.kind is Kind.JOINT_STATEMENT:
        choice.add(clauses.after("by", mention.end, limit=sentence.end), "party.agent")
    choice.add(_partners(news, clauses, mention.end, limit=sentence.end), "party.with")
    inside = [
        s.actor
        for s in clauses.inside(max(sentence.start, mention.start - 2), mention.end)
        if s.actor and not s.person and s.actor.form in ("adjective", "prefix", "state")
    ]
    joint = compile_pattern(news.pack, "parties.side_by_side")
    if len(inside) >= 2 and all(
        joint.fullmatch(news.text, left.end, right.start) for left, right in pairwise(inside)
    ):
        for actor in inside:
            choice.take(actor, "party.adjective")


def _partners(news: News, clauses: Clauses, at: int, *, limit: int) -> list[Side]:
    """The sides behind "with", but for one with whom an instrument is deposited."""
    start = news.sentences[news.sentence_at(at)].start
    deposits, helps = (compile_pattern(news.pack, f"parties.{n}") for n in ("deposits", "helps"))
    found = clauses.after("with", at, limit=limit)
    found = [side for side in found if not helps.match(news.folded, side.end)]
    kept = found and not deposits.search(news.folded, start, found[0].start)
    return found if kept else []


def _is_route(news: News, head: int, first: Side) -> bool:
    """Whether two cities only tell between where something goes: "the line between …"."""
    city = first.actor is not None and first.actor.form == "metonym"
    route = compile_pattern(news.pack, "parties.route")
    return city and route.search(news.folded, head, first.start) is not None


def _fronted(news: News, frame: Frame, clauses: Clauses) -> list[Side]:
    """The subject behind "Having signed a treaty, …"."""
    act, sentence = frame.act, news.sentences[frame.sentence]
    if act is None or not clauses.pattern("having").fullmatch(news.text, sentence.start, act.start):
        return []
    return clauses.after("then_subject", frame.instrument.end, limit=sentence.end)


def _carried(news: News, frame: Frame, clauses: Clauses) -> list[Side]:
    """The subject of the sentence for "it said", and of the one before for "the company"."""
    sentence, act = news.sentences[frame.sentence], frame.act
    if act is None:
        return []
    before = clauses.inside(sentence.start, act.start)
    if before and _has_seat(news, clauses, before[0], floor=sentence.start):
        return []
    whose = compile_pattern(news.pack, "parties.whose_person")
    if before and whose.match(news.text, before[0].end):
        return []
    if before:
        return clauses.coordinated(before[0], limit=act.start)
    pronoun = compile_pattern(news.pack, "parties.pronoun")
    if frame.sentence and pronoun.search(news.folded[sentence.start : act.start]):
        last = news.sentences[frame.sentence - 1]
        first = clauses.inside(last.start, last.end)
        if first:
            return clauses.coordinated(first[0], limit=last.end)
    return []


def _opening_states(news: News, frame: Frame, clauses: Clauses) -> list[Side]:
    """As in "Peru and Chile made peace when Presidents Soto and Vera signed a treaty"."""
    sentence, act = news.sentences[frame.sentence], frame.act
    before = clauses.inside(sentence.start, act.start) if act is not None else []
    first = clauses.coordinated(before[0], limit=before[-1].start) if before else []
    states = [s for s in first if s.actor and s.actor.form == "state" and not s.person]
    return states if len(states) == 2 else []


def _has_seat(news: News, clauses: Clauses, side: Side, *, floor: int) -> bool:
    """Whether a state only tells where a firm is: "Nordkap of Norway signed"."""
    state = side.actor is not None and side.actor.form == "state" and side.person is None
    return state and clauses.pattern("seat").search(news.text[floor : side.start]) is not None


def add_company(news: News, candidate: Candidate, *, choice: Choice) -> None:
    """Take a company or a public body in the sentence of the act, where only one side was found."""
    only = choice.actors[0][0]
    beside = compile_pattern(news.pack, "parties.beside")
    for frame in candidate.frames[:1]:
        sentence = news.sentences[frame.sentence]
        inside = [a for a in news.actors if sentence.start <= a.start < sentence.end]
        if only.type is PartyType.COMPANY:
            wanted = [
                a
                for a in inside
                if a.form in ("body", "body_name", "government")
                and a.public
                and beside.search(news.folded, max(0, a.start - 14), a.start)
            ]
        elif only.form in ("government", "body", "body_name"):
            wanted = [a for a in inside if a.type is PartyType.COMPANY]
        else:
            wanted = []
        if wanted:
            choice.take(wanted[0], "party.named")
