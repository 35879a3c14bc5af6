"""The peta of a dossier with the results of its jobs."""

from jabatan_eval import evaluate
from jabatan_eval.organisation import PetaJabatan
from jabatan_eval.process import Dossier, JabatanDossier, Keputusan, moves, peta_dengan_hasil
from jabatan_eval.process.results import Hasil

LEVELS = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"
LETTER = Keputusan(jenis="Surat Menteri PANRB", nomor="B/1/2026", tanggal="2026-03-01")
POSTS = [
    {"id": "1", "nama_jabatan": "Kepala Bidang", "kelas_jabatan": 12, "bezetting": 1},
    {"id": "1.1", "induk": "1", "nama_jabatan": "Kepala Seksi", "kelas_jabatan": 9,
     "dasar": "disetujui: B/0/2020", "jenis_jabatan": "pengawas",
     "tingkat": "1-1 2-1 3-1 4A-1 4B-1 5-8 6-1"},
]  # fmt: skip


def dossier(hasil=(), **fields):
    job = JabatanDossier(id="1.1", nama_jabatan="Kepala Seksi", **fields)
    own = Dossier.baru("Kabupaten Contoh", 2026, oleh="Budi").tambah([job], oleh="Budi")
    own = own.changed("hasil", oleh="Budi", jobs=[job.model_copy(update={"hasil": hasil})])
    return own.dengan_peta(PetaJabatan.from_rows(POSTS), oleh="Budi")


def test_levels_and_results_of_the_job_stand_instead_of_those_of_the_table():
    result = Hasil(bacaan="disetujui", kelas=10, nilai=1700, dasar=LETTER)
    own = dossier(jenis_jabatan="pengawas", evaluasi=evaluate(LEVELS), hasil=(result,))
    peta = peta_dengan_hasil(own)
    assert (peta.kelas("1.1", "dihitung"), peta.kelas("1.1", "disetujui")) == (8, 10)
    written = peta.post("1.1").written("disetujui")
    assert (written.nilai, written.nomor, written.tanggal) == (1700, "B/1/2026", LETTER.tanggal)
    assert own.peta.kelas("1.1", "disetujui") == 9


def test_a_post_that_is_no_job_stays_as_it_is_and_the_tree_too():
    peta = peta_dengan_hasil(dossier(jenis_jabatan="pengawas", evaluasi=evaluate(LEVELS)))
    assert peta.kelas("1") == 12
    assert [post.id for post in peta.children("1")] == ["1.1"]
    assert peta.total.bezetting == 1


def test_a_job_without_levels_and_results_has_no_class_in_the_peta():
    peta = peta_dengan_hasil(dossier(jenis_jabatan="pengawas"))
    assert peta.kelas("1.1") is None
    assert peta.post("1.1").tingkat == ()


def test_the_last_result_of_a_reading_counts():
    later = Keputusan(jenis="Surat", nomor="B/2/2026", tanggal="2026-04-01")
    own = dossier(jenis_jabatan="pengawas", evaluasi=evaluate(LEVELS))
    own = moves.terima_persetujuan(own, {"1.1": (1165, 8)}, LETTER, oleh="A", dari_daftar=True)
    own = own.changed(
        "lagi",
        oleh="A",
        jobs=[
            own.job("1.1").model_copy(
                update={
                    "hasil": (
                        *own.job("1.1").hasil,
                        Hasil(bacaan="disetujui", kelas=9, dasar=later),
                    )
                }
            )
        ],
    )
    assert peta_dengan_hasil(own).post("1.1").written("disetujui").nomor == "B/2/2026"
