"""The contents of an agreement in news: term, provisions, subjects and related agreements."""

from __future__ import annotations

from typing import Any, Final, Protocol

from mourecords.assembly.categories import choose_category
from mourecords.assembly.endings import choose_notice, choose_renewal
from mourecords.assembly.force import choose_binding
from mourecords.assembly.provisions import Phrase, Phrases, choose_provisions, find_phrases
from mourecords.assembly.relations import Related, choose_relations
from mourecords.assembly.subjects import choose_subjects
from mourecords.assembly.terms import Lasting, choose_duration
from mourecords.assembly.topics import Topic
from mourecords.records.clauses import Renewal
from mourecords.records.provision import Provision, Relation
from mourecords.records.term import Notice, Term
from mourecords.values.vocabularies import Basis, Subject, TermKind

_STATED: Final = Basis.STATED


class Prove(Protocol):
    """Notes that characters of the view support the value at a pointer."""

    def __call__(
        self, pointer: str, at: tuple[int, int], rule: str, basis: Basis = _STATED
    ) -> None:
        """Note it."""


def find_contents(topic: Topic, prove: Prove) -> dict[str, Any]:
    """The fields of an agreement that tell what it contains, with evidence for each.

    Args:
        topic: the agreement, and where the text speaks of it.
        prove: takes the evidence.
    """
    phrases, related = find_phrases(topic), choose_relations(topic)
    subjects = _subjects(topic, prove, phrases=phrases, related=related)
    chosen = choose_provisions(topic, phrases)
    return {
        "term": _term(topic, prove),
        "binding": _binding(topic, prove),
        "provisions": _provisions(topic, chosen, prove=prove, subjects=subjects),
        "subjects": subjects,
        "related": _related(topic, prove, related=related),
    }


def _term(topic: Topic, prove: Prove) -> Term | None:
    duration, renewal = choose_duration(topic), _renewal(topic, prove)
    notice = _notice(topic, prove)
    if duration is None and renewal is None and notice is None:
        return None
    if duration is not None:
        basis = Basis.DERIVED if duration.derived else Basis.STATED
        for field in ("kind", "duration") if duration.duration else ("kind",):
            prove(f"/term/{field}", (duration.start, duration.end), "term.duration", basis)
    return Term(
        kind=_kind(duration),
        duration=duration.duration if duration else None,
        renewal=renewal,
        notice=notice,
    )


def _renewal(topic: Topic, prove: Prove) -> Renewal | None:
    found = choose_renewal(topic)
    if found is None:
        return None
    prove("/term/renewal", found.at, "term.renewal")
    if found.period_at is not None:
        prove("/term/renewal/period", found.period_at, "term.renewal-period")
    return Renewal(mode=found.mode, period=found.period)


def _notice(topic: Topic, prove: Prove) -> Notice | None:
    found = choose_notice(topic)
    if found is None:
        return None
    prove("/term/notice", found.at, "term.notice")
    return Notice(length=found.length, before=found.before)


def _kind(duration: Lasting | None) -> TermKind | None:
    if duration is None:
        return None
    return TermKind.FIXED if duration.duration else TermKind.INDEFINITE


def _binding(topic: Topic, prove: Prove) -> bool | None:
    found = choose_binding(topic)
    if found is None:
        return None
    prove("/binding", (found.start, found.end), "binding.stated")
    return found.binding


def _provisions(
    topic: Topic, phrases: list[Phrase], *, prove: Prove, subjects: tuple[Subject, ...]
) -> tuple[Provision, ...]:
    for index, phrase in enumerate(phrases):
        prove(f"/provisions/{index}", (phrase.start, phrase.end), "provision.stated")
    return tuple(
        Provision(
            text=topic.news.text[phrase.start : phrase.end].strip(),
            category=choose_category(topic, phrase, subjects=subjects),
        )
        for phrase in phrases
    )


def _subjects(
    topic: Topic, prove: Prove, *, phrases: Phrases, related: list[Related]
) -> tuple[Subject, ...]:
    told = [*phrases.specific, *phrases.general]
    found = choose_subjects(topic, provisions=told, related=related)
    for index, (_, start, end) in enumerate(found):
        prove(f"/subjects/{index}", (start, end), "subject.cue", Basis.DERIVED)
    return tuple(subject for subject, _, _ in found)


def _related(topic: Topic, prove: Prove, *, related: list[Related]) -> tuple[Relation, ...]:
    for index, one in enumerate(related):
        prove(f"/related/{index}", (one.start, one.end), f"relation.{one.kind}")
    return tuple(
        Relation(relation=kind, title=topic.news.text[start:end]) for kind, start, end in related
    )
