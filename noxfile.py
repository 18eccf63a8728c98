"""The gate: one command runs every check, in environments that it makes itself (see README)."""

import nox

nox.options.default_venv_backend = "venv"
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["check", "examples", "wheel"]

PINS = ("-c", "constraints.txt")
PORTALS = ("django", "django-stubs", "fastapi", "httpx2")


@nox.session
def check(session: nox.Session) -> None:
    """Style, types, import contract, tests with doctests and README examples, coverage."""
    session.install(
        *PINS, "-e", ".[all,testing]", *nox.project.dependency_groups(nox.project.load_toml("pyproject.toml"), "dev")
    )
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("mypy")
    session.run("lint-imports", "--no-cache")
    session.run("pytest", "-n", "auto", "--cov", "--cov-report=term", *session.posargs)


@nox.session
def examples(session: nox.Session) -> None:
    """The example portals and the sample pack as users' code: strict types, and their own tests with the test kit."""
    session.install(*PINS, "-e", ".[all,testing]", "-e", "examples/pack-sample", *PORTALS, "mypy")
    with session.chdir("examples"):
        session.run("mypy", "--config-file", "pyproject.toml", env={"PYTHONPATH": "fastapi-portal:django-portal"})
        session.run("pytest", "-c", "pytest.ini", *session.posargs, ".")


@nox.session
def pyright(session: nox.Session) -> None:
    """The same code under pyright at its strictest; not in the default gate, since it fetches a JavaScript runtime."""
    session.install(*PINS, "-e", ".[all,testing]", *PORTALS, "pyright")
    session.run("pyright", "-p", "examples")


@nox.session
def wheel(session: nox.Session) -> None:
    """The built wheel in a clean environment, with the sources out of the way."""
    session.install(*PINS, "build", "hatchling")
    out = session.create_tmp()
    session.run("python", "-m", "build", "--no-isolation", "--outdir", out, silent=True)
    session.install(*PINS, "--force-reinstall", "--no-deps", "--no-index", "--find-links", out, "govdisclose")
    session.install(*PINS, "govdisclose[all]", "--find-links", out)
    session.run("python", "tools/wheel_smoke.py")
