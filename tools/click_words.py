"""Compiles the Chinese words of click (``src/govdisclose/cli/locale/**/*.po``) into the ``.mo`` file that gettext reads.

    python tools/click_words.py

The result depends on nothing but the ``.po`` file, so that a test can compare the two.
"""

import ast
import struct
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "src" / "govdisclose" / "cli" / "locale" / "zh" / "LC_MESSAGES"


def messages(text: str) -> dict[str, str]:
    """The messages of a ``.po`` file, as gettext keys them: singular and plural joined by NUL."""
    found: dict[str, str] = {}
    for block in text.split("\n\n"):
        fields = dict(line.split(" ", 1) for line in block.splitlines() if line and not line.startswith("#"))
        words = {name: ast.literal_eval(value) for name, value in fields.items()}
        key = words["msgid"] + (f"\0{words['msgid_plural']}" if "msgid_plural" in words else "")
        found[key] = words["msgstr[0]"] if "msgid_plural" in words else words["msgstr"]
    return found


def compiled(text: str) -> bytes:
    """The ``.mo`` file of a ``.po`` file: a header, two tables of (length, place), and the texts."""
    pairs = sorted((key.encode(), value.encode()) for key, value in messages(text).items())
    start = 28 + 16 * len(pairs)
    body, tables = b"", []
    for column in (0, 1):
        for pair in pairs:
            tables.append((len(pair[column]), start + len(body)))
            body += pair[column] + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    return head + b"".join(struct.pack("<2I", *place) for place in tables) + body


if __name__ == "__main__":
    for source in FOLDER.glob("*.po"):
        source.with_suffix(".mo").write_bytes(compiled(source.read_text("utf-8")))
