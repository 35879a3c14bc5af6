"""The form as data: what it holds, where it comes from, and what is refused."""

import copy

import pytest

from jabatan_eval import CatalogueError, default_catalogue
from jabatan_eval._yaml import read
from jabatan_eval.catalogue.loading import shipped
from jabatan_eval.organisation.informasi_jabatan import JobInformationForm, default_form
from jabatan_eval.organisation.informasi_jabatan.words import canonical

SHIPPED = read(shipped("job_information.yaml"), "job_information.yaml")
FORM = default_form()


def test_the_form_has_seventeen_items_in_the_forms_order():
    assert [item.heading.id for item in FORM.items] == [
        "Nama Jabatan", "Kode Jabatan", "Unit Kerja", "Ikhtisar Jabatan", "Kualifikasi Jabatan", "Tugas Pokok",
        "Hasil Kerja", "Bahan Kerja", "Perangkat Kerja", "Tanggung Jawab", "Wewenang", "Korelasi Jabatan",
        "Kondisi Lingkungan Kerja", "Risiko Bahaya", "Syarat Jabatan", "Prestasi Kerja yang Diharapkan",
        "Kelas Jabatan",
    ]  # fmt: skip
    assert [item.number for item in FORM.items if not item.needed] == [17]


def test_the_tasks_have_the_columns_of_the_form():
    printed = [column.heading.id for column in FORM.item("tugas_pokok").columns if column.printed]
    assert printed == [
        "Uraian Tugas", "Hasil Kerja", "Jumlah Hasil", "Waktu Penyelesaian (jam)", "Waktu Efektif",
        "Kebutuhan Pegawai",
    ]  # fmt: skip
    stated = [column.key for column in FORM.item("tugas_pokok").columns if column.stated]
    assert stated == ["waktu_efektif", "kebutuhan"]


def test_what_is_known_of_the_law_alone_is_marked_low():
    assert {row.confidence for row in FORM.echelons} == {"low"}
    assert {item.confidence for item in FORM.items} == {"high"}


def test_kinds_are_those_of_the_catalogue():
    kinds = {kind.name for kind in default_catalogue().kinds_of_post}
    assert {row.kind for row in FORM.kinds} == kinds
    assert {row.kind for row in FORM.echelons} <= kinds


def test_parts_that_are_known_alone_mean_one_thing():
    words = [
        canonical(word)
        for item in FORM.items
        for part in item.parts
        if part.alone
        for word in (part.heading.id, *part.words)
    ]
    headings = {canonical(w) for item in FORM.items for w in (item.heading.id, *item.words)}
    labels = {canonical(w) for label in FORM.labels for w in (label.heading.id, *label.words)}
    assert len(words) == len({*words})
    assert not {*words} & (headings | labels)
    assert not headings & labels


def test_every_part_within_another_names_it():
    for item in FORM.items:
        keys = {part.key for part in item.parts}
        assert {part.within for part in item.parts} - {None} <= keys


def test_an_item_and_its_columns_are_found_by_key():
    assert FORM.item("syarat_jabatan").part("umur").within == "kondisi_fisik"
    assert FORM.item("tugas_pokok").column("waktu").heading.en == "Time per output (hours)"
    for look in (FORM.item, FORM.item("syarat_jabatan").part, FORM.item("tugas_pokok").column):
        with pytest.raises(KeyError):
            look("tiada")


def broken(change):
    tree = copy.deepcopy(SHIPPED)
    change(tree)
    with pytest.raises(CatalogueError) as caught:
        JobInformationForm.load(tree)
    assert caught.value.message("id")
    return [(fault.kind, fault.where) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("change", "kind", "where"),
    [
        (lambda t: t["items"][3].update(number="5"), "item_number", "items.3.number"),
        (lambda t: t["items"][4].update(words=["Nama Jab"]), "word_twice", "items.4"),
        (
            lambda t: t["items"][4]["parts"][1].update(words=["Pendidikan formal"]),
            "word_twice",
            "items.4.parts.1",
        ),
        (
            lambda t: t["items"][6]["columns"][1].update(words=["hasil"]),
            "word_twice",
            "items.6.columns.1",
        ),
        (
            lambda t: t["items"][5]["sums"][1].update(words=["total"]),
            "word_twice",
            "items.5.sums.1",
        ),
        (lambda t: t["items"][0].update(key="nama"), "unknown_name", "items.0.key"),
        (lambda t: t["items"][0].update(key="nama"), "item_missing", "items"),
        (lambda t: t["items"][3].update(shape="line"), "unknown_name", "items.3"),
        (lambda t: t["items"][4]["parts"].pop(), "unknown_name", "items.4"),
        (lambda t: t["labels"][0].update(key="nip"), "unknown_name", "labels.0.key"),
        (lambda t: t["items"][0].update(sources=["X"]), "unknown_source", "items.0.sources.0"),
        (lambda t: t.update(format="2"), "not_allowed", "format"),
        (lambda t: t["items"][0].update(lain="x"), "unknown_key", "items.0.lain"),
    ],
)
def test_a_form_that_does_not_hold_together_is_refused_at_its_place(change, kind, where):
    found = broken(change)
    assert (kind, f"job_information.yaml: {where}") in found


def test_a_file_of_ones_own_is_read_and_named_by_file_and_line(tmp_path):
    path = tmp_path / "formulir.yaml"
    path.write_bytes(shipped("job_information.yaml"))
    assert JobInformationForm.load(path) == FORM
    path.write_bytes(shipped("job_information.yaml").replace(b"number: 17", b"number: 18"))
    with pytest.raises(
        CatalogueError, match=r"formulir\.yaml:[0-9]+: items\.16\.number: the item has"
    ):
        JobInformationForm.load(path)
    path.write_text("a: &x 1")
    with pytest.raises(CatalogueError, match="anchor"):
        JobInformationForm.load(path)
