"""Articles as labelled against articles as found: every outcome."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from mourecords.scoring.fields import AGREEMENTS, DETECTION, FIELDS, ROLES, TITLE, Same
from mourecords.scoring.labels import AgreementRow, ArticleRow
from mourecords.scoring.matching import is_same_office, is_same_person
from mourecords.scoring.outcomes import Outcome, Scores, to_json
from mourecords.scoring.pairing import Pair, pair_up

Found = Mapping[str, Sequence[AgreementRow]]
"""What was found in each article, by its id; an id that is not there found nothing."""


def score(labels: Iterable[ArticleRow], found: Found) -> Scores:
    """Compare what was found in each article with its labels.

    Args:
        labels: the articles of a corpus.
        found: the rows of a tool, by the id of the article.

    Examples:
        >>> treaty = AgreementRow(kind="treaty", parties=["PE", "CL"])
        >>> labels = [ArticleRow(id="a", agreements=[treaty])]
        >>> scores = score(labels, {"a": [treaty.model_copy(update={"kind": "pact"})]})
        >>> [str(outcome) for outcome in scores.errors("kind")]
        ['a: wanted "treaty", got "pact"']
        >>> scores.figures["parties"].f1
        1.0
    """
    articles = tuple(labels)
    outcomes = [
        outcome for article in articles for outcome in _article(article, found.get(article.id, ()))
    ]
    return Scores(len(articles), tuple(outcomes))


def _article(article: ArticleRow, got: Sequence[AgreementRow]) -> Iterator[Outcome]:
    compare = _Comparison(article.id)
    any_wanted, any_got = bool(article.agreements), bool(got)
    yield from compare.values(DETECTION, [True] * any_wanted, got=[True] * any_got)
    for pair in pair_up(article.agreements, got):
        yield from _agreement(compare, pair)


def _agreement(compare: _Comparison, pair: Pair) -> Iterator[Outcome]:
    """Of an agreement that nobody wanted, only it and its parties count."""
    wanted, got = pair
    yield compare.agreement(pair)
    for field in FIELDS if wanted else FIELDS[:1]:
        values = field.values(wanted), field.values(got)
        yield from compare.values(field.name, values[0], got=values[1], same=field.same)
    if wanted is None:
        return
    if wanted.title:
        titles = TITLE.values(wanted), TITLE.values(got)
        yield from compare.values(TITLE.name, titles[0], got=titles[1], same=TITLE.same)
    yield from _roles(compare, wanted, got or AgreementRow())


def _roles(compare: _Comparison, wanted: AgreementRow, got: AgreementRow) -> Iterator[Outcome]:
    for person in wanted.signatories:
        found = next((other for other in got.signatories if is_same_person(person, other)), None)
        roles = [person.role] if person.role else [], [found.role] if found and found.role else []
        yield from compare.values(ROLES, roles[0], got=roles[1], same=is_same_office)


class _Comparison:
    """Makes the outcomes of one article."""

    def __init__(self, document: str) -> None:
        self.document = document

    def agreement(self, pair: Pair) -> Outcome:
        """Whether an agreement was found, wanted, or both."""
        wanted, got = (to_json(_label(row)) if row else None for row in pair)
        return Outcome(self.document, AGREEMENTS, wanted, got, hit=None not in pair)

    def values(
        self,
        field: str,
        wanted: Sequence[object],
        *,
        got: Sequence[object],
        same: Same | None = None,
    ) -> Iterator[Outcome]:
        """Each wanted value with the first found one that says the same, then the rest."""
        left = list(got)
        single = len(wanted) == 1 == len(left)
        for value in wanted:
            hit = next((other for other in left if same is None or same(value, other)), None)
            if hit is not None:
                left.remove(hit)
            shown = hit if hit is not None else left.pop() if single else None
            texts = to_json(value), None if shown is None else to_json(shown)
            yield Outcome(self.document, field, *texts, hit=hit is not None)
        for other in left:
            yield Outcome(self.document, field, None, to_json(other), hit=False)


def _label(row: AgreementRow) -> list[str]:
    names = (party.code or party.name for party in row.parties)
    return [row.title or row.kind or "", *(name for name in names if name)]
