"""The words of the command-line library in Chinese (命令行用语): ``Usage``, ``No such option`` and the like.

click asks ``gettext`` for every word that it prints. While a Chinese command runs, ``gettext`` is pointed to our catalogue of
messages; a message that the catalogue does not have (another version of click) stays English.
"""

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files

from govdisclose.bilingual import Language

__all__ = ["click_speaking"]

_DOMAIN = "govdisclose-click"


@contextmanager
def click_speaking(language: Language) -> Iterator[None]:
    """Inside, click prints its words in this language; everything is put back afterwards."""
    if language != "zh":
        yield
        return
    before, asked = gettext.textdomain(), os.environ.get("LANGUAGE")
    gettext.bindtextdomain(_DOMAIN, str(files("govdisclose.cli") / "locale"))
    gettext.textdomain(_DOMAIN)
    os.environ["LANGUAGE"] = "zh"
    try:
        yield
    finally:
        gettext.textdomain(before)
        if asked is None:
            os.environ.pop("LANGUAGE", None)
        else:
            os.environ["LANGUAGE"] = asked
