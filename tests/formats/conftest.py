import pytest
from hypothesis import strategies as st

from mourecords import (
    Agreement,
    Article,
    Duration,
    EntryIntoForce,
    Event,
    EventKind,
    Evidence,
    Identifier,
    Kind,
    Notice,
    PartialDate,
    Party,
    Provision,
    Record,
    Relation,
    Renewal,
    Signatory,
    Source,
    Span,
    Subject,
    Term,
)


@pytest.fixture
def pact():
    """A record in which every field of every model is filled."""
    return Record(
        id="an-co-2019-pact",
        agreement=Agreement(
            title="Memorandum of Understanding on Sea Rescue between Andora and Colmar",
            aliases=("Sea Rescue MoU",),
            kind="memorandum_of_understanding",
            binding=False,
            parties=(
                Party(
                    name="the Republic of Andora",
                    canonical_name="Andora",
                    code="AD",
                    type="state",
                    represented_by="Ministry of the Sea",
                    role="participant",
                    aliases=("Andora",),
                ),
                Party(name="Colmar Coast Guard", code="FR", type="government_body"),
            ),
            signatories=(
                Signatory(
                    name="Ana Muñoz",
                    honorifics=("H.E.", "Dr"),
                    office="Minister of the Sea",
                    on_behalf_of="the Republic of Andora",
                    capacity="office",
                ),
                Signatory(name="Jean Le Goff", on_behalf_of="Colmar Coast Guard"),
            ),
            events=(
                Event(kind="signed", date="2019-05-02", place="Klow"),
                Event(
                    kind="notified",
                    date="2019-06",
                    effective_on="2019-07-01",
                    party="the Republic of Andora",
                ),
                Event(kind="renewed", date="2024", planned=True),
            ),
            term=Term(
                kind="fixed",
                duration="P5Y",
                start="signature",
                starts_on="2019-05-02",
                renewal=Renewal(mode="automatic", period="P12M", times=2),
                notice=Notice(length="P90D", before="end_of_term", by="either Participant"),
            ),
            entry_into_force=EntryIntoForce(
                rule="after_notifications", offset="P30D", first_of_month=True, instruments=2
            ),
            provisions=(
                Provision(
                    text="joint exercises at sea",
                    category="military-exercises/joint",
                    modality="intention",
                    article="2",
                    clause="cooperation_forms",
                ),
                Provision(text="exchange of radio frequencies"),
            ),
            articles=(
                Article(
                    level="article",
                    number="1",
                    heading="Purpose",
                    text="The Participants intend to rescue together.",
                    span=Span(10, 60),
                    clauses=("objectives",),
                    children=(Article(level="paragraph", number="1", text="At sea."),),
                ),
            ),
            related=(
                Relation(
                    relation="replaces",
                    title="Sea Rescue Arrangement of 1998",
                    identifiers=(Identifier(scheme="unts-i", value="34567"),),
                ),
            ),
            subjects=("maritime", "disaster"),
            languages=("fr", "es"),
            depositary="the Government of Andora",
            identifiers=(
                Identifier(scheme="unts-i", value="50001"),
                Identifier(scheme="unts", value="2404 UNTS 261"),
            ),
        ),
        evidence={
            "/title": (Evidence(span=Span(0, 14), quote="Sea Rescue MoU", rule="titles.headline"),),
            "/events/0/date": (
                Evidence(
                    span=Span(20, 28), quote="Thursday", rule="dates.weekday", basis="derived"
                ),
                Evidence(rule="registry", basis="asserted", source=1),
            ),
        },
        sources=(
            Source(
                title="Andora and Colmar to rescue together",
                url="https://example.org/sea?a=1&b=2",
                publisher="Ministry of the Sea",
                attribution="the minister's page",
                published="2019-05-03",
                retrieved="2020-01-02",
                language="en",
                kind="official_release",
                sha256="ab" * 32,
            ),
            Source(title="Register of Andora", kind="registry"),
        ),
    )


@pytest.fixture
def bare():
    """A record in which nothing is known."""
    return Record(agreement=Agreement())


HARD = (
    "=SUM(A1:A9)",
    "<b>&amp;</b>]]>",
    "x\u202egpj.exe",
    "\x00\x01\x0b\x1f\x7f",
    "a\r\nb\tc\u2028d\x85e",
    "\ufeffMoU",
    "--- !!python/object:os.system",
    "null",
    "1e3",
    'quote " comma , semicolon ;',
    "![x](javascript:alert(1))",
    "𝔘𝔫𝔦 e\u0301",
)
words = (
    st.one_of(st.sampled_from(HARD), st.text(st.characters(codec="utf-8"), min_size=1, max_size=20))
    .map(str.strip)
    .filter(bool)
)
dates = st.one_of(
    st.integers(1, 9999).map(PartialDate.of),
    st.builds(PartialDate.of, st.integers(1, 9999), st.integers(1, 12)),
    st.dates().map(PartialDate.from_date),
)
durations = st.builds(
    Duration, years=st.integers(0, 99), months=st.integers(1, 30), days=st.integers(0, 90)
)


@st.composite
def agreements(draw):
    parties = draw(
        st.lists(st.builds(Party, name=words, code=st.none() | st.just("MY")), max_size=3)
    )
    names = st.sampled_from([None, *(p.name for p in parties)])
    return Agreement(
        title=draw(st.none() | words),
        kind=draw(st.none() | st.sampled_from(Kind)),
        binding=draw(st.none() | st.booleans()),
        parties=parties,
        signatories=draw(
            st.lists(st.builds(Signatory, name=words, on_behalf_of=names), max_size=2)
        ),
        events=draw(
            st.lists(
                st.builds(
                    Event, kind=st.sampled_from(EventKind), date=st.none() | dates, party=names
                ),
                max_size=3,
            )
        ),
        term=draw(st.none() | st.builds(Term, kind=st.just("fixed"), duration=durations)),
        provisions=draw(st.lists(st.builds(Provision, text=words), max_size=2)),
        articles=draw(
            st.lists(
                st.builds(Article, level=st.just("article"), text=st.none() | words), max_size=2
            )
        ),
        subjects=draw(st.lists(st.sampled_from(Subject), max_size=2)),
    )


@st.composite
def pieces(draw):
    quote = draw(words)
    start = draw(st.integers(0, 10**6))
    return Evidence(span=Span(start, start + len(quote)), quote=quote, rule="rule.of-test")


evidences = st.dictionaries(
    st.sampled_from(["/title", "/kind", "/parties/0", "/term/duration", "/a~1b"]),
    st.lists(pieces(), max_size=2),
    max_size=3,
)
records = st.builds(
    Record,
    id=st.none() | words,
    agreement=agreements(),
    evidence=evidences,
    sources=st.lists(st.builds(Source, title=st.none() | words), max_size=2),
)


@pytest.fixture(scope="session")
def any_record():
    """A strategy for records whose words are hard on formats."""
    return records
