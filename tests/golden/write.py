"""Write the golden record of the seed article anew: python tests/golden/write.py.

Look at the difference before it is committed: every line of it is a claim about the article.
"""

import json
from pathlib import Path

import mourecords

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).with_name("kl-accords.json")


def parse_seed():
    """The seed article, parsed, as plain JSON values."""
    parsed = mourecords.parse((ROOT / "seeds" / "kl-accords.txt").read_text(encoding="utf-8"))
    return {
        "records": [record.model_dump(mode="json", exclude_none=True) for record in parsed.records],
        "findings": [f.model_dump(mode="json", exclude_none=True) for f in parsed.findings],
    }


if __name__ == "__main__":
    text = json.dumps(parse_seed(), indent=2, ensure_ascii=False, sort_keys=True)
    GOLDEN.write_text(text + "\n", encoding="utf-8")
