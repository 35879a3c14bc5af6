"""One exercise of evaluasi jabatan, from the team's decree to the penetapan.

Examples:
    >>> dossier = Dossier.baru("Pemerintah Kabupaten Contoh", 2026, oleh="Budi")
    >>> [one.code for one in dossier.missing_for("persiapan")]
    ['no_team', 'no_jobs']
"""

from jabatan_eval.process.approval import Persetujuan, baca_persetujuan, impor_persetujuan
from jabatan_eval.process.berita_acara import Arsip, BeritaAcara, Pendapat, Pihak
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.exercise import Exercise, default_exercise, load_exercise
from jabatan_eval.process.gates import Missing
from jabatan_eval.process.history import Entry
from jabatan_eval.process.identity import Identitas
from jabatan_eval.process.inventory import Inventaris, baca_inventaris
from jabatan_eval.process.job import JabatanDossier
from jabatan_eval.process.job_moves import ajukan, hapus, nilai, revisi, sepakati, setujui
from jabatan_eval.process.merging import Gabungan, gabung
from jabatan_eval.process.moves import (
    buka_kembali,
    dengan_berita_acara,
    gunakan,
    kembalikan,
    terima_persetujuan,
    tetapkan,
    usulkan,
)
from jabatan_eval.process.people import Pejabat
from jabatan_eval.process.peta_hasil import peta_dengan_hasil
from jabatan_eval.process.results import Hasil
from jabatan_eval.process.rounds import Dampak, dampak, putaran_baru
from jabatan_eval.process.sharing import bagi
from jabatan_eval.process.teams import AnggotaTim, Keputusan, TimAnjabABK, TimEvaluasi

__all__ = [
    "AnggotaTim", "Arsip", "BeritaAcara", "Dampak", "Dossier", "Entry", "Exercise", "Gabungan",
    "Hasil", "Identitas", "Inventaris", "JabatanDossier", "Keputusan", "Missing", "Pejabat",
    "Pendapat", "Persetujuan", "Pihak", "TimAnjabABK", "TimEvaluasi", "ajukan", "baca_inventaris",
    "baca_persetujuan", "bagi", "buka_kembali", "dampak", "default_exercise",
    "dengan_berita_acara", "gabung", "gunakan", "hapus", "impor_persetujuan", "kembalikan",
    "load_exercise", "nilai", "peta_dengan_hasil", "putaran_baru", "revisi", "sepakati", "setujui",
    "terima_persetujuan",
    "tetapkan", "usulkan",
]  # fmt: skip
