"""A dossier goes out as workbooks and comes back: every difference told, conflicts settled by people."""

import openpyxl
import pytest

import jabatan_eval as je
from jabatan_eval.errors import DocumentError, DossierError
from jabatan_eval.process import job_moves
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.merging import Gabungan, gabung
from jabatan_eval.process.sharing import bagi


@pytest.fixture(name="dossier")
def _dossier(make):
    dossier = make.dossier().tambah(
        [
            make.job("1.10", unit_kerja="Bidang A/B", eselon="IV.a"),
            make.job("1.2", unit_kerja="Bidang A/B"),
            make.job("2", unit_kerja="Bidang: C", jenis_jabatan=None),
            make.job("3", catatan="=1+1"),
        ],
        oleh="Budi",
    )
    return job_moves.nilai(dossier, {"1.10": make.eight, "3": make.eight}, oleh="Budi")


def edit(path, changes, sheet="jabatan"):
    """Change cells of a workbook, by id and column; as text, as the workbook asks."""
    book = openpyxl.load_workbook(path)
    page = book[sheet]
    heads = [cell.value for cell in page[1]]
    rows = {page.cell(n, 1).value: n for n in range(2, page.max_row + 1)}
    for (key, column), value in changes.items():
        page.cell(rows[key], heads.index(column) + 1).value = value
    book.save(path)
    return path


def test_one_workbook_a_unit_goes_out_prefilled(dossier, tmp_path):
    files = bagi(dossier, tmp_path)
    assert [path.name for path in files] == ["Bidang A B.xlsx", "Bidang C.xlsx", "tanpa unit.xlsx"]
    page = openpyxl.load_workbook(files[0])["jabatan"]
    rows = {row[0]: row for row in page.iter_rows(min_row=2, values_only=True)}
    heads = [cell.value for cell in page[1]]
    assert [*rows] == ["1.10", "1.2"]
    assert rows["1.10"][heads.index("faktor_4A")] == "4A-1"
    assert rows["1.2"][heads.index("faktor_1")] is None
    assert openpyxl.load_workbook(files[2])["jabatan"]["G2"].value == "=1+1"
    with pytest.raises(DocumentError):
        bagi(dossier, tmp_path)
    bagi(dossier, tmp_path, overwrite=True)


def test_what_comes_back_unchanged_changes_nothing(dossier, tmp_path):
    back = gabung(dossier, bagi(dossier, tmp_path))
    assert (back.perbedaan, back.baru, back.tidak_kembali, back.faults) == ((), (), (), ())
    with pytest.raises(DossierError) as error:
        back.terapkan(dossier, oleh="Budi")
    assert error.value.faults[0].kind == "nothing_to_merge"


def test_changes_come_in_cell_by_cell(dossier, tmp_path):
    files = bagi(dossier, tmp_path)
    edit(files[0], {("1.10", "faktor_6"): "6 - 2", ("1.2", "nama_jabatan"): "Kepala Seksi  Baru",
                    **{("1.2", f"faktor_{f}"): f"{f}-1" for f in ("1", "2", "3", "4A", "4B", "5", "6")}})  # fmt: skip
    back = gabung(dossier, files)
    assert not back.konflik
    assert (
        back.perbedaan[0].message("id") == "1.10, faktor_6: '6-1' menjadi '6 - 2' (Bidang A B.xlsx)"
    )
    new = back.terapkan(dossier, oleh="Budi", alasan="dari unit")
    assert new.job("1.10").evaluation.codes[-1] == "6-2"
    assert new.job("1.2").nama_jabatan == "Kepala Seksi Baru"
    assert new.job("1.2").evaluation.nilai_jabatan == 1165
    assert new.job("1.2").evaluation.job.nama == "Kepala Seksi Baru"
    assert new.history[-1].tindakan == "gabung"
    assert new.history[-1].apa == ("1.10", "1.2")


def test_what_both_changed_is_a_conflict_that_somebody_settles(dossier, make, tmp_path):
    files = bagi(dossier, tmp_path)
    now = job_moves.nilai(dossier, {"1.10": make.eleven}, oleh="Tim")
    edit(files[0], {("1.10", "faktor_6"): "6-3", ("1.10", "eselon"): "IV.b"})
    back = gabung(now, files)
    assert [(one.kolom, one.asal, one.sekarang, one.masuk) for one in back.konflik] == [
        ("faktor_6", "6-1", "6-2", "6-3")
    ]
    assert back.konflik[0].message("en").endswith("choose one")
    with pytest.raises(DossierError) as error:
        back.terapkan(now, oleh="Budi")
    assert [(f.kind, f.where) for f in error.value.faults] == [("unsettled", "1.10: faktor_6")]
    kept = back.terapkan(now, oleh="Budi", pilihan={("1.10", "faktor_6"): "sekarang"})
    assert kept.job("1.10").evaluation == now.job("1.10").evaluation
    assert kept.job("1.10").eselon == "IV.b"
    taken = back.terapkan(now, oleh="Budi", pilihan={("1.10", "faktor_6"): "masuk"})
    assert taken.job("1.10").evaluation.codes[-1] == "6-3"


def test_the_same_change_on_both_sides_is_none(dossier, make, tmp_path):
    files = bagi(dossier, tmp_path)
    now = job_moves.nilai(dossier, {"1.10": make.eleven}, oleh="Tim")
    edit(files[0], {("1.10", "faktor_6"): "6-2"})
    assert gabung(now, files).perbedaan == ()


def test_rows_that_are_new_gone_or_broken_are_told_and_not_taken(dossier, tmp_path):
    files = bagi(dossier, tmp_path)
    book = openpyxl.load_workbook(files[0])
    page = book["jabatan"]
    page.delete_rows(3)
    page.append(["9", "Jabatan liar"])
    page.append(["9", "Jabatan liar lagi"])
    page.append([1.1, "angka"])
    book.save(files[0])
    back = gabung(dossier, files[:1])
    assert back.tidak_kembali == ("1.2",)
    assert back.baru == ("9",)
    assert [fault.kind for fault in back.faults] == ["dossier_job_twice", "dossier_id_not_text"]
    with pytest.raises(DossierError):
        back.terapkan(dossier, oleh="Budi")


def test_cells_that_cannot_be_taken_are_all_told(dossier, make, tmp_path):
    files = bagi(dossier, tmp_path)
    edit(
        files[0],
        {
            ("1.10", "faktor_6"): "6-9",
            ("1.2", "faktor_1"): "1-1",
            ("1.2", "jenis_jabatan"): "Kepala!",
        },
    )
    edit(files[1], {("2", "faktor_1"): "1-1"})
    edit(files[2], {("3", "faktor_1"): ""})
    with pytest.raises(DossierError) as error:
        gabung(dossier, files).terapkan(dossier, oleh="Budi")
    found = [(fault.kind, fault.where) for fault in error.value.faults]
    assert ("unknown_level", "1.10: faktor_6") in found
    assert ("not_allowed", "1.2") in found
    assert ("job_without_kind", "2") in found
    assert ("missing", "3") in found


def test_levels_can_all_be_taken_away(dossier, tmp_path):
    files = bagi(dossier, tmp_path)
    edit(files[2], {("3", f"faktor_{f}"): "" for f in ("1", "2", "3", "4A", "4B", "5", "6")})
    new = gabung(dossier, files).terapkan(dossier, oleh="Budi")
    assert new.job("3").evaluation is None


def test_what_is_submitted_is_not_changed_by_a_workbook(dossier, tmp_path):
    files = bagi(dossier, tmp_path)
    now = job_moves.ajukan(dossier, ["1.10"], oleh="Budi")
    edit(files[0], {("1.10", "eselon"): "IV.b"})
    with pytest.raises(DossierError) as error:
        gabung(now, files).terapkan(now, oleh="Budi")
    assert [(f.kind, f.where) for f in error.value.faults] == [("job_not_editable", "1.10")]


def test_other_workbooks_are_refused(dossier, tmp_path, make):
    from jabatan_eval.tables import Sheet, write_sheets

    write_sheets(tmp_path / "x.xlsx", [Sheet("jabatan", ("id", "nama_jabatan"), [("1", "A")])])
    with pytest.raises(DocumentError) as error:
        gabung(dossier, [tmp_path / "x.xlsx"])
    assert error.value.faults[0].kind == "not_shared"
    with pytest.raises(DocumentError) as error:
        gabung(dossier, [tmp_path / "tidak-ada.xlsx"])
    assert [fault.kind for fault in error.value.faults] == ["no_such_file"]
    with pytest.raises(DossierError):
        bagi(make.dossier(), tmp_path)


def test_units_of_like_names_get_workbooks_of_their_own(make, tmp_path):
    jobs = [make.job(str(n), unit_kerja=unit) for n, unit in enumerate(("A/B", "a:b", "A B", "…"))]
    names = [path.name for path in bagi(make.dossier().tambah(jobs, oleh="A"), tmp_path)]
    assert names == ["A B.xlsx", "a b (2).xlsx", "A B (3).xlsx", "tanpa unit.xlsx"]


def test_a_workbook_of_another_dossier_or_round_is_not_merged(dossier, make, tmp_path):
    """The same ids stand in last year's workbooks."""
    files = bagi(dossier, tmp_path)
    other = Dossier.baru("Kabupaten Lain", 2026, oleh="A", clock=make.clock())
    other = other.changed("x", oleh="A", jobs=dossier.jabatan.values())
    back = gabung(other, files[:1])
    assert ([fault.kind for fault in back.faults], back.tidak_kembali) == (["shared_elsewhere"], ())
    later = dossier.identitas.model_copy(update={"putaran": 2})
    back = gabung(dossier.changed("x", oleh="A", identitas=later), files[:1])
    assert (
        back.faults[0]
        .message("id")
        .endswith("'Kabupaten Contoh, 2026, 1'; di sini: Kabupaten Contoh, 2026, 2")
    )
    edit(files[1], {})
    book = openpyxl.load_workbook(files[1])
    book["dossier"].delete_rows(2)
    book.save(files[1])
    assert gabung(dossier, files[1:2]).faults[0].kind == "shared_elsewhere"
    del book["dossier"]
    book.save(files[1])
    with pytest.raises(DocumentError) as error:
        gabung(dossier, files[1:2])
    assert error.value.faults[0].kind == "not_shared"


def test_two_workbooks_that_contradict_each_other_are_not_merged(dossier, tmp_path):
    """The last one does not simply win."""
    first = bagi(dossier, tmp_path)[0]
    second = first.with_name("salinan.xlsx")
    second.write_bytes(first.read_bytes())
    edit(first, {("1.2", "nama_jabatan"): "A", ("1.10", "nama_jabatan"): "C"})
    edit(second, {("1.2", "nama_jabatan"): "B", ("1.10", "nama_jabatan"): "C"})
    back = gabung(dossier, [first, second])
    assert [(fault.kind, fault.where) for fault in back.faults] == [
        ("shared_twice", "1.2: nama_jabatan")
    ]
    with pytest.raises(DossierError):
        back.terapkan(dossier, oleh="A")
    merged = gabung(dossier, [first]).terapkan(dossier, oleh="A")
    assert [one.jabatan for one in gabung(merged, [second]).konflik] == ["1.2"]


def test_a_column_that_is_gone_is_not_an_emptied_one(dossier, tmp_path):
    file = bagi(dossier, tmp_path)[0]
    book = openpyxl.load_workbook(file)
    heads = [cell.value for cell in book["jabatan"][1]]
    book["jabatan"].delete_cols(heads.index("eselon") + 1)
    book.save(file)
    back = gabung(dossier, [file])
    assert [(fault.kind, fault.given) for fault in back.faults] == [
        ("shared_column_gone", "eselon")
    ]


def test_a_job_of_another_scheme_is_evaluated_anew_or_refused(dossier, tmp_path):
    files = bagi(dossier, tmp_path)
    edit(files[0], {("1.10", "jenis_jabatan"): "Administrator", ("1.2", "skema"): "bukan"})
    edit(files[2], {("3", "jenis_jabatan"): "Jabatan Fungsional"})
    with pytest.raises(DossierError) as error:
        gabung(dossier, files).terapkan(dossier, oleh="A")
    assert {fault.where for fault in error.value.faults} == {
        "1.2", "3: faktor_4A", "3: faktor_4B",
    }  # fmt: skip
    edit(files[0], {("1.2", "skema"): "fungsional"})
    merged = gabung(dossier, files[:1]).terapkan(dossier, oleh="A")
    assert merged.job("1.10").jenis_jabatan == "administrator"
    assert merged.job("1.10").evaluation == dossier.job("1.10").evaluation
    edit(files[0], {("1.2", "nama_jabatan"): None})
    with pytest.raises(DossierError) as error:
        gabung(merged, files[:1]).terapkan(merged, oleh="A")
    assert [fault.where for fault in error.value.faults] == ["1.2: nama_jabatan"]


def test_names_of_any_script_and_length_have_a_workbook(make, tmp_path):
    units = ["ꦱ" * 300, "../..", "😀", "x" * 300, "a\u202eb"]
    jobs = [make.job(str(n), unit_kerja=unit) for n, unit in enumerate(units)]
    dossier = make.dossier().tambah(jobs, oleh="A")
    files = bagi(dossier, tmp_path)
    assert len({file.name for file in files}) == len(units)
    assert {file.parent for file in files} == {tmp_path}
    assert gabung(dossier, files) == Gabungan((), (), (), ())


def test_an_evaluation_is_headed_by_the_name_that_its_job_has_now(make, tmp_path):
    """Or the form would be printed under the old one; what the team agreed on stays agreed."""
    evaluation = je.evaluate(
        "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1", job={"nama": "Lama", "instansi": "Kabupaten"},
        keterangan={"1": "satu seksi", "6": "biasa"},
    )  # fmt: skip
    jobs = [make.job("1", nama_jabatan="Lama"), make.job("2", nama_jabatan="Lama")]
    dossier = job_moves.nilai(
        make.dossier().tambah(jobs, oleh="A"), {"1": evaluation, "2": make.eight}, oleh="A"
    )
    file = bagi(dossier, tmp_path)[0]
    edit(file, {(key, "nama_jabatan"): "Baru" for key in "12"})
    named = gabung(dossier, [file]).terapkan(dossier, oleh="A")
    about = named.job("1").evaluation.job
    assert (about.nama, about.instansi) == ("Baru", "Kabupaten")
    assert named.job("1").evaluation.keterangan == evaluation.keterangan
    assert named.job("2").evaluation.job is None
    edit(file, {("1", "faktor_6"): "6-2"})
    rated = gabung(named, [file]).terapkan(named, oleh="A").job("1").evaluation
    assert (rated.job, rated.keterangan) == (about, (("1", "satu seksi"),))
    edit(file, {("1", "nama_jabatan"): "x" * 2000})
    with pytest.raises(DossierError) as error:
        gabung(dossier, [file]).terapkan(dossier, oleh="A")
    assert [fault.where for fault in error.value.faults] == ["1: job.nama"]


def test_a_job_can_come_back_as_one_of_another_scheme(dossier, tmp_path):
    file = bagi(dossier, tmp_path)[2]
    codes = [f"{n}-1" for n in range(1, 10)]
    levels = {("3", f"faktor_{code.split('-')[0]}"): code for code in codes}
    blank = {("3", "faktor_4A"): None, ("3", "faktor_4B"): None}
    edit(file, {("3", "jenis_jabatan"): "Jabatan Fungsional", **levels, **blank})
    job = gabung(dossier, [file]).terapkan(dossier, oleh="A").job("3")
    assert (job.evaluation.scheme, job.evaluation.codes) == ("fungsional", tuple(codes))


def test_a_row_of_a_job_that_is_gone_or_was_not_sent_is_told_and_not_taken(dossier, make, tmp_path):
    file = bagi(dossier, tmp_path)[0]
    edit(file, {("1.10", "eselon"): "IV.b"})
    without = job_moves.hapus(dossier, ["1.10"], oleh="K", alasan="x")
    back = gabung(without, [file])
    assert (back.baru, back.perbedaan) == (("1.10",), ())
    book = openpyxl.load_workbook(file)
    book["jabatan"].append(["4", "Jabatan 4"])
    book.save(file)
    later = dossier.tambah([make.job("4")], oleh="Budi")
    assert gabung(later, [file]).baru == ("4",)


def test_what_is_proposed_is_not_changed_by_a_workbook(dossier, tmp_path):
    """Not even a name, which needs no evaluation anew."""
    file = bagi(dossier, tmp_path)[0]
    edit(file, {("1.2", "eselon"): "IV.b"})
    proposed = dossier.changed("x", oleh="A", status="diusulkan")
    with pytest.raises(DossierError) as error:
        gabung(proposed, [file]).terapkan(proposed, oleh="Budi")
    assert [fault.kind for fault in error.value.faults] == ["dossier_not_open"]
