"""The entry point of the sample pack: where its data lies."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def pack() -> Traversable:
    """The folder that holds ``pack.toml``."""
    return files(__name__) / "data"
