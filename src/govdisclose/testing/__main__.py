"""``python -m govdisclose.testing export-kit DIR`` writes the conformance kit (一致性样例包)."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 when the kit is written, 3 when the folder cannot be."""
    parser = argparse.ArgumentParser(prog="python -m govdisclose.testing")
    commands = parser.add_subparsers(dest="command", required=True)
    export = commands.add_parser("export-kit", help="write every example with its expected report")
    export.add_argument("folder", type=Path, metavar="DIR")
    folder = parser.parse_args(arguments).folder
    from govdisclose.testing.kit import export_kit

    try:
        number = export_kit(folder)
    except OSError as error:
        sys.stderr.write(f"{error.filename or folder}: {error.strerror or error}\n")
        return 3
    sys.stdout.write(f"{number} cases written to {folder}; begin with {folder / 'cases.json'}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
