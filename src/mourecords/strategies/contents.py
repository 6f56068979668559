"""Strategies for provisions, relations, identifiers, definitions and trees of articles."""

from __future__ import annotations

from collections.abc import Collection

from hypothesis import strategies as st

from mourecords.records.article import Article, Definition, Reference
from mourecords.records.provision import Identifier, Provision, Relation
from mourecords.strategies.material import load_material
from mourecords.strategies.sparse import sparse
from mourecords.strategies.values import slugs, spans, words
from mourecords.values.vocabularies import ClauseType, Modality, RelationKind

_CONTAINERS = ("part", "chapter", "section", "article")
_LEAVES = ("recital", "paragraph", "point")


def provisions() -> st.SearchStrategy[Provision]:
    """Commitments and areas of cooperation.

    Examples:
        >>> from hypothesis import find
        >>> find(provisions(), lambda provision: True).category
        'military-personnel/officer-exchange'
    """
    topics = load_material().topics
    pairs = st.sampled_from([pair for topic in topics for pair in topic.provisions])
    known = pairs.map(lambda pair: Provision(text=pair[0], category=pair[1]))
    return known | sparse(
        Provision,
        {"text": words()},
        optional={
            "category": slugs(),
            "modality": st.sampled_from(Modality),
            "article": st.integers(1, 99).map(str) | words(),
            "clause": st.sampled_from(ClauseType),
        },
    )


def identifiers() -> st.SearchStrategy[Identifier]:
    """Numbers in registries, in form only.

    Examples:
        >>> from hypothesis import find
        >>> find(identifiers(), lambda identifier: True).scheme
        'unts'
    """
    registries = st.sampled_from(load_material().words["registries"])
    return st.builds(Identifier, scheme=registries | slugs(), value=words())


def relations(*, kinds: Collection[RelationKind] | None = None) -> st.SearchStrategy[Relation]:
    """How an agreement bears on another.

    Args:
        kinds: renews, amends, replaces …; None for any.

    Examples:
        >>> from hypothesis import find
        >>> str(find(relations(kinds=["amends"]), lambda relation: True).relation)
        'amends'
    """
    needed = {
        "relation": st.sampled_from([RelationKind(kind) for kind in kinds or RelationKind]),
        "title": words(),
    }
    numbers = st.lists(identifiers(), min_size=1, max_size=2)
    return sparse(Relation, needed, optional={"identifiers": numbers})


def references() -> st.SearchStrategy[Reference]:
    """Words that point to another part, resolved or not.

    Examples:
        >>> from hypothesis import find
        >>> find(references(), lambda reference: reference.target).target
        '/articles/0'
    """
    targets = st.lists(st.integers(0, 9), min_size=1, max_size=2).map(
        lambda places: "/articles/" + "/children/".join(map(str, places))
    )
    return sparse(Reference, {"text": words()}, optional={"span": spans(), "target": targets})


def definitions() -> st.SearchStrategy[Definition]:
    """Terms and what they mean.

    Examples:
        >>> from hypothesis import find
        >>> find(definitions(), lambda definition: definition.article).article
        '/articles/0'
    """
    places = st.integers(0, 9).map("/articles/{}".format)
    return sparse(Definition, {"term": words(), "meaning": words()}, optional={"article": places})


def article_trees(*, max_leaves: int = 6) -> st.SearchStrategy[Article]:
    """Parts of an instrument with their own parts, of any form.

    Args:
        max_leaves: about how many parts without parts of their own there may be.

    Examples:
        >>> from hypothesis import find
        >>> find(article_trees(), lambda node: node.children).level
        <ArticleLevel.PART: 'part'>
    """
    return st.recursive(
        _nodes(_LEAVES, st.just(())),
        lambda children: _nodes(_CONTAINERS, st.lists(children, min_size=1, max_size=3).map(tuple)),
        max_leaves=max_leaves,
    )


def _nodes(
    levels: tuple[str, ...], children: st.SearchStrategy[tuple[Article, ...]]
) -> st.SearchStrategy[Article]:
    return sparse(
        Article,
        {"level": st.sampled_from(levels), "children": children},
        optional={
            "number": st.integers(1, 99).map(str),
            "heading": words(),
            "text": words(),
            "span": spans(),
            "clauses": st.lists(st.sampled_from(ClauseType), min_size=1, max_size=2),
            "references": st.tuples(references()),
        },
    )
