"""The ways into a catalogue: shipped files, paths, mappings, text; and every way that fails."""

import os
from pathlib import Path

import pytest
import yaml

from jabatan_eval import Catalogue, CatalogueError, JabatanEvalError, _yaml, default_catalogue
from jabatan_eval.catalogue import loading

PARTS = ("factor_levels", "class_bands")


class Somewhere:
    """A foreign path object."""

    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return str(self.path)


@pytest.fixture
def paths(tmp_path, texts):
    found = {part: tmp_path / f"own {part}.yml" for part in PARTS}
    for part, path in found.items():
        path.write_text(texts[part], encoding="utf-8")
    return found


def faults_of(**sources):
    with pytest.raises(CatalogueError) as caught:
        Catalogue.load(**sources)
    return caught.value.faults


@pytest.mark.parametrize("as_given", [str, Path, Somewhere])
def test_paths_of_every_kind_load_the_callers_own_files(paths, as_given):
    own = {part: as_given(path) for part, path in paths.items()}
    assert Catalogue.load(**own) == default_catalogue()


def test_a_path_from_the_working_directory_will_do(paths, monkeypatch):
    monkeypatch.chdir(paths["class_bands"].parent)
    assert Catalogue.load(class_bands="own class_bands.yml") == default_catalogue()


@pytest.mark.parametrize("part", PARTS)
def test_either_file_alone_goes_with_the_shipped_other(paths, part):
    assert Catalogue.load(**{part: paths[part]}) == default_catalogue()


def test_nothing_given_loads_the_shipped_files_anew():
    loaded = Catalogue.load()
    assert loaded == default_catalogue()
    assert loaded is not default_catalogue()
    assert Catalogue.parse() == loaded


def test_mappings_of_plain_data_will_do(texts):
    trees = {part: yaml.safe_load(text) for part, text in texts.items()}
    assert isinstance(trees["class_bands"]["bands"][0]["lower"], int)
    assert Catalogue.load(**trees) == default_catalogue()


def test_mappings_whose_numbers_are_text_will_do_too(texts):
    tree = _yaml.read(texts["class_bands"], "class_bands.yaml")
    assert tree["bands"][0]["lower"] == "190"
    assert Catalogue.load(class_bands=tree) == default_catalogue()


def test_a_mapping_is_not_changed_by_loading(texts):
    tree = yaml.safe_load(texts["class_bands"])
    before = repr(tree)
    Catalogue.load(class_bands=tree)
    assert repr(tree) == before


@pytest.mark.parametrize(
    "number", [True, 190.0, "0190", "1_90", "190.0", " 190", "+190", "1e2", -5]
)
def test_a_number_of_a_mapping_is_a_plain_whole_number(texts, number):
    tree = yaml.safe_load(texts["class_bands"])
    tree["bands"][0]["lower"] = number
    (fault,) = faults_of(class_bands=tree)
    assert fault.where == "class_bands.yaml: bands.0.lower"
    assert fault.given == repr(number)


def test_a_fault_of_a_mapping_names_the_path_without_a_line(texts):
    tree = yaml.safe_load(texts["factor_levels"])
    del tree["schemes"][0]["factors"][0]["levels"][0]["points"]
    (fault,) = faults_of(factor_levels=tree)
    assert fault.message("en") == (
        "factor_levels.yaml: schemes.0.factors.0.levels.0.points: required key is missing"
    )


def test_an_empty_mapping_lacks_every_required_key():
    places = {fault.where for fault in faults_of(class_bands={})}
    assert places == {f"class_bands.yaml: {key}" for key in ("format", "edition", "note", "bands")}


@pytest.mark.parametrize("text", ["190-240", b"bands"])
def test_text_of_yaml_loads_and_may_be_bytes(texts, text):
    as_given = str.encode if isinstance(text, bytes) else str
    given = {part: as_given(own) for part, own in texts.items()}
    assert Catalogue.parse(**given) == default_catalogue()
    with pytest.raises(CatalogueError, match=r"^class_bands.yaml:1: expected a mapping, got '"):
        Catalogue.parse(class_bands=text)


def test_a_missing_file_is_named_with_the_reason(tmp_path):
    path = tmp_path / "tiada.yaml"
    (fault,) = faults_of(class_bands=path)
    assert fault.kind == "cannot_read"
    assert str(path) in fault.where
    assert fault.message("en").endswith(f": cannot be read: {os.strerror(2)}")
    assert "tidak dapat dibaca" in fault.message("id")


def test_both_files_missing_are_two_faults(tmp_path):
    faults = faults_of(factor_levels=tmp_path / "a.yaml", class_bands=tmp_path / "b.yaml")
    assert [fault.kind for fault in faults] == ["cannot_read", "cannot_read"]
    assert "a.yaml" in faults[0].where
    assert "b.yaml" in faults[1].where


def test_a_missing_file_does_not_hide_the_faults_of_the_other(tmp_path):
    faults = faults_of(factor_levels=tmp_path / "a.yaml", class_bands={"bands": []})
    assert {fault.kind for fault in faults} == {"cannot_read", "missing_key", "list_too_short"}


def test_a_directory_is_no_file(tmp_path):
    (fault,) = faults_of(class_bands=tmp_path)
    assert fault.kind == "cannot_read"


def test_a_file_that_may_not_be_read_is_named_with_the_reason(paths, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (fault,) = faults_of(class_bands=paths["class_bands"])
    assert fault.message("en").endswith(": cannot be read: Permission denied")


@pytest.mark.parametrize("path", ["", "a\0b", "x" * 5000, "\ud800"])
def test_a_name_that_no_file_can_have_is_refused_in_one_printable_line(path):
    (fault,) = faults_of(class_bands=path)
    assert fault.kind == "cannot_read"
    assert fault.message("en").isprintable()
    assert len(fault.where) <= 90


@pytest.mark.parametrize("thing", [5, 1.5, ["a"], object()])
def test_what_is_neither_path_nor_mapping_is_a_callers_slip(thing):
    with pytest.raises(TypeError):
        Catalogue.load(class_bands=thing)


def test_a_catalogue_error_is_of_this_library_and_a_value_error():
    with pytest.raises(ValueError, match="cannot be read") as caught:
        Catalogue.load(class_bands="/tiada/tiada.yaml")
    assert isinstance(caught.value, JabatanEvalError)


def test_the_text_of_a_scheme_is_quoted_at_its_place(changed):
    with pytest.raises(CatalogueError) as caught:
        changed(factor_levels=[("format: 1\n", "format: 1\ntambahan: ya\n")])
    (fault,) = caught.value.faults
    assert (fault.kind, fault.where) == ("unknown_key", "factor_levels.yaml:5: tambahan")
    assert set(fault.allowed) >= {"format", "edition", "schemes", "sources"}


def test_a_shipped_file_that_is_gone_is_named():
    with pytest.raises(CatalogueError, match=r"^data/tiada.yaml: cannot be read: not found$"):
        loading.shipped("tiada.yaml")


def test_a_fault_in_a_shipped_file_names_it_as_data(monkeypatch):
    monkeypatch.setattr(loading, "shipped", lambda name: b"a: [")
    with pytest.raises(CatalogueError) as caught:
        Catalogue.load()
    assert [fault.where.partition(":")[0] for fault in caught.value.faults] == [
        "data/factor_levels.yaml",
        "data/class_bands.yaml",
    ]


def test_no_more_of_a_file_is_read_than_one_byte_over_the_bound(tmp_path):
    path = tmp_path / "long.yaml"
    path.write_bytes(b"#" * 1_100_000)
    assert len(loading.read_bounded(str(path))) == 1_048_577


def test_a_document_without_text_knows_paths_but_no_lines():
    document = loading.Document("mapping", tree={})
    assert document.place(("a", 0)) == "mapping: a.0"
    assert document.place(()) == "mapping"


def test_a_document_with_text_knows_the_nearest_line():
    document = loading.text_document("a:\n  - b: 1\n  - c: 2\n", "x.yaml")
    assert document.place(("a", 1, "c")) == "x.yaml:3: a.1.c"
    assert document.place(("a", 1, "tiada")) == "x.yaml:3: a.1.tiada"
    assert document.place(("tiada",)) == "x.yaml:1: tiada"
    assert document.place(()) == "x.yaml:1"


def test_an_empty_text_has_no_lines_at_all():
    document = loading.text_document("# kosong\n", "x.yaml")
    assert document.place(("a",)) == "x.yaml: a"
    assert document.place(()) == "x.yaml"
