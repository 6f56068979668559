"""A few records written by hand, among them one whose every word is an attack."""

from pathlib import Path

from mourecords import Agreement, Document, Event, Evidence, Party, Record, Signatory, Source, Span
from mourecords.documents.source import to_sha256

SEED = Path(__file__).parents[2] / "seeds" / "kl-accords.txt"
HOSTILE = (
    '<script>window.hacked=1</script><img src=x onerror="window.hacked=2"> **bold** '
    "[link](javascript:alert(1)) {{ 7*7 }} {% raw %} ``` | # ![i](x) &lt;b&gt; <!-- --> ]]> "
    "</title><script>window.hacked=3</script>"
)


def found(text, quote, rule="by-hand", **more):
    """Evidence at the first place where a text has the words."""
    at = text.index(quote)
    return (Evidence(span=Span(at, at + len(quote)), quote=quote, rule=rule, **more),)


def accords():
    """The record of the seed article and the article itself."""
    text = SEED.read_text(encoding="utf-8")
    quotes = {
        "/title": "Kuala Lumpur (KL) Accords",
        "/aliases/0": "KL Accords",
        "/kind": "memorandum of understanding (MoU)",
        "/parties/0": "the United States",
        "/parties/1": "Malaysia",
        "/signatories/0": "US Secretary of Defense Pete Hegseth",
        "/signatories/1": "Datuk Seri Mohamed Khaled Nordin",
        "/term/duration": "five-year",
        "/provisions/0": "officer exchanges",
        "/provisions/1": "joint training opportunities",
        "/provisions/2": "technical assistance to bolster Malaysia’s defense capabilities",
        "/related/0": "renews the Acquisition and Cross-Servicing Agreement (ACSA)",
    }
    evidence = {pointer: found(text, quote) for pointer, quote in quotes.items()}
    evidence["/events/0"] = (
        *found(text, "on Thursday signed", basis="derived"),
        *found(text, "31, 2025", basis="derived"),
    )
    evidence["/events/0/place"] = found(text, "the Malaysian capital")
    agreement = Agreement(
        title="Kuala Lumpur (KL) Accords",
        aliases=["KL Accords"],
        kind="memorandum_of_understanding",
        parties=[
            Party(name="the United States", canonical_name="United States", code="US"),
            Party(name="Malaysia", code="MY"),
        ],
        signatories=[
            Signatory(
                name="Pete Hegseth",
                office="US Secretary of Defense",
                on_behalf_of="the United States",
            ),
            Signatory(
                name="Mohamed Khaled Nordin", honorifics=["Datuk Seri"], on_behalf_of="Malaysia"
            ),
        ],
        events=[Event(kind="signed", date="2025-10-30", place="Kuala Lumpur")],
        term={"kind": "fixed", "duration": "P5Y"},
        provisions=[
            {
                "text": "officer exchanges",
                "category": "military-personnel/officer-exchange",
                "modality": "intention",
            },
            {"text": "joint training opportunities", "category": "military-training/joint"},
            {"text": "technical assistance to bolster Malaysia’s defense capabilities"},
        ],
        related=[
            {"relation": "renews", "title": "Acquisition and Cross-Servicing Agreement (ACSA)"}
        ],
        subjects=["defence"],
    )
    source = Source(
        title=text.partition("\n")[0],
        url="https://example.org/news/kl-accords",
        published="2025-10-31",
        language="en",
        kind="news",
        sha256=to_sha256(text),
    )
    record = Record(id="kl-accords", agreement=agreement, evidence=evidence, sources=[source])
    return record, Document(text, source=source)


def logistics():
    """An older agreement that the accords renew."""
    agreement = Agreement(
        title="Acquisition and Cross-Servicing Agreement",
        aliases=["Acquisition and Cross-Servicing Agreement (ACSA)"],
        kind="agreement",
        binding=True,
        parties=[Party(name="United States", code="US"), Party(name="Malaysia", code="MY")],
        events=[
            Event(kind="signed", date="2005", place="Kuala Lumpur"),
            Event(kind="entered_into_force", date="2005-11"),
        ],
        term={
            "kind": "fixed",
            "duration": "P10Y",
            "start": "entry_into_force",
            "renewal": {"mode": "automatic", "period": "P5Y"},
            "notice": {"length": "P6M", "before": "end_of_term"},
        },
        subjects=["defence", "security"],
        identifiers=[{"scheme": "tias", "value": "00-000"}],
    )
    asserted = Evidence(rule="by-hand", basis="asserted")
    return Record(id="acsa", agreement=agreement, evidence={"/title": (asserted,)})


def seeds():
    """A small agreement of three parties, one of them an organisation."""
    agreement = Agreement(
        title="Memorandum of Cooperation on Seed Certification",
        kind="memorandum_of_cooperation",
        binding=False,
        parties=[
            Party(name="Ministry of Agriculture of Peru", code="PE", type="government_body"),
            Party(name="Chile", code="CL"),
            Party(
                name="Food and Agriculture Organization",
                code="FAO",
                type="international_organisation",
            ),
        ],
        events=[
            Event(kind="signed", date="2024-03-04", place="Lima"),
            Event(kind="entered_into_force", date="2024-04-01"),
            Event(kind="renewed", date="2027-04-01", planned=True),
        ],
        term={
            "kind": "fixed",
            "duration": "P3Y",
            "start": "entry_into_force",
            "starts_on": "2024-04-01",
        },
        provisions=[
            {"text": "mutual recognition of seed certificates", "category": "agriculture/seeds"}
        ],
        subjects=["agriculture", "trade"],
    )
    return Record(id="seeds", agreement=agreement)


def hostile():
    """A record in which every text tries to be more than text."""
    text = f"{HOSTILE}\n\n{HOSTILE} signed"
    agreement = Agreement(
        title=HOSTILE,
        aliases=[HOSTILE],
        kind="other",
        parties=[Party(name=HOSTILE, type="other"), Party(name="Chile", code="CL")],
        signatories=[Signatory(name=HOSTILE, office=HOSTILE, on_behalf_of=HOSTILE)],
        events=[Event(kind="signed", date="2020", place=HOSTILE)],
        provisions=[{"text": HOSTILE}],
        related=[{"relation": "amends", "title": HOSTILE + "?"}],
        depositary=HOSTILE,
    )
    evidence = {"/title": found(text, HOSTILE), "/events/0": found(text, HOSTILE + " signed")}
    sources = [Source(title=HOSTILE, url="javascript:alert(1)", sha256=to_sha256(text))]
    record = Record(id="../" + HOSTILE, agreement=agreement, evidence=evidence, sources=sources)
    return record, Document(text)


def all_records():
    return [accords()[0], logistics(), seeds(), hostile()[0]]


def all_documents():
    return [accords()[1], hostile()[1]]
