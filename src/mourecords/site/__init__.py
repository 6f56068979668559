"""Documentation sites about agreements: pages, indexes, charts, and the evidence in its place.

Examples:
    >>> from mourecords import Agreement, Record
    >>> from mourecords.site import build
    >>> import pathlib, tempfile
    >>> record = Record(id="lima", agreement=Agreement(title="Treaty of Lima"))
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     first = build([record], pathlib.Path(folder))
    ...     again = build([record], pathlib.Path(folder))
    >>> first.written > 0, again.written
    (True, 0)
"""

from mourecords.site.building import build, by_hash
from mourecords.site.projects import build_html
from mourecords.site.writing import Built, SiteError

__all__ = ["Built", "SiteError", "build", "build_html", "by_hash"]
