"""A dossier in its folder: what is saved is opened; what is damaged is told and not lost."""

import json
from hashlib import sha256

import pytest

from jabatan_eval.catalogue.digests import sha
from jabatan_eval.errors import DossierError, FolderError
from jabatan_eval.process import job_moves, moves
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.job import JabatanDossier, file_name
from jabatan_eval.process.parts import job_bytes


@pytest.fixture(name="filled")
def _filled(make, tmp_path):
    dossier = make.dossier("1", "1.10", "Ω/2").dengan_tim(make.team(), oleh="Budi")
    dossier = job_moves.nilai(dossier, {"1": make.eight, "1.10": make.eleven}, oleh="Budi")
    return dossier.save(tmp_path / "d"), tmp_path / "d"


def test_what_is_saved_is_opened(filled, make):
    dossier, place = filled
    again = Dossier.open(place)
    assert again == dossier
    assert again.faults == ()
    assert [*again.jabatan] == ["1", "1.10", "Ω/2"]
    assert again.job("1").evaluation.nilai_jabatan == 1165
    assert sorted(p.relative_to(place).as_posix() for p in place.rglob("*.json")) == sorted(
        ["dossier.json", "manifest.json", "peta.json", "riwayat/0001.json", "surat.json", "tim.json",
         *map(file_name, ("1", "1.10", "Ω/2"))]
    )  # fmt: skip


def test_a_change_of_one_job_writes_one_job(filled, make):
    dossier, place = filled
    before = {p: p.read_bytes() for p in place.rglob("*.json")}
    job_moves.ajukan(dossier, ["1"], oleh="Budi").save(place)
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
    one = job_moves.ajukan(one, ["1"], oleh="A").save(place)
    with pytest.raises(FolderError) as error:
        job_moves.ajukan(two, ["1.10"], oleh="B").save(place)
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
    saved = job_moves.ajukan(opened, ["1"], oleh="Budi").save(place)
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


def test_what_was_changed_outside_is_never_taken_for_what_was_recorded(filled, make):
    """Or a save would hide it: the next entry's digest would cover it."""
    _, place = filled
    resealed(place, file_name("Ω/2"), lambda text: text.replace("Jabatan Ω/2", "Jabatan Baru"))
    before = (place / "manifest.json").read_bytes()
    opened = Dossier.open(place)
    with pytest.raises(DossierError) as error:
        job_moves.ajukan(opened, ["1"], oleh="Budi").save(place)
    kinds = [fault.kind for fault in error.value.faults]
    assert kinds == ["history_state", "dossier_changed_outside"]
    assert (place / "manifest.json").read_bytes() == before
    taken = moves.buka_kembali(opened, oleh="Ketua", alasan="nama diperbaiki", ids=["1"])
    assert {job.status for job in taken.jabatan.values()} == {"revisi"}
    taken.save(place)
    again = Dossier.open(place)
    assert (again.faults, again.job("Ω/2").nama_jabatan) == ((), "Jabatan Baru")
    assert (again.history[-1].tindakan, again.history[-1].alasan) == (
        "perubahan_luar", "nama diperbaiki",
    )  # fmt: skip


def test_a_job_that_stands_nowhere_in_a_dossier_is_not_passed_over(filled, make, tmp_path):
    """Its file is damaged: nothing is proposed without it, and no copy is made that lacks it."""
    dossier, place = filled
    (place / file_name("1.10")).write_text("{rusak")
    opened = Dossier.open(place)
    assert next((one.code, one.jobs) for one in opened.missing_for("inventarisasi")) == (
        "unread", ("1.10",),
    )  # fmt: skip
    with pytest.raises(DossierError) as error:
        opened.save(tmp_path / "salinan")
    assert [fault.kind for fault in error.value.faults] == ["dossier_copy_lacks"]
    assert not (tmp_path / "salinan").exists()
    with pytest.raises(DossierError) as error:
        opened.tambah([make.job("1.10")], oleh="A")
    assert [fault.kind for fault in error.value.faults] == ["dossier_job_twice"]
    with pytest.raises(FolderError):
        dossier.save("a\0b")


def test_a_job_in_no_known_state_or_in_no_file_is_told(filled):
    _, place = filled
    resealed(place, file_name("1"), lambda text: text.replace('"status": "draf"', '"status": "x"'))
    resealed(place, "dossier.json", lambda text: text.replace('"Ω/2"', '"Ω/2", "9"'))
    opened = Dossier.open(place)
    assert opened.unread == ("1", "9")
    assert [fault.kind for fault in opened.faults] == [
        "file_missing",
        "not_allowed",
        "history_state",
    ]


def test_the_rules_that_were_given_are_those_it_is_opened_with(filled):
    from jabatan_eval.process import load_exercise

    rules = load_exercise()
    rules = rules.model_copy(update={"reevaluation": ()})
    assert Dossier.open(filled[1], exercise=rules).exercise is rules


def renamed(files):
    """A step between schemas that never were: `tim.json` was called `regu.json`."""
    files = dict(files)
    return files | {"tim.json": files.pop("regu.json")}


@pytest.fixture(name="old")
def _old(filled, monkeypatch):
    """A dossier of schema 1, when the present one is 2."""
    dossier, place = filled
    about = json.loads((place / "manifest.json").read_text())
    about["files"]["regu.json"] = about["files"].pop("tim.json")
    (place / "tim.json").rename(place / "regu.json")
    (place / "manifest.json").write_text(json.dumps(about))
    entry = dossier.history[-1]
    digests = {name: d for name, d in about["files"].items() if not name.startswith("riwayat/")}
    entry = entry.model_copy(update={"keadaan": sha(digests)})
    entry = entry.model_copy(update={"digest": entry.due()})
    entries = [one.model_dump(mode="json") for one in (*dossier.history[:-1], entry)]
    resealed(place, "riwayat/0001.json", lambda _: json.dumps(entries))
    monkeypatch.setattr("jabatan_eval.process.folder.SCHEMA", 2)
    monkeypatch.setattr("jabatan_eval.process.migrating.STEPS", {1: renamed})
    return dossier, place


def test_an_older_schema_is_migrated_when_it_is_next_saved(old, make):
    dossier, place = old
    before = (place / "manifest.json").read_bytes()
    opened = Dossier.open(place, clock=make.clock())
    assert (opened.faults, opened.tim_evaluasi) == ((), dossier.tim_evaluasi)
    last = opened.history[-1]
    assert (last.tindakan, last.oleh, last.alasan) == ("migrasi", "jabatan_eval", "skema 1 > 2")
    assert (place / "manifest.json").read_bytes() == before
    opened.save(place)
    assert json.loads((place / "manifest.json").read_text())["schema"] == 2
    assert not (place / "regu.json").exists()
    again = Dossier.open(place)
    assert (again, again.faults) == (opened, ())
    again.dengan_tim(make.team(), oleh="X").save(place)
    assert Dossier.open(place).faults == ()


def test_an_older_schema_of_which_something_cannot_be_read_is_not_mixed_with_the_new(old):
    _, place = old
    (place / file_name("1")).write_text("x")
    opened = Dossier.open(place)
    assert [fault.kind for fault in opened.faults] == ["file_changed", "dossier_old_schema"]
    assert opened.job("1.10").evaluation is not None
    with pytest.raises(DossierError) as error:
        opened.save(place)
    assert error.value.faults[-1].kind == "dossier_read_only"


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


def of_an_unknown_edition(make, job):
    """A job as another edition of this library may have stored it."""
    text = job_bytes(job).decode().replace(make.eight.catalogue_digest, "0" * 64)
    return JabatanDossier.model_validate(json.loads(text))


def test_an_unknown_edition_cannot_be_verified_and_is_kept(filled, make):
    dossier, place = filled
    job = of_an_unknown_edition(make, dossier.job("1"))
    dossier.changed("nilai", oleh="A", jobs=[job]).save(place)
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
    assert "dossier_read_only" in [fault.kind for fault in error.value.faults]


def test_an_entry_that_is_none_is_told_and_the_others_are_read(filled):
    _, place = filled
    resealed(place, "riwayat/0001.json", lambda text: text.replace("[", "[5,", 1))
    opened = Dossier.open(place)
    assert len(opened.history) == 4
    assert [fault.kind for fault in opened.faults] == ["expected_mapping", "part_damaged"]


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
    dossier = job_moves.sepakati(make.dossier("1"), [agreement("1")], oleh="K").save(place)
    assert Dossier.open(place) == dossier
    name = file_name("1")
    job = of_an_unknown_edition(make, dossier.job("1"))
    dossier.changed("nilai", oleh="A", jobs=[job]).save(place)
    opened = Dossier.open(place)
    assert opened.job("1").kesepakatan.plain()["key"] == "1"
    before = (place / name).read_bytes()
    moves.dengan_berita_acara(opened, make.record("hasil"), oleh="X").save(place)
    assert (place / name).read_bytes() == before
    again = job_moves.ajukan(
        make.dossier("1").changed("x", oleh="A", jobs=[opened.job("1").rated(make.eight)]), oleh="A"
    )
    again.save(tmp_path / "e")
    assert Dossier.open(tmp_path / "e").job("1").kesepakatan_lama[0] == opened.job("1").kesepakatan


def test_an_agreement_that_is_none_is_refused(make, tmp_path):
    make.dossier("1").save(tmp_path / "d")
    change = ('"kesepakatan": null', '"kesepakatan": {"key": 5}')
    resealed(tmp_path / "d", file_name("1"), lambda text: text.replace(*change))
    assert Dossier.open(tmp_path / "d").unread == ("1",)


def test_job_information_and_the_peta_are_saved(make, tmp_path):
    from pathlib import Path

    from jabatan_eval.organisation import InformasiJabatan, PetaJabatan

    example = Path(__file__).parents[2] / "examples" / "dinas" / "peta.csv"
    peta = PetaJabatan.read(example)
    dossier = make.dossier("1").dengan_peta(peta, oleh="A")
    dossier = dossier.dengan_informasi([InformasiJabatan(id="1", nama_jabatan="A")], oleh="A")
    dossier.save(tmp_path / "d")
    opened = Dossier.open(tmp_path / "d")
    assert opened.faults == ()
    assert opened.peta.posts == peta.posts
    assert opened.job("1").informasi == dossier.job("1").informasi


@pytest.mark.parametrize(
    "text", ['{"posts": 5}', '{"posts": [5]}', '{"posts": []}', '{"posts": [{"id": "1"}]}',
             '{"posts": [{"id": "1", "nama_jabatan": "A", "kebutuhan": "1/0"}]}']
)  # fmt: skip
def test_a_damaged_peta_is_told_and_nothing_is_saved_over_it(make, tmp_path, text):
    make.dossier("1").save(tmp_path / "d")
    resealed(tmp_path / "d", "peta.json", lambda _: text)
    opened = Dossier.open(tmp_path / "d")
    assert opened.peta is None
    assert {"peta_damaged", "part_damaged"} <= {fault.kind for fault in opened.faults}
    with pytest.raises(DossierError):
        opened.dengan_tim(make.team(), oleh="X").save(tmp_path / "d")


@pytest.mark.parametrize(
    ("key", "name"),
    [("1.10", "1-10~"), ("Ω", "jabatan~"), ("a/" * 100, "a-" * 30 + "~")],
)
def test_the_file_of_a_job_is_named_as_it_always_was(key, name):
    """Under another name a dossier of an earlier version would not be found whole."""
    mark = sha256(key.encode()).hexdigest()[:16]
    assert file_name(key) == f"jabatan/{name}{mark}.json"
