"""Files that are written only where they change, and removed once nothing makes them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from mourecords.errors import MouRecordsError

MANIFEST = ".mourecords-site.json"


class SiteError(MouRecordsError):
    """A site that cannot be built where it was asked for.

    Attributes:
        path: the file or folder in question.
        reason: what is wrong with it.
    """

    code = "site"

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")

    def __reduce__(self) -> tuple[type[SiteError], tuple[str, str]]:
        return type(self), (self.path, self.reason)


@dataclass(slots=True)
class Built:
    """What building a site did.

    Attributes:
        out: the folder of the site.
        written: how many files are new or changed.
        unchanged: how many were already as they should be.
        removed: how many of an earlier build were taken away.
        kept: the files that were changed by hand and left alone.
    """

    out: Path
    written: int = 0
    unchanged: int = 0
    removed: int = 0
    kept: list[str] = field(default_factory=list)


class Writer:
    """Writes the files of a site and remembers them in a manifest.

    Only files that an earlier build wrote are ever overwritten or removed.

    Args:
        out: the folder of the site; made where there is none.

    Raises:
        SiteError: the folder has a manifest that cannot be read.
    """

    def __init__(self, out: Path) -> None:
        self.built = Built(out)
        self._before = _read_manifest(out / MANIFEST)
        self._after: dict[str, str] = {}

    def write(self, name: str, text: str | bytes) -> None:
        """Write one file, where it is not already so.

        Raises:
            SiteError: a file is in the way that no earlier build wrote.
        """
        content = text.encode("utf-8") if isinstance(text, str) else text
        path = self.built.out / name
        digest = hashlib.sha256(content).hexdigest()
        present = path.read_bytes() if path.is_file() else None
        if present == content:
            self.built.unchanged += 1
        elif present is not None and name not in self._before:
            raise SiteError(str(path), "it is in the way, and no earlier build wrote it")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            self.built.written += 1
        self._after[name] = digest

    def write_once(self, name: str, text: str) -> None:
        """Write a file that people may change: what they changed is left alone."""
        path = self.built.out / name
        present = path.read_bytes() if path.is_file() else None
        if present is None or hashlib.sha256(present).hexdigest() == self._before.get(name):
            self.write(name, text)
        else:
            self.built.kept.append(name)

    def finish(self) -> Built:
        """Remove what only an earlier build made, and write the manifest."""
        for name in sorted(self._before.keys() - self._after.keys() - set(self.built.kept)):
            self._remove(self.built.out / name)
        manifest = json.dumps(self._after, indent=0, sort_keys=True) + "\n"
        path = self.built.out / MANIFEST
        if not path.is_file() or path.read_text(encoding="utf-8") != manifest:
            path.write_text(manifest, encoding="utf-8")
        return self.built

    def _remove(self, path: Path) -> None:
        if path.is_file():
            path.unlink()
            self.built.removed += 1
            if path.parent != self.built.out and not any(path.parent.iterdir()):
                path.parent.rmdir()


def _read_manifest(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
        names = {str(name): str(digest) for name, digest in read.items()}
    except (ValueError, AttributeError) as error:
        raise SiteError(str(path), f"it is no manifest of a site: {error}") from None
    outside = [name for name in names if name.startswith("/") or ".." in name.split("/")]
    if outside:
        raise SiteError(str(path), f"it names files outside of the site: {outside[0]}")
    return names
