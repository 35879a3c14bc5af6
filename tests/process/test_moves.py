"""The course of an exercise: every step behind its gate, every result kept, everything told."""

import pytest

from jabatan_eval.errors import DossierError
from jabatan_eval.process import Arsip, job_moves, moves
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.gates import missing_for
from jabatan_eval.process.job import file_name


def kinds(error):
    return [fault.kind for fault in error.value.faults]


def agreed(make, *keys):
    dossier = make.dossier(*keys).dengan_tim(make.team(), oleh="Budi")
    dossier = job_moves.nilai(dossier, dict.fromkeys(keys, make.eight), oleh="Budi")
    return job_moves.setujui(job_moves.ajukan(dossier, oleh="Budi"), oleh="Tim")


def approved(make, *keys):
    dossier = moves.usulkan(agreed(make, *keys), make.letter(), oleh="PPK")
    return moves.terima_persetujuan(
        dossier, dict.fromkeys(keys, (1165, 8)), make.letter("B/2"), oleh="Budi"
    )


def test_the_whole_course_from_the_team_to_use(make):
    dossier = approved(make, "1", "1.10")
    assert dossier.status == "disetujui"
    dossier = moves.dengan_berita_acara(dossier, make.record(), oleh="Budi")
    dossier = moves.tetapkan(dossier, make.decree(), oleh="PPK")
    dossier = moves.gunakan(dossier, oleh="Budi")
    assert dossier.status == "digunakan"
    job = dossier.job("1.10")
    assert [one.bacaan for one in job.hasil] == ["usulan", "disetujui", "ditetapkan"]
    assert [job.kelas(name) for name in ("dihitung", "usulan", "disetujui", "ditetapkan")] == [
        8
    ] * 4
    assert [entry.tindakan for entry in dossier.history] == [
        "buat", "tambah", "tim_evaluasi", "nilai", "diajukan", "disetujui", "usulkan",
        "terima_persetujuan", "validasi", "tetapkan", "gunakan",
    ]  # fmt: skip
    assert [*dossier.chain_faults()] == []
    assert [one.code for one in dossier.missing_for("evaluasi")] == ["no_information", "no_peta"]
    assert not any(one.blocks for one in dossier.missing_for("evaluasi"))


def test_what_is_missing_is_told_all_at_once_and_in_words(make):
    dossier = make.dossier("1", "2").tambah([make.job("3", jenis_jabatan=None)], oleh="Budi")
    missing = dossier.missing_for("penetapan")
    assert [(one.step, one.code) for one in missing] == [
        ("tim", "no_team"), ("inventarisasi", "no_information"), ("klasifikasi", "no_kind"), ("penilaian", "no_evaluation"),
        ("peta", "no_peta"), ("usulan", "not_proposed"), ("validasi", "not_approved"), ("berita_acara", "no_record"),
        ("penetapan", "not_set"),
    ]  # fmt: skip
    assert missing[2].message("id") == "1 jabatan belum diklasifikasikan: 3"
    assert missing[3].message("en") == "3 job(s) not evaluated: 1, 2, 3"
    assert missing_for(dossier, "inventarisasi") == missing[:2]
    with pytest.raises(DossierError) as error:
        dossier.missing_for("pesta")
    assert "penetapan" in error.value.faults[0].allowed


def test_faults_of_the_team_and_of_the_record_are_told_with_the_gate(make):
    from jabatan_eval.process import TimEvaluasi
    from jabatan_eval.process.berita_acara import Pihak

    dossier = make.dossier("1").dengan_tim(TimEvaluasi(), oleh="Budi")
    told = dossier.missing_for("tim")[0].message("id")
    assert told.startswith("susunan tim evaluasi belum sesuai ketentuan; tim_pengarah: ketua belum")
    record = make.record().model_copy(update={"pihak": (Pihak(untuk="BKN"),)})
    dossier = moves.dengan_berita_acara(approved(make, "1"), record, oleh="Budi")
    with pytest.raises(DossierError) as error:
        moves.tetapkan(dossier, make.decree(), oleh="PPK")
    assert kinds(error) == ["gate_record_faults", "record_no_people"]


def test_nothing_is_proposed_before_the_team_agreed(make):
    dossier = make.dossier("1", "2").dengan_tim(make.team(), oleh="Budi")
    dossier = job_moves.nilai(dossier, {"1": make.eight}, oleh="Budi")
    with pytest.raises(DossierError) as error:
        moves.usulkan(dossier, make.letter(), oleh="PPK")
    assert kinds(error) == ["gate_no_evaluation", "gate_not_agreed"]


def test_nothing_is_set_before_it_is_validated(make):
    dossier = agreed(make, "1")
    for step in (moves.tetapkan, moves.kembalikan):
        more = {"alasan": "x"} if step is moves.kembalikan else {}
        with pytest.raises(DossierError) as error:
            step(dossier, make.letter(), oleh="PPK", **more)
        assert kinds(error) == ["course_not_there"]
    with pytest.raises(DossierError) as error:
        moves.dengan_berita_acara(dossier, make.record(), oleh="Budi")
    assert kinds(error) == ["validation_too_early"]
    with pytest.raises(DossierError) as error:
        moves.tetapkan(approved(make, "1"), make.decree(), oleh="PPK")
    assert kinds(error) == ["gate_no_record"]
    with pytest.raises(DossierError) as error:
        moves.gunakan(approved(make, "1"), oleh="Budi")
    assert kinds(error) == ["course_not_there"]


def test_a_job_moves_only_where_its_course_leads(make):
    dossier = make.dossier("1", "2")
    with pytest.raises(DossierError) as error:
        job_moves.ajukan(dossier, ["1", "9"], oleh="Budi")
    assert kinds(error) == ["no_such_job"]
    with pytest.raises(DossierError) as error:
        job_moves.ajukan(
            dossier.tambah([make.job("3", jenis_jabatan=None)], oleh="B"), ["1", "3"], oleh="B"
        )
    assert kinds(error) == ["job_without_evaluation", "job_without_evaluation", "job_without_kind"]
    with pytest.raises(DossierError) as error:
        job_moves.setujui(dossier, oleh="Tim")
    assert kinds(error) == ["no_jobs_to_move"]
    dossier = job_moves.nilai(dossier, {"1": make.eight}, oleh="Budi")
    with pytest.raises(DossierError) as error:
        job_moves.setujui(dossier, ["1"], oleh="Tim")
    assert kinds(error) == ["job_not_movable"]
    dossier = job_moves.ajukan(dossier, ["1"], oleh="Budi")
    with pytest.raises(DossierError) as error:
        job_moves.nilai(dossier, {"1": make.eleven}, oleh="Budi")
    assert kinds(error) == ["job_not_editable"]
    dossier = job_moves.revisi(dossier, ["1"], oleh="Ketua", alasan="bukti kurang")
    assert dossier.history[-1].alasan == "bukti kurang"
    dossier = job_moves.nilai(dossier, {"1": make.eleven}, oleh="Budi", alasan="bukti baru")
    assert job_moves.ajukan(dossier, oleh="Budi").job("1").status == "diajukan"


def test_what_is_proposed_is_not_changed_without_reopening(make):
    dossier = approved(make, "1", "2")
    for step in (
        lambda: dossier.tambah([make.job("3")], oleh="Budi"),
        lambda: job_moves.nilai(dossier, {"1": make.eleven}, oleh="Budi"),
        lambda: job_moves.ajukan(dossier, oleh="Budi"),
    ):
        with pytest.raises(DossierError) as error:
            step()
        assert kinds(error) == ["dossier_not_open"]
    dossier = moves.dengan_berita_acara(dossier, make.record(), oleh="Budi")
    again = moves.buka_kembali(dossier, oleh="Ketua", alasan="salah hitung", ids=["1"])
    assert (again.status, again.validasi, again.usulan) == ("disusun", None, None)
    assert [one.peran for one in again.arsip] == ["usulan", "validasi"]
    assert again.job("1").status == "revisi"
    assert again.job("2").status == "disetujui"
    assert [one.bacaan for one in again.job("1").hasil] == ["usulan", "disetujui"]
    assert again.history[-1].alasan == "salah hitung"
    again = job_moves.nilai(again, {"1": make.eleven}, oleh="Budi")
    assert again.job("1").differences(("dihitung", "usulan", "disetujui")) == (
        ("dihitung", make.eleven.kelas_jabatan, make.eleven.nilai_jabatan), ("usulan", 8, 1165),
        ("disetujui", 8, 1165),
    )  # fmt: skip
    with pytest.raises(DossierError) as error:
        moves.buka_kembali(again, oleh="Ketua", alasan="sekali lagi")
    assert kinds(error) == ["already_open"]


def test_a_returned_proposal_is_opened_and_proposed_again(make):
    dossier = moves.usulkan(agreed(make, "1"), make.letter(), oleh="PPK")
    dossier = moves.kembalikan(dossier, make.letter("B/9"), oleh="Budi", alasan="peta belum ada")
    assert (dossier.history[-1].apa, dossier.history[-1].alasan) == (("B/9",), "peta belum ada")
    assert dossier.arsip[-1] == Arsip(peran="pengembalian", isi=make.letter("B/9"))
    dossier = moves.buka_kembali(dossier, oleh="Budi", alasan="perbaikan")
    dossier = moves.usulkan(dossier, make.letter("U/2"), oleh="PPK")
    assert [one.dasar.nomor for one in dossier.job("1").hasil] == ["B/1/2026", "U/2"]


def test_part_of_a_reply_leaves_the_proposal_where_it_is(make):
    dossier = moves.usulkan(agreed(make, "1", "2"), make.letter(), oleh="PPK")
    dossier = moves.terima_persetujuan(dossier, {"1": (None, 9)}, make.letter("B/2"), oleh="Budi")
    assert dossier.status == "diusulkan"
    assert (dossier.job("1").kelas("disetujui"), dossier.job("1").nilai("disetujui")) == (9, None)
    assert dossier.job("1").kelas("usulan") == 8
    assert dossier.job("2").kelas("disetujui") is None
    dossier = moves.terima_persetujuan(dossier, {"2": (1165, 8)}, make.letter("B/3"), oleh="Budi")
    assert dossier.status == "disetujui"


def test_an_approval_needs_a_proposal_unless_it_is_a_published_list(make):
    dossier = make.dossier("1", "2").dengan_tim(make.team(), oleh="Budi")
    with pytest.raises(DossierError) as error:
        moves.terima_persetujuan(dossier, {"1": (None, 8)}, make.letter(), oleh="Budi")
    assert kinds(error) == ["gate_not_proposed"]
    dossier = moves.terima_persetujuan(
        dossier, {"1": (None, 8), "2": (None, 9)}, make.letter(), oleh="Budi", dari_daftar=True
    )
    assert dossier.status == "disetujui"
    assert dossier.job("1").from_list
    dossier = moves.dengan_berita_acara(dossier, make.record(), oleh="Budi")
    dossier = moves.tetapkan(dossier, make.decree(), oleh="PPK")
    assert dossier.job("2").kelas("ditetapkan") == 9


def test_a_record_of_results_can_be_made_at_any_time_and_replaced(make):
    dossier = moves.dengan_berita_acara(make.dossier("1"), make.record("hasil"), oleh="Budi")
    other = make.record("hasil").model_copy(update={"nomor": "2/BA"})
    dossier = moves.dengan_berita_acara(dossier, other, oleh="Budi")
    assert dossier.berita_acara.nomor == "2/BA"
    assert [one.isi.nomor for one in dossier.arsip] == ["1/BA"]


def test_ids_stand_once(make):
    dossier = make.dossier("1")
    with pytest.raises(DossierError) as error:
        dossier.tambah([make.job("1"), make.job("2"), make.job("2")], oleh="Budi")
    assert kinds(error) == ["dossier_job_twice", "dossier_job_twice"]
    with pytest.raises(DossierError):
        dossier.job("9")
    with pytest.raises(DossierError) as error:
        make.dossier("A.1", "A.10").job("a.1 ")
    assert error.value.faults[0].near == "A.1"


def test_a_job_that_is_taken_out_is_kept_and_counts_no_more(make, tmp_path):
    dossier = moves.buka_kembali(approved(make, "1", "2"), oleh="K", alasan="SOTK baru")
    job = dossier.job("2")
    dossier.save(tmp_path / "d")
    dossier = job_moves.hapus(Dossier.open(tmp_path / "d"), ["2"], oleh="K", alasan="dihapus")
    assert ([*dossier.jabatan], dossier.dihapus) == (["1"], (job,))
    assert (dossier.history[-1].apa, dossier.history[-1].alasan) == (("2",), "dihapus")
    dossier = dossier.save(tmp_path / "d")
    again = Dossier.open(tmp_path / "d")
    assert (again, again.faults) == (dossier, ())
    assert not (tmp_path / "d" / file_name("2")).exists()
    again = again.tambah([make.job("2")], oleh="K").save(tmp_path / "d")
    assert Dossier.open(tmp_path / "d") == again
    (tmp_path / "d/dihapus.json").write_text("[")
    with pytest.raises(DossierError):
        Dossier.open(tmp_path / "d").dengan_tim(make.team(), oleh="K").save(tmp_path / "d")
    with pytest.raises(DossierError) as error:
        job_moves.hapus(approved(make, "1"), ["1"], oleh="K", alasan="x")
    assert kinds(error) == ["dossier_not_open"]


def test_the_team_for_analysis_is_kept_too(make):
    from jabatan_eval.process import TimAnjabABK

    dossier = make.dossier().dengan_tim(TimAnjabABK(), oleh="Budi")
    assert dossier.tim_anjab_abk == TimAnjabABK()
    assert dossier.history[-1].tindakan == "tim_anjab_abk"


def test_very_many_jobs_are_told_by_their_number(make):
    dossier = make.dossier(*map(str, range(120)))
    assert dossier.history[-1].apa[-1] == "(+70)"
    assert (len(dossier.history[-1].apa), dossier.history[-1].jumlah) == (51, 120)
    assert make.dossier("1", "(+7)").history[-1].jumlah == 2
    told = dossier.missing_for("penilaian")[-1].message("id")
    assert told == "120 jabatan belum dinilai: 0, 1, 2, 3, 4, ..."


def agreement(key, codes="1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"):
    from jabatan_eval.judgement import Panel, Rating

    ratings = [Rating(key, "Ani", code.split("-")[0], code) for code in codes.split()]
    return Panel(["Ani"], ratings).adopt_unanimous(key, "semua sepakat").agreement(key)


def test_what_the_team_agreed_on_becomes_the_evaluation_and_is_kept(make):
    record = agreement("1")
    dossier = job_moves.sepakati(make.dossier("1", "2"), [record], oleh="Ketua")
    job = dossier.job("1")
    assert job.kesepakatan == record
    assert job.evaluation == record.evaluation
    dossier = job_moves.nilai(dossier, {"1": make.eleven}, oleh="Budi")
    assert dossier.job("1").kesepakatan is None
    assert dossier.job("1").kesepakatan_lama == (record,)
    again = job_moves.sepakati(dossier, [agreement("1", "1-1 2-1 3-1 4A-1 4B-1 5-1 6-2")], oleh="K")
    assert again.job("1").evaluation.kelas_jabatan == 9
    assert again.job("1").kesepakatan_lama == (record,)
    with pytest.raises(DossierError) as error:
        job_moves.sepakati(dossier, [record, record], oleh="Ketua")
    assert kinds(error) == ["dossier_job_twice"]
    with pytest.raises(DossierError) as error:
        job_moves.sepakati(dossier, [agreement("9")], oleh="Ketua")
    assert kinds(error) == ["no_such_job"]


def test_job_information_and_the_peta_are_told_where_they_lack_and_stop_nothing(make):
    from jabatan_eval.organisation import InformasiJabatan, PetaJabatan

    dossier = make.dossier("1", "2")
    told = [one.message("id") for one in dossier.missing_for("peta")]
    assert (
        "2 jabatan belum memiliki informasi jabatan: 1, 2 (tidak menghalangi langkah berikutnya)"
        in told
    )
    job = InformasiJabatan(id="1", nama_jabatan="Jabatan 1")
    dossier = dossier.dengan_informasi([job], oleh="Budi")
    dossier = dossier.dengan_peta(
        PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "Jabatan 1"}]), oleh="Budi"
    )
    assert dossier.job("1").informasi == job
    assert [(one.code, one.jobs) for one in dossier.missing_for("peta") if not one.blocks] == [
        ("no_information", ("2",)), ("information_lacks", ("1",)), ("not_in_peta", ("2",)),
    ]  # fmt: skip
    whole = PetaJabatan.from_rows([{"id": i, "nama_jabatan": f"Jabatan {i}"} for i in "12"])
    dossier = dossier.dengan_peta(whole, oleh="Budi")
    assert "not_in_peta" not in {one.code for one in dossier.missing_for("peta")}
    with pytest.raises(DossierError):
        dossier.dengan_informasi([InformasiJabatan(id="9", nama_jabatan="X")], oleh="B")


def refused(step):
    with pytest.raises(DossierError) as error:
        step()
    return kinds(error)


def test_no_step_is_taken_from_where_the_course_does_not_lead_to_it(make):
    """What is approved is not proposed over its approval, what is set is not approved anew."""
    dossier = approved(make, "1")
    assert refused(lambda: moves.usulkan(dossier, make.letter("U/2"), oleh="PPK")) == [
        "course_not_there"
    ]
    dossier = moves.dengan_berita_acara(dossier, make.record(), oleh="Budi")
    dossier = moves.tetapkan(dossier, make.decree(), oleh="PPK")
    reply = {"1": (None, 9)}
    assert refused(
        lambda: moves.terima_persetujuan(dossier, reply, make.decree("B/3"), oleh="Budi")
    ) == ["course_not_there"]


def test_a_published_list_is_not_taken_into_what_is_proposed(make):
    dossier = moves.usulkan(agreed(make, "1"), make.letter(), oleh="PPK")
    assert refused(
        lambda: moves.terima_persetujuan(
            dossier, {"1": (None, 9)}, make.letter("B/825"), oleh="Budi", dari_daftar=True
        )
    ) == ["dossier_not_open"]


def test_a_validation_waits_for_a_team_that_is_still_as_the_rules_have_it(make):
    from jabatan_eval.process import TimEvaluasi

    dossier = approved(make, "1").dengan_tim(TimEvaluasi(), oleh="Budi")
    told = refused(lambda: moves.dengan_berita_acara(dossier, make.record(), oleh="Budi"))
    assert told[0] == "gate_team_faults"


def test_job_information_is_not_changed_under_a_proposal(make):
    from jabatan_eval.organisation import InformasiJabatan, PetaJabatan

    dossier = moves.usulkan(agreed(make, "1"), make.letter(), oleh="PPK")
    job = InformasiJabatan(id="1", nama_jabatan="Jabatan 1")
    peta = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "Jabatan 1"}])
    assert refused(lambda: dossier.dengan_informasi([job], oleh="Budi")) == ["dossier_not_open"]
    assert refused(lambda: dossier.dengan_peta(peta, oleh="Budi")) == ["dossier_not_open"]


def test_a_job_comes_into_an_exercise_without_a_past(make):
    """Or it would count as agreed on, or as approved, by nobody here."""
    old = approved(make, "1").job("1").model_copy(update={"status": "draf"})
    for job in (old, make.job("1", status="disetujui")):
        assert refused(lambda job=job: make.dossier().tambah([job], oleh="Budi")) == [
            "dossier_job_not_new"
        ]


def test_one_job_of_an_open_exercise_is_reopened_alone(make):
    dossier = moves.buka_kembali(agreed(make, "1", "2"), oleh="K", alasan="bukti baru", ids=["1"])
    assert [job.status for job in dossier.jabatan.values()] == ["revisi", "disetujui"]


def test_fifty_jobs_are_all_named(make):
    entry = make.dossier(*map(str, range(50))).history[-1]
    assert (entry.apa[-1], entry.jumlah) == ("49", 50)


def test_of_a_letter_that_returns_very_many_jobs_the_history_says_that_it_names_not_all(make):
    keys = [f"DINAS-{number}" for number in range(400)]
    dossier = moves.usulkan(agreed(make, "1", *keys), make.letter(), oleh="PPK")
    few, many = (
        moves.terima_persetujuan(
            dossier, {"1": (1165, 8)}, make.letter("B/2"), oleh="B", dikembalikan=keys[:count]
        )
        .history[-1]
        .alasan
        for count in (150, 400)
    )
    assert few.endswith(", DINAS-149")
    assert many.endswith(" ...")


def test_readings_differ_in_class_or_in_points_that_both_state(make):
    job = approved(make, "1").job("1")
    readings = ("dihitung", "usulan", "disetujui")
    assert job.differences(readings) == ()
    *others, last = job.hasil
    for points, differ in ((None, False), (1170, True)):
        told = job.model_copy(
            update={"hasil": (*others, last.model_copy(update={"nilai": points}))}
        )
        assert bool(told.differences(readings)) == differ
