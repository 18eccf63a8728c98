"""Packs are read from folders, wheels and installed packages; broken ones are named, conflicts name both."""

import pickle
import re
import zipfile
from collections.abc import Callable
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclose.domains import (
    DomainPack,
    DomainRegistry,
    PackConflictError,
    PackError,
    installed_registry,
    pack_files,
    read_pack,
    write_pack,
)
from govdisclose.domains import installed as installed_room
from pack_samples import Data, folder, pack

HEAD = '[pack]\nid = "p"\ntitle = "包"\nversion = "1.0.0"\nlayer = "county"\nissuer = "县"\n'


def test_a_folder_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    made = pack()
    paths = write_pack(made, tmp_path / "p")
    assert [p.name for p in paths] == ["pack.toml", "1-test-buses.toml", "2-social-assistance.toml"]
    assert read_pack(tmp_path / "p").pack == made
    assert read_pack(tmp_path / "p" / "pack.toml").pack == made


def test_one_file_may_hold_it_all(tmp_path: Path) -> None:
    made = pack()
    file = tmp_path / "water.toml"
    file.write_text("\n".join(pack_files(made).values()), encoding="utf-8")
    loaded = read_pack(file)
    assert loaded.pack == made
    assert (loaded.place("bus-1").source or "").endswith("water.toml")
    file.write_text("colour = 1", encoding="utf-8")
    with pytest.raises(PackError, match=r"water.toml colour") as told:
        read_pack(file)
    assert (told.value.findings[0].location.source or "").endswith("/water.toml")
    assert "water.toml/water.toml" not in (told.value.findings[0].location.source or "")


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    write_pack(pack(), tmp_path)
    before = (tmp_path / "pack.toml").read_bytes()
    with pytest.raises(FileExistsError):
        write_pack(pack(lambda d: d["pack"].update(title="别的")), tmp_path)
    assert (tmp_path / "pack.toml").read_bytes() == before


def test_a_wheel_is_a_zip_with_one_pack_in_it(tmp_path: Path) -> None:
    wheel = tmp_path / "sample-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in pack_files(pack()).items():
            archive.writestr(f"sample/data/{name}", text)
        archive.writestr("sample/__init__.py", "raise SystemExit('nothing is executed')")
        archive.writestr("sample/pyproject.toml", "x")
    assert read_pack(wheel).pack == pack()


def test_a_process_keeps_its_form(tmp_path: Path) -> None:
    flow = {
        "id": "f",
        "lanes": [{"id": "a", "title": "甲"}],
        "start": {"title": "起", "next": "e"},
        "odd key": [[{"x": 1}], []],
        "n": 1.5,
    }
    made = pack(lambda d: d.update(process=[{"id": "f", "title": "流程", "definition": flow}]))
    write_pack(made, tmp_path)
    assert read_pack(tmp_path).pack == made
    assert "[[process.definition.lanes]]" in (tmp_path / "pack.toml").read_text("utf-8")


_WORDS = st.text(st.sampled_from(list('汉a"\\\n\t=[]{}#\u3000𠮷.’')), min_size=1, max_size=12).map(lambda t: "字" + t)


@settings(max_examples=40, deadline=None)
@given(_WORDS, _WORDS, st.lists(_WORDS, max_size=3))
def test_any_words_come_back(title: str, note: str, names: list[str]) -> None:
    def change(data: Data) -> None:
        data["pack"].update(title=title, note=note)
        data["domain"][0].update(other_names=names)
        data["domain"][0]["edition"][0]["item"][0]["extensions"] = {title: note}

    import tomllib

    made = pack(change)
    files = pack_files(made)
    data = tomllib.loads(files["pack.toml"])
    data["domain"] = [d for n, text in files.items() if n != "pack.toml" for d in tomllib.loads(text)["domain"]]
    assert DomainPack.model_validate(data) == made


BROKEN: list[tuple[str, dict[str, str], str]] = [
    ("no pack.toml", {"domains/x.toml": ""}, "no pack.toml"),
    ("not TOML", {"pack.toml": "[pack"}, "pack.toml"),
    ("a file that is not TOML", {"pack.toml": HEAD, "d/x.toml": "a = "}, "x.toml"),
    ("an unknown key", {"pack.toml": HEAD + "colour = 1\n"}, "colour"),
    ("an unknown list", {"pack.toml": HEAD, "x.toml": "[[colour]]\na = 1\n"}, "colour"),
    ("an unknown layer", {"pack.toml": HEAD.replace("county", "town")}, "pack.layer"),
    ("a missing issuer", {"pack.toml": HEAD.replace("issuer", "#")}, "pack.issuer"),
    ("a code with capitals", {"pack.toml": HEAD.replace('"p"', '"P x"')}, "pack.id"),
    ("a list where a table belongs", {"pack.toml": "pack = 1\n"}, "pack"),
    ("an entry that is no table", {"pack.toml": HEAD, "x.toml": "domain = [1]\n"}, "domain"),
    ("a domain without a name", {"pack.toml": HEAD, "x.toml": '[[domain]]\ncode = "bus"\n'}, r"domain.\[bus\].name"),
    (
        "seen without pages",
        {
            "pack.toml": HEAD,
            "x.toml": '[[domain]]\ncode = "bus"\nname = "公交"\n[[domain.edition]]\ncomplete = false\n[[domain.edition.item]]\nid = "i"\nmatter = ["a"]\nevidence = { status = "seen" }\n',
        },
        r"item.\[i\].evidence: status seen needs",
    ),
    (
        "memory with pages",
        {
            "pack.toml": HEAD,
            "x.toml": '[[domain]]\ncode = "bus"\nname = "公交"\n[[domain.edition]]\ncomplete = false\n[[domain.edition.item]]\nid = "i"\nmatter = ["a"]\nevidence = { status = "memory", pages = 3, confidence = 0.5 }\n',
        },
        "status memory",
    ),
    (
        "an edition that ends first",
        {
            "pack.toml": HEAD,
            "x.toml": '[[domain]]\ncode = "bus"\nname = "公交"\n[[domain.edition]]\ncomplete = true\nfrom = 2026-01-02\nthrough = 2026-01-01\n',
        },
        "ends before",
    ),
    (
        "a tightening of nothing",
        {
            "pack.toml": HEAD,
            "x.toml": '[[domain]]\ncode = "bus"\nname = "公交"\n[[domain.tighten]]\nid = "i"\nbasis = "x"\n',
        },
        "sets no field",
    ),
    (
        "a column of no field",
        {"pack.toml": HEAD + '[[column]]\nheading = "x"\nfield = "colour"\n'},
        "no field of an item",
    ),
    (
        "versions out of order",
        {
            "pack.toml": HEAD
            + '[[instrument]]\ntitle = "x"\nkind = "rule"\nsource = "s"\n[[instrument.version]]\nfrom = 2020-01-01\n[[instrument.version]]\nfrom = 2019-01-01\n'
        },
        "order of time",
    ),
    (
        "a title of marks",
        {
            "pack.toml": HEAD
            + '[[instrument]]\ntitle = "《》"\nkind = "rule"\nsource = "s"\nversion = [{ from = 2020-01-01 }]\n'
        },
        "nothing but marks",
    ),
    (
        "an instrument without a version",
        {"pack.toml": HEAD + '[[instrument]]\ntitle = "x"\nkind = "rule"\nsource = "s"\nversion = []\n'},
        "at least 1",
    ),
    (
        "a former name that ends first",
        {
            "pack.toml": HEAD
            + '[[publisher]]\nname = "x"\nformer = [{ name = "y", from = 2020-01-01, until = 2019-01-01 }]\n'
        },
        "name ends before",
    ),
    (
        "a body that ends first",
        {"pack.toml": HEAD + '[[publisher]]\nname = "x"\nsince = 2020-01-01\nthrough = 2019-01-01\n'},
        "body ends before",
    ),
    ("a severity without a reason", {"pack.toml": HEAD + '[[rule]]\ncode = "GD-T004"\nlevel = "note"\n'}, "reason"),
]


@pytest.mark.parametrize(("files", "words"), [(f, w) for _, f, w in BROKEN], ids=[n for n, _, _ in BROKEN])
def test_a_broken_pack_is_named_with_its_fault(files: dict[str, str], words: str, tmp_path: Path) -> None:
    with pytest.raises(PackError, match=words) as told:
        read_pack(folder(tmp_path / "my-pack", files))
    assert "my-pack" in str(told.value)
    words_zh = told.value.text.zh.partition("：")[2].partition("不是有效的 TOML：")[
        0
    ]  # the parser of TOML speaks English
    assert not re.search("should|must|ends|valid", words_zh), "the Chinese words are Chinese"
    assert "my-pack" in told.value.text.zh
    assert told.value.pack.endswith("my-pack")
    assert pickle.loads(pickle.dumps(told.value)).findings == told.value.findings


def test_every_fault_is_told_at_its_file(tmp_path: Path) -> None:
    faulty = "".join(f'[[domain]]\ncode = "X{n}"\nname = "公交"\n' for n in range(8))
    with pytest.raises(PackError) as told:
        read_pack(folder(tmp_path, {"pack.toml": HEAD, "d/buses.toml": faulty}))
    assert {f.code for f in told.value.findings} == {"GD-D001"}
    assert len(told.value.findings) == 8
    assert all((f.location.source or "").endswith("d/buses.toml") for f in told.value.findings)
    assert "3 more" in str(told.value)


def test_hostile_input_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "x.whl").write_bytes(b"PK\x03\x04nonsense")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "pack.toml").write_text("a = " + "[" * 5000, encoding="utf-8")
    (tmp_path / "latin").mkdir()
    (tmp_path / "latin" / "pack.toml").write_bytes("x = '县'".encode("gbk"))
    with zipfile.ZipFile(tmp_path / "two.zip", "w") as archive:
        archive.writestr("a/pack.toml", HEAD)
        archive.writestr("b/pack.toml", HEAD)
    with zipfile.ZipFile(tmp_path / "none.zip", "w") as archive:
        archive.writestr("a.txt", "")
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("pack.toml", HEAD)
        archive.writestr("x.toml", "#" * (65 << 20))
    for name in ("x.whl", "deep", "latin", "two.zip", "none.zip", "bomb.zip", "missing"):
        with pytest.raises(PackError, match=name):
            read_pack(tmp_path / name)


CONFLICTS: list[tuple[str, Callable[[Data], object], str]] = [
    ("one id", lambda d: None, "they have one id"),
    ("one domain", lambda d: d["pack"].update(id="other"), "both define the domain 'test-buses'"),
    (
        "one code with two names",
        lambda d: (d["pack"].update(id="other", layer="city"), d["domain"][0].update(name="电车")),
        "'城乡公交' in one and '电车'|'电车' in one and '城乡公交'",
    ),
    (
        "one name with two codes",
        lambda d: (d["pack"].update(id="other"), d["domain"][0].update(code="trams"), d["domain"].pop()),
        "城乡公交.*has the code",
    ),
    (
        "a facet with another name",
        lambda d: (d["pack"].update(id="other"), d.update(domain=[]), d["facet"][0].update(name="种类")),
        "facet 'kind'",
    ),
    (
        "a facet value with another name",
        lambda d: (d["pack"].update(id="other"), d.update(domain=[]), d["facet"][0]["value"][0].update(name="丙")),
        "value 'a'",
    ),
]


@pytest.mark.parametrize(("change", "words"), [(c, w) for _, c, w in CONFLICTS], ids=[n for n, _, _ in CONFLICTS])
def test_a_conflict_names_both(change: Callable[[Data], object], words: str) -> None:
    registry = DomainRegistry.national().with_packs(pack())
    with pytest.raises(PackConflictError, match=words) as told:
        registry.with_packs(pack(change))
    assert str(told.value).count("test-county") >= 1


def test_packs_of_two_places_stand_beside_one_another() -> None:
    other = pack(
        lambda d: (
            d["pack"].update(id="other", division="990200"),
            d["domain"][0]["edition"][0]["item"][0].update(id="bus-9"),
        )
    )
    registry = DomainRegistry.national().with_packs(pack(), other)
    assert len(registry.domains) == len(DomainRegistry.national().domains) + 1


class _Entry(EntryPoint):
    """An entry point whose value is at hand."""

    def load(self) -> object:
        held = VALUES[self.value]
        if isinstance(held, Exception):
            raise held
        return held


VALUES: dict[str, object] = {}


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def installing(**values: object) -> None:
        VALUES.clear()
        VALUES.update(values)
        entries = [_Entry(name, name, "govdisclose.packs") for name in values]
        monkeypatch.setattr(
            installed_room, "entry_points", lambda *, group: entries if group == "govdisclose.packs" else []
        )

    return installing


def test_an_entry_point_gives_a_pack_a_folder_or_a_function(install: Callable[..., None], tmp_path: Path) -> None:
    write_pack(pack(), tmp_path)
    for value in (pack(), pack, tmp_path, str(tmp_path), lambda: tmp_path, read_pack(tmp_path)):
        install(one=value)
        assert installed_registry().packs[-1].pack == pack()


@pytest.mark.parametrize(
    "value",
    [ImportError("no module"), 42, lambda: 1 / 0, "/no/such/folder"],
    ids=["import", "number", "raises", "no-folder"],
)
def test_a_broken_installed_pack_is_an_error_that_names_it_or_a_finding(
    install: Callable[..., None], value: object
) -> None:
    install(broken=value, sound=pack())
    with pytest.raises(PackError, match="broken"):
        installed_registry()
    registry = installed_registry(strict=False)
    assert [f.code for f in registry.findings] == ["GD-D023"]
    assert "broken" in registry.findings[0].message.zh
    assert registry.packs[-1].id == "test-county"


def test_installed_packs_in_conflict_are_told(install: Callable[..., None]) -> None:
    install(first=pack(), second=pack(lambda d: d["pack"].update(id="twin")))
    with pytest.raises(PackConflictError):
        installed_registry()
    registry = installed_registry(strict=False)
    assert [f.code for f in registry.findings] == ["GD-D024"]
    assert "twin" in registry.findings[0].message.en
    assert "test-county" in registry.findings[0].message.en


def test_a_table_makes_a_pack_with_its_levels_and_division() -> None:
    from govdisclose.catalog import Catalog, CatalogItem, Header, Levels
    from govdisclose.domains import Layer, draft_pack

    rows = (
        CatalogItem(id="a", matter=("x",), levels=Levels(county=True, township=False)),
        CatalogItem(id="b", matter=("y",)),
    )
    made = draft_pack(
        Catalog(header=Header(title="某目录", division="990101000000"), items=rows),
        pack="p",
        code="c",
        layer=Layer.NATIONAL,
        issuer="部",
    )
    assert made.info.division == "990101"
    entry = made.domains[0]
    assert (entry.name, entry.group) == ("某目录", "later")
    assert [i.levels for i in entry.editions[0].items] == [("county",), None]
    assert entry.editions[0].guide is not None
    assert entry.editions[0].guide.number is None
    bare = draft_pack(Catalog(items=rows), pack="p", code="c", layer=Layer.COUNTY, issuer="县")
    assert (bare.domains[0].name, bare.info.division) == ("c", None)


def test_a_folder_of_a_package_is_read_without_a_name() -> None:
    from importlib.resources import files

    root = files("govdisclose.domains") / "data" / "national"
    assert read_pack(zipfile_like(root)).origin == "national"


def zipfile_like(root: object) -> "_Traversable":
    return _Traversable(root)


class _Traversable:
    """A folder that is no path, as a package inside a zip file gives it."""

    def __init__(self, inner: object) -> None:
        self.inner = inner

    name = property(lambda self: self.inner.name)

    def iterdir(self) -> object:
        return map(_Traversable, self.inner.iterdir())  # type: ignore[attr-defined]

    def joinpath(self, name: str) -> "_Traversable":
        return _Traversable(self.inner.joinpath(name))  # type: ignore[attr-defined]

    __truediv__ = joinpath

    def is_dir(self) -> bool:
        return bool(self.inner.is_dir())  # type: ignore[attr-defined]

    def is_file(self) -> bool:
        return bool(self.inner.is_file())  # type: ignore[attr-defined]

    def read_bytes(self) -> bytes:
        return bytes(self.inner.read_bytes())  # type: ignore[attr-defined]

    def open(self, mode: str = "r") -> object:
        return self.inner.open(mode)  # type: ignore[attr-defined]

    def read_text(self, encoding: str = "utf-8") -> str:
        return str(self.inner.read_text(encoding))  # type: ignore[attr-defined]
