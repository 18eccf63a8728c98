"""What may be loaded when the package or the clock is imported: a portal pays for what it uses."""

import subprocess
import sys

import pytest

SCRIPT = """
import sys
before = set(sys.modules)
import {module}
loaded = {{name.split(".")[0] for name in set(sys.modules) - before}} - set(sys.stdlib_module_names)
print(*sorted(loaded))
"""

#: Module to the third-party packages that importing it may load.
ALLOWED = {
    "govdisclose": set(),
    "govdisclose.bilingual": {"attr", "attrs"},
    "govdisclose.errors": {"attr", "attrs"},
    "govdisclose.citation": {"attr", "attrs"},
    "govdisclose.law": {"attr", "attrs"},
    "govdisclose.deadlines": {"attr", "attrs", "dateutil", "six"},
}


@pytest.mark.parametrize("module", ALLOWED)
def test_import_stays_light(module: str) -> None:
    script = SCRIPT.format(module=module)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split()) - {"govdisclose", "_virtualenv"}
    assert loaded <= ALLOWED[module], f"importing {module} also loads {sorted(loaded - ALLOWED[module])}"


def test_the_package_alone_loads_none_of_its_rooms() -> None:
    script = "import sys, govdisclose; print(*[m for m in sys.modules if m.startswith('govdisclose.')])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
