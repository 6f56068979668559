"""Strategies for evidence and findings."""

from __future__ import annotations

from collections.abc import Collection

from hypothesis import strategies as st

from mourecords.records.agreement import Agreement
from mourecords.records.evidence import Evidence
from mourecords.records.finding import Finding
from mourecords.strategies.sparse import sparse
from mourecords.strategies.values import slugs, spans, words
from mourecords.values.spans import Span
from mourecords.values.vocabularies import Basis, Severity

_PARTS = st.sampled_from(
    ["kind", "title", "parties", "events", "term", "date", "0", "9", "~0", "~1"]
)
POINTERS = st.lists(_PARTS, max_size=3).map(lambda parts: "".join(f"/{part}" for part in parts))


def evidence(
    *, text: str | None = None, bases: Collection[Basis] | None = None, sources: int = 1
) -> st.SearchStrategy[Evidence]:
    """What supports a value.

    Args:
        text: the text that spans and quotes are of; None for texts that are not there.
        bases: stated, derived, asserted; None for all.
        sources: how many sources there are to point into.

    Examples:
        >>> from hypothesis import find
        >>> piece = find(evidence(text="signed in Lima"), lambda piece: piece.quote == "Lima")
        >>> piece.span
        Span(start=10, end=14)
    """
    wanted = [Basis(basis) for basis in bases or Basis]
    pieces = [_quoted(text, basis, sources) for basis in wanted]
    if Basis.ASSERTED in wanted:
        pieces.append(
            st.builds(Evidence, rule=_RULES, basis=st.just(Basis.ASSERTED), source=_source(sources))
        )
    return st.one_of(pieces)


_RULES = slugs().map(lambda slug: slug.replace("/", "."))


def _source(sources: int) -> st.SearchStrategy[int]:
    return st.integers(0, max(0, sources - 1))


def _quoted(text: str | None, basis: Basis, sources: int) -> st.SearchStrategy[Evidence]:
    if text is None:
        places = st.tuples(st.integers(0, 9_999), words()).map(
            lambda pair: (Span(pair[0], pair[0] + len(pair[1])), pair[1])
        )
    else:
        places = spans(within=text).map(lambda span: (span, span.of(text)))
    return st.builds(
        lambda place, rule, source: Evidence(
            span=place[0], quote=place[1], rule=rule, basis=basis, source=source
        ),
        places,
        _RULES,
        _source(sources),
    )


def findings() -> st.SearchStrategy[Finding]:
    """Things that a rule says about a record.

    Examples:
        >>> from hypothesis import find
        >>> str(find(findings(), lambda finding: True).severity)
        'error'
    """
    return sparse(
        Finding,
        {
            "rule": _RULES,
            "severity": st.sampled_from(Severity),
            "pointer": POINTERS,
            "message": words(),
        },
        optional={
            "evidence": st.lists(evidence(), min_size=1, max_size=2),
            "fix": words(),
            "record": words(),
        },
    )


def to_asserted(
    agreement: Agreement, *, without: Collection[str] = ()
) -> dict[str, tuple[Evidence, ...]]:
    """Evidence for every value of an agreement: a register asserts it.

    Args:
        agreement: what is asserted.
        without: pointers for which there shall be none.
    """
    piece = (Evidence(rule="register.entry", basis=Basis.ASSERTED),)
    return {pointer: piece for pointer in to_pointers(agreement) if pointer not in without}


def to_pointers(agreement: Agreement) -> list[str]:
    """JSON Pointers to the values of an agreement: to members of lists, parts, or the value.

    Examples:
        >>> to_pointers(Agreement(kind="pact", term={"kind": "fixed", "duration": "P5Y"}))
        ['/kind', '/term/kind', '/term/duration']
    """
    pointers = []
    for name, value in agreement.model_dump(exclude_defaults=True).items():
        if isinstance(value, dict):
            pointers += [f"/{name}/{part}" for part in value]
        elif isinstance(value, list | tuple):
            pointers += [f"/{name}/{index}" for index in range(len(value))]
        else:
            pointers.append(f"/{name}")
    return pointers
