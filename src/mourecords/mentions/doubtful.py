"""Names that stand for more than one state, decided by the day of the text."""

from __future__ import annotations

import datetime
from functools import cache

from mourecords.data.countries import existed
from mourecords.languages.pack import Pack
from mourecords.mentions.actors import Actor
from mourecords.values.dates import PartialDate


@cache
def _doubtful(pack: Pack) -> dict[str, tuple[str, ...]]:
    table = pack.table("ambiguous")["doubtful"]
    return {name.casefold(): tuple(entry["codes"]) for name, entry in table.items()}


def to_dated(actor: Actor, *, day: datetime.date | None, pack: Pack) -> Actor:
    """The actor as the state that existed on the day: Moscow in 1987 stands for the Soviet Union.

    Args:
        actor: what a text names.
        day: the day of the text; without it nothing changes.
        pack: whose list of doubtful names counts.
    """
    codes = _doubtful(pack).get(actor.name.casefold(), ())
    if day is None or len(codes) < 2 or actor.code not in codes:
        return actor
    on = PartialDate.from_date(day)
    if existed(actor.code, on):
        former = [code for code in codes if code != actor.code and existed(code, on)]
        return actor if not former or actor.form != "metonym" else actor._replace(code=former[0])
    return next((actor._replace(code=code) for code in codes if existed(code, on)), actor)
