"""Jobs for tests: one that has everything, and any that can be."""

import pytest
from hypothesis import strategies as st

from jabatan_eval.organisation import InformasiJabatan, Tugas, Waktu
from jabatan_eval.organisation.informasi_jabatan import default_form
from jabatan_eval.organisation.informasi_jabatan.items import PARTS, ROWS

FORM = default_form()
WHOLE = {
    "id": "KI-24",
    "instansi": "Kabupaten Contoh",
    "jenis_jabatan": "jabatan_fungsional",
    "jenjang": "ahli_muda",
    "nama_jabatan": "Pranata Komputer Ahli Muda",
    "kode_jabatan": "1.10",
    "unit_kerja": {"nama": "Bidang Aplikasi", "jpt_pratama": "Kepala Dinas"},
    "ikhtisar_jabatan": "Menganalisis sistem\nagar layanan berjalan.",
    "kualifikasi_jabatan": {
        "pendidikan_formal": "S-1", "pendidikan_pelatihan": "Diklat", "pengalaman_kerja": "2 tahun",
    },
    "tugas_pokok": [
        {"uraian": "Menyusun", "hasil": "Dokumen", "satuan": "dokumen", "volume": "12", "waktu": "20 jam"},
        {"uraian": "Menguji", "hasil": "Laporan", "satuan": "laporan", "volume": "1/3", "periode": "bulan",
         "waktu": "90 menit", "bukti": "catatan"},
    ],
    "hasil_kerja": [{"hasil": "Dokumen", "satuan": "dokumen"}, "Laporan"],
    "bahan_kerja": [{"bahan": "Data", "penggunaan": "Analisis"}],
    "perangkat_kerja": [{"perangkat": "Komputer", "penggunaan": "Analisis"}],
    "tanggung_jawab": ["Kebenaran"],
    "wewenang": ["Meminta data", "=1+1"],
    "korelasi_jabatan": [{"jabatan": "Kepala Bidang", "unit": "Bidang", "hal": "Laporan"}],
    "kondisi_lingkungan_kerja": [{"aspek": "Suhu", "faktor": "Sejuk"}],
    "risiko_bahaya": ["Tidak ada"],
    "syarat_jabatan": {
        "keterampilan_kerja": ["Pemrograman"], "bakat_kerja": ["G"], "temperamen_kerja": ["R"],
        "minat_kerja": ["I"], "upaya_fisik": ["Duduk"], "umur": "25-45", "fungsi_pekerjaan": ["lain"],
        "fungsi_data": ["D2"],
    },
    "prestasi_kerja": ["Baik"],
    "kelas_jabatan": "9",
}  # fmt: skip


@pytest.fixture(scope="session")
def whole():
    """A job with something in every item, as plain data."""
    return dict(WHOLE)


@pytest.fixture(scope="session")
def job():
    """The same as a job."""
    return InformasiJabatan.model_validate(WHOLE)


LETTERS = st.characters(
    codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufffe\uffff"
)
LINES = st.text(LETTERS, min_size=1, max_size=20).map(str.strip).filter(bool)
TEXTS = st.lists(LINES, min_size=1, max_size=3).map("\n".join)


def maybe(strategy):
    return st.none() | strategy


def filled(model):
    """Rows of a model with something in them."""
    fields = {name: maybe(TEXTS) for name in model.model_fields}
    return st.fixed_dictionaries(fields).filter(lambda row: any(row.values()))


def parts(model, key):
    texts = {part.key for part in FORM.item(key).parts if part.shape == "texts"}
    lines = {part.key for part in FORM.item(key).parts if part.shape == "line"}
    return st.fixed_dictionaries({
        name: st.lists(TEXTS, max_size=2) if name in texts else maybe(LINES if name in lines else TEXTS)
        for name in model.model_fields
    })  # fmt: skip


FIGURES = st.fractions(min_value=0, max_value=10**6, max_denominator=1000)
TASKS = st.builds(
    Tugas,
    uraian=LINES, hasil=maybe(LINES), satuan=maybe(LINES), volume=maybe(FIGURES),
    periode=st.sampled_from(["tahun", "bulan", "minggu", "hari"]),
    waktu=maybe(st.builds(Waktu, FIGURES.filter(bool), st.sampled_from(["jam", "menit"]))), bukti=maybe(LINES),
)  # fmt: skip
JOBS = st.fixed_dictionaries({
    "id": LINES.map(lambda text: f"J-{text}"[:100].strip()),
    "instansi": maybe(LINES),
    "jenis_jabatan": maybe(st.sampled_from(["pelaksana", "jabatan_fungsional", "struktural"])),
    "jenjang": maybe(st.sampled_from(["ahli_muda", "mahir"])),
    "eselon": maybe(LINES),
    "nama_jabatan": maybe(LINES.map(lambda text: f"Kepala {text}")),
    "kode_jabatan": maybe(LINES),
    "ikhtisar_jabatan": maybe(TEXTS),
    "tugas_pokok": st.lists(TASKS, max_size=2),
    **{key: st.lists(filled(model), max_size=2) for key, model in ROWS.items()},
    **{key: parts(model, key) for key, model in PARTS.items()},
    **{key: st.lists(TEXTS, max_size=2) for key in ("tanggung_jawab", "wewenang", "prestasi_kerja")},
    "kelas_jabatan": maybe(LINES),
}).map(InformasiJabatan.model_validate)  # fmt: skip


@pytest.fixture(scope="session")
def jobs():
    """Lists of any jobs, each id once."""
    return st.lists(JOBS, max_size=3, unique_by=lambda job: job.id)
