"""What an agreement provides: the commitments that an article states, phrase by phrase."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from mourecords.assembly.candidates import Candidate
from mourecords.documents.block import BlockKind
from mourecords.mentions.news import News
from mourecords.mentions.reading import Sentence

_SCOPE: Final = re.compile(
    r"[^.;:]{0,70}? (to (?!be\b|sign\b|the\b|a\b|an\b|date\b|it\b|its\b|their\b|his\b|"
    r"[A-Z])|for (?=\w+ing\b)|on (?=cooperation|the|\w+ (?:and|cooperation|exchange))|"
    r"concerning |regarding |covering |providing for |under which |in the (?:fields?|"
    r"areas?) of |aimed at |calling for |that (?:will|would) |which (?:will|would) )"
)
_LEAD: Final = re.compile(
    r"\b(focus(?:es|ed)? on|aim(?:s|ed)? (?:at|to)|provid(?:es|ed) for|provides?|"
    r"covers?|includes?|calls? for|sets? out|envisages?|foresees?|deals? with|"
    r"seeks? to|is (?:meant|designed|intended) to|allows?|lets|enables?|permits|"
    r"commits? \w+ to|cooperation in|in the (?:fields?|areas?) of|to be used (?:for|"
    r"to)|agreed to|(?:is|are|was|were) (?:for|about)|priority areas are|areas? "
    r"(?:of cooperation )?(?:are|include)|come first in it:|can|"
    r"stipulates?(?: that)?) (?=\w)"
)
_MODAL: Final = re.compile(
    r"\b(?:will|would|is to|are to|shall|must|agrees? to|commits? to|undertakes? to|"
    r"has agreed to|have agreed to|pledged to)(?: also| then| now| further| jointly|"
    r" each)? (?=[a-z])"
)
_UNDER: Final = re.compile(
    r"(?:under|according to|by|in|with) (?:the |this |"
    r"its )?(?:new )?[\w' -]{0,40}?(?:agreement|accord|pact|deal|mou|treaty|"
    r"memorandum(?: of understanding)?|contract|loan|protocol|arrangement|"
    r"text)\b[^,]{0,60}, "
)
_OUT: Final = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|expect(?:s|ed|ing)?|analysts?|believ(?:e|es|ed)|"
    r"welcom(?:e|ed|es)|prais(?:e|ed|es)|hailed|testament|pivotal|view(?:s|ed)?|uncertainty|may|might|could|likely|traders?|"
    r"critics?|warned|thanked|if|whether|unless)\b"
)
_NOT_A_TERM: Final = re.compile(
    r"(?:be (?:automatically |tacitly )?(?:renewed|extended|prolonged|signed|ratified|held|"
    r"submitted|announced|published|printed)|enter into|"
    r"take effect|come into|expire|last|run for|remain|sign|have to|help|not|follow|"
    r"visit|meet|continue talks)\b"
)
_END: Final = re.compile(
    r"\. |; |, (?:which|said|according|he|she|officials|the \w+ said|it said|while|"
    r"adding|who|after|as|a spokes\w+)\b|, [a-z. ]{2,40} said\b| said\b|, "
    r"(?:particularly|especially|bolstering)| to (?:help )?bolster\b|,? \w+ (?:said|"
    r"told)\b"
)
_SPLIT: Final = re.compile(r"; |, and (?=\w)|, (?=\w)| and (?=\w+ing\b|to \w+|will )")
_GOES_ON: Final = re.compile(
    r"(?:it|they|the|both|its|their|under|[a-z]+ (?:will|is to|agreed|"
    r"commits))\b.{0,60}?\b(?:will|would|is to|are to|provides?|covers?|includes?|"
    r"sets? out|agreed|calls for|can|commits)\b"
)
_DANGLING: Final = re.compile(r"(?: (?:in|on|at|here|last|next|the))+ ?$")
_MOST: Final = 8


class Phrase(NamedTuple):
    """A provision in the view: its first position and the one after its last."""

    start: int
    end: int


def choose_provisions(news: News, candidate: Candidate) -> list[Phrase]:
    """The commitments that the sentences about an agreement state."""
    found: list[Phrase] = []
    aims: list[Phrase] = []
    for index in _telling(news, candidate):
        sentence = news.sentences[index]
        for start, aim in _leads(news, candidate, index):
            if found and start < found[-1].end:
                continue
            stop = _stop(news.folded, start, _limit(news, start, sentence.end))
            if stop - start >= 8 and not _NOT_A_TERM.match(news.folded, start):
                (aims if aim else found).extend(_pieces(news.folded, start, stop))
            break
    return (found or aims)[:_MOST]


def _leads(news: News, candidate: Candidate, index: int) -> list[tuple[int, bool]]:
    """Where in a sentence a commitment may begin, and whether it is only an aim."""
    sentence, folded = news.sentences[index], news.folded
    own = [m for m in candidate.mentions if sentence.start <= m.head < sentence.end]
    starts: list[tuple[int, bool]] = []
    under = _UNDER.match(folded, sentence.start, sentence.end)
    if under:
        return [(under.end(), False)]
    for mention in own[:2]:
        match = _SCOPE.match(folded, mention.end, sentence.end)
        if (
            match
            and not re.search(
                r"\b(?:said|was|were|is|are|has|have|will|would)\b",
                folded[mention.end : match.start(1)],
            )
            and not _OUT.search(folded, sentence.start, match.end())
        ):
            starts.append((match.end(), match.group(1).startswith("aim")))
    floor = min((m.start for m in own), default=sentence.start)
    for form in (_LEAD, _MODAL):
        match = form.search(folded, max(sentence.start, floor - 14), sentence.end)
        if match and not _OUT.search(
            folded, max(sentence.start, match.start() - 70), min(match.end() + 40, sentence.end)
        ):
            starts.append((match.end(), match.group().startswith(("aim", "seek"))))
    return starts


def _is_opinion(folded: str, match: re.Match[str], sentence: Sentence) -> bool:
    """Whether hope, praise or expectation stands close to a lead."""
    start = max(sentence.start, match.start() - 70)
    return _OUT.search(folded, start, min(match.end() + 40, sentence.end)) is not None


def _telling(news: News, candidate: Candidate) -> list[int]:
    """The sentences of an agreement, and the next ones that go on about what is to be done."""
    wanted = set(candidate.sentences)
    for index in sorted(candidate.sentences):
        for following in range(index + 1, min(index + 3, len(news.sentences))):
            sentence = news.sentences[following]
            named = any(
                sentence.start <= i.head < sentence.end
                and i.head not in {m.head for m in candidate.mentions}
                for i in news.instruments
            )
            if named or not _GOES_ON.match(news.folded, sentence.start, sentence.end):
                break
            wanted.add(following)
    told = (BlockKind.HEADLINE, BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.TIMESTAMP)
    return [i for i in sorted(wanted) if news.sentences[i].block not in told]


def _limit(news: News, start: int, end: int) -> int:
    """Where the place and the day of the act begin, which close a commitment."""
    edges = [d.start for d in news.dates if start < d.start < end and d.derived]
    for hit in news.hits.of("place"):
        if start < hit.start < end and news.folded[hit.start - 4 : hit.start] == " in ":
            rest = news.folded[hit.end : end]
            if len(rest) < 24 or rest.startswith((" on ", ",")):
                edges.append(hit.start)
    edge = min(edges, default=end)
    return edge if edge == end else start + len(_DANGLING.sub("", news.folded[start:edge]))


def _stop(folded: str, start: int, limit: int) -> int:
    end = _END.search(folded, start, limit)
    stop = end.start() if end else limit
    while stop > start and folded[stop - 1] in " .,;:\"'":
        stop -= 1
    return stop


def _pieces(folded: str, start: int, end: int) -> list[Phrase]:
    """A list of short phrases is split; a clause with a verb of its own is not."""
    spans: list[tuple[int, int]] = []
    first = start
    for cut in _SPLIT.finditer(folded, start, end):
        spans.append((first, cut.start()))
        first = cut.end()
    spans.append((first, end))
    last = spans[-1]
    if (
        len(spans) >= 2
        and " and " in folded[last[0] : last[1]]
        and last[1] - last[0] < 60
        and max(b - a for a, b in spans[:-1]) <= 40
    ):
        cut_at = folded.index(" and ", last[0], last[1])
        spans[-1:] = [(last[0], cut_at), (cut_at + 5, last[1])]
    if len(spans) >= 2 and max(b - a for a, b in spans) <= 60:
        return [Phrase(*_trimmed(folded, a, b)) for a, b in spans if b - a > 3]
    return [Phrase(*_trimmed(folded, start, end))]


def _trimmed(folded: str, start: int, end: int) -> tuple[int, int]:
    lead = re.match(
        r"(?:and |the |also |expanding |to |that |of |cooperation (?:in|on) )+", folded[start:end]
    )
    return (start + (lead.end() if lead and lead.end() < end - start - 3 else 0), end)
