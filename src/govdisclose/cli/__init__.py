"""The command line (命令行): one small module per command, imported only when it is called."""

import sys

__all__ = ["main"]


def main() -> None:
    """Run ``govdisclose``; exit codes: 0 clean, 1 findings, 2 usage, 3 input unreadable or answer not to be had."""
    try:
        from govdisclose.cli.app import run
    except ModuleNotFoundError as missing:
        if missing.name not in {"click", "rich"}:
            raise
        sys.stderr.write(
            "命令行需要 click 和 rich。请运行：pip install 'govdisclose[cli]'\n"
            "The command line needs click and rich. Run: pip install 'govdisclose[cli]'\n"
        )
        raise SystemExit(2) from None
    raise SystemExit(run(sys.argv[1:]))
