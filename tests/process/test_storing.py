"""A dossier in its folder: what is saved is opened; what is damaged is told and not lost."""

import json

import pytest

from jabatan_eval.errors import DossierError, FolderError
from jabatan_eval.process import moves
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.job import file_name


@pytest.fixture(name="filled")
def _filled(make, tmp_path):
    dossier = make.dossier("1", "1.10", "Ω/2").dengan_tim(make.team(), oleh="Budi")
    dossier = moves.nilai(dossier, {"1": make.eight, "1.10": make.eleven}, oleh="Budi")
    return dossier.save(tmp_path / "d"), tmp_path / "d"


def test_what_is_saved_is_opened(filled, make):
    dossier, place = filled
    again = Dossier.open(place)
    assert again == dossier
    assert again.faults == ()
    assert [*again.jabatan] == ["1", "1.10", "Ω/2"]
    assert again.job("1").evaluation.nilai_jabatan == 1165
    assert sorted(p.relative_to(place).as_posix() for p in place.rglob("*.json")) == sorted(
        ["dossier.json", "manifest.json", "riwayat/0001.json", "surat.json", "tim.json",
         *map(file_name, ("1", "1.10", "Ω/2"))]
    )  # fmt: skip


def test_a_change_of_one_job_writes_one_job(filled, make):
    dossier, place = filled
    before = {p: p.read_bytes() for p in place.rglob("*.json")}
    moves.ajukan(dossier, ["1"], oleh="Budi").save(place)
    changed = {p.name for p in place.rglob("*.json") if before.get(p) != p.read_bytes()}
    assert changed == {file_name("1").rpartition("/")[2], "0001.json", "manifest.json"}
    assert Dossier.open(place).faults == ()


def test_the_history_is_appended_in_files_of_five_hundred(make, tmp_path, monkeypatch):
    monkeypatch.setattr("jabatan_eval.process.parts._ENTRIES", 3)
    dossier = make.dossier("1").save(tmp_path / "d")
    for n in range(5):
        dossier = dossier.dengan_tim(make.team(), oleh=f"Orang {n}").save(tmp_path / "d")
    assert sorted(p.name for p in (tmp_path / "d/riwayat").iterdir()) == [
        "0001.json", "0002.json", "0003.json",
    ]  # fmt: skip
    again = Dossier.open(tmp_path / "d")
    assert again == dossier
    assert len(again.history) == 7


def test_two_who_opened_the_same_do_not_overwrite_each_other(filled, make):
    _, place = filled
    one, two = Dossier.open(place), Dossier.open(place)
    one = moves.ajukan(one, ["1"], oleh="A").save(place)
    with pytest.raises(FolderError) as error:
        moves.ajukan(two, ["1.10"], oleh="B").save(place)
    assert error.value.faults[0].kind == "folder_changed"
    assert Dossier.open(place) == one


def test_a_copy_goes_into_a_new_folder_whole(filled, tmp_path):
    dossier, _ = filled
    dossier.save(tmp_path / "salinan")
    assert Dossier.open(tmp_path / "salinan") == dossier
    with pytest.raises(FolderError) as error:
        dossier.save(tmp_path / "salinan")
    assert error.value.faults[0].kind == "folder_exists"


def test_a_damaged_job_is_told_and_stays_where_it_is(filled, make):
    _, place = filled
    broken = place / file_name("1.10")
    broken.write_text("{rusak")
    opened = Dossier.open(place)
    assert [*opened.jabatan] == ["1", "Ω/2"]
    assert opened.unread == ("1.10",)
    assert [fault.kind for fault in opened.faults] == ["file_changed"]
    saved = moves.ajukan(opened, ["1"], oleh="Budi").save(place)
    assert broken.read_text() == "{rusak"
    again = Dossier.open(place)
    assert again.unread == ("1.10",)
    assert again.job("1") == saved.job("1")


def resealed(place, name, change):
    """Change a file and its digest in the manifest, as somebody who knows would."""
    from hashlib import sha256

    path = place / name
    data = change(path.read_text("utf-8"))
    path.write_text(data, "utf-8")
    manifest = json.loads((place / "manifest.json").read_text())
    manifest["files"][name] = sha256(data.encode()).hexdigest()
    (place / "manifest.json").write_text(json.dumps(manifest))


def test_a_change_by_hand_that_fits_the_manifest_is_found_by_the_history(filled):
    _, place = filled
    resealed(place, file_name("Ω/2"), lambda text: text.replace("Jabatan Ω/2", "Jabatan Baru"))
    opened = Dossier.open(place)
    assert [fault.kind for fault in opened.faults] == ["history_state"]


def test_a_changed_evaluation_is_refused_and_its_job_kept_aside(filled):
    _, place = filled
    name = file_name("1")
    resealed(
        place, name, lambda text: text.replace('"nilai_jabatan": 1165', '"nilai_jabatan": 1170')
    )
    opened = Dossier.open(place)
    assert "1" not in opened.jabatan
    assert opened.faults[0].kind == "not_valid"
    assert "1165" in opened.faults[0].message("id")


def test_what_is_no_evaluation_at_all_is_refused_too(filled):
    _, place = filled
    name = file_name("Ω/2")
    resealed(place, name, lambda text: text.replace('"evaluasi": null', '"evaluasi": {"x": 1}'))
    opened = Dossier.open(place)
    assert opened.unread == ("Ω/2",)


def test_an_unknown_edition_cannot_be_verified_and_is_kept(filled, make):
    _, place = filled
    digest = make.eight.catalogue_digest
    resealed(place, file_name("1"), lambda text: text.replace(digest, "0" * 64))
    opened = Dossier.open(place)
    job = opened.job("1")
    assert job.evaluation is None
    assert job.kelas("dihitung") is None
    assert job.nilai("dihitung") is None
    assert "evaluation_unverified" in [fault.kind for fault in opened.faults]
    assert "unverified" in [one.code for one in opened.missing_for("penilaian")]
    before = (place / file_name("1")).read_bytes()
    opened.dengan_tim(make.team(), oleh="X").save(place)
    assert (place / file_name("1")).read_bytes() == before


@pytest.mark.parametrize("name", ["tim.json", "surat.json", "riwayat/0001.json"])
@pytest.mark.parametrize("damage", ["missing", "not json", "not a model"])
def test_a_damaged_part_makes_a_dossier_that_can_only_be_read(filled, make, name, damage):
    _, place = filled
    if damage == "missing":
        (place / name).unlink()
    elif damage == "not json":
        resealed(place, name, lambda _: "{")
    else:
        resealed(place, name, lambda _: '{"tim_evaluasi": 5, "usulan": 5}')
    opened = Dossier.open(place)
    assert "part_damaged" in [fault.kind for fault in opened.faults]
    assert opened.job("1").nama_jabatan == "Jabatan 1"
    with pytest.raises(DossierError) as error:
        opened.dengan_tim(make.team(), oleh="X").save(place)
    assert error.value.faults[-1].kind == "dossier_read_only"


def test_an_entry_that_is_none_is_told_and_the_others_are_read(filled):
    _, place = filled
    resealed(place, "riwayat/0001.json", lambda text: text.replace("[", "[5,", 1))
    opened = Dossier.open(place)
    assert len(opened.history) == 4
    assert [fault.kind for fault in opened.faults] == ["not_valid", "part_damaged"]


@pytest.mark.parametrize(
    "text",
    ["5", '{"status": "x"}', '{"identitas": {"instansi": "A", "tahun": 1}, "status": "disusun"}'],
)
def test_without_what_it_is_about_there_is_no_dossier(filled, text):
    _, place = filled
    resealed(place, "dossier.json", lambda _: text)
    with pytest.raises(DossierError) as error:
        Dossier.open(place)
    assert error.value.faults[-1].kind == "dossier_damaged"


def test_a_file_with_another_job_is_told(filled):
    _, place = filled
    resealed(place, file_name("1"), lambda text: text.replace('"id": "1"', '"id": "7"'))
    opened = Dossier.open(place)
    assert opened.faults[0].kind == "job_of_other_id"
    assert opened.unread == ("1",)


def test_ids_of_any_kind_have_files_of_their_own():
    keys = ["a", "A", "a/b", "a.b", "../x", "…", "x" * 200]
    names = [file_name(key) for key in keys]
    assert len({name.casefold() for name in names}) == len(keys)
    assert all(".." not in name for name in names)


def test_the_clock_can_be_given_on_opening(filled, make):
    _, place = filled
    opened = Dossier.open(place, clock=make.clock())
    assert opened.dengan_tim(make.team(), oleh="X").history[-1].waktu.year == 2026


def test_an_agreement_is_saved_and_one_of_an_unknown_edition_is_kept_as_it_is(make, tmp_path):
    from .test_moves import agreement

    place = tmp_path / "d"
    dossier = moves.sepakati(make.dossier("1"), [agreement("1")], oleh="K").save(place)
    assert Dossier.open(place) == dossier
    name, digest = file_name("1"), make.eight.catalogue_digest
    resealed(place, name, lambda text: text.replace(digest, "0" * 64))
    opened = Dossier.open(place)
    assert opened.job("1").kesepakatan.plain()["key"] == "1"
    before = (place / name).read_bytes()
    moves.dengan_berita_acara(opened, make.record("hasil"), oleh="X").save(place)
    assert (place / name).read_bytes() == before
    again = moves.ajukan(
        make.dossier("1").changed("x", oleh="A", jobs=[opened.job("1").rated(make.eight)]), oleh="A"
    )
    again.save(tmp_path / "e")
    assert Dossier.open(tmp_path / "e").job("1").kesepakatan_lama[0] == opened.job("1").kesepakatan


def test_an_agreement_that_is_none_is_refused(make, tmp_path):
    make.dossier("1").save(tmp_path / "d")
    change = ('"kesepakatan": null', '"kesepakatan": {"key": 5}')
    resealed(tmp_path / "d", file_name("1"), lambda text: text.replace(*change))
    assert Dossier.open(tmp_path / "d").unread == ("1",)
