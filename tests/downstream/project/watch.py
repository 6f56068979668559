"""A small project on top of mourecords: which agreements can be ended, and how."""

from mourecords import Record


def to_line(record: Record) -> str:
    """One line on how an agreement ends."""
    row = record.to_row()
    name = row["title"] or row["kind"] or "an agreement"
    if row["notice"]:
        return f"{name}: notice of {row['notice']}"
    return f"{name}: {row['duration'] or 'not stated'}"


def may_bind(record: Record) -> bool:
    """Whether nothing says that it does not bind."""
    return record.agreement.binding is not False
