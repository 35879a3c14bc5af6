"""The example dinas, as facts from which every form is made."""

import csv
import datetime as dt
from pathlib import Path

import jabatan_eval as je
from jabatan_eval.organisation import (
    BarisKebutuhan,
    BebanKerja,
    Berhenti,
    DaftarKebutuhan,
    InformasiJabatan,
    Pemangku,
    PetaJabatan,
    Tugas,
)
from jabatan_eval.process import Keputusan, Pejabat
from jabatan_eval.process.berita_acara import BeritaAcara, Pendapat, Pihak

FOLDER = Path(__file__).parents[3] / "examples" / "dinas"
AGENCY = "Pemerintah Kabupaten Contoh"
PETA = PetaJabatan.read(FOLDER / "peta.csv")
with (FOLDER / "abk.csv").open(encoding="utf-8", newline="") as file:
    ABK = [*csv.DictReader(file, delimiter=";")]

HEAD = Pejabat(nama="Nama Bupati", jabatan="Bupati Contoh")
CLERK = Pejabat(
    nama="Budi Santoso, S.H.", jabatan="Kepala Bagian Organisasi", pangkat="Pembina, IV/a",
    nip="196801011990031001",
)  # fmt: skip
DAY = dt.date(2026, 11, 26)
RULE = Keputusan(
    jenis="Peraturan Bupati Contoh", nomor="12", tanggal="2026-11-26",
    tentang="Nilai Jabatan dan Kelas Jabatan",
)  # fmt: skip


def tasks(key):
    """The tasks of a post."""
    return [
        Tugas(
            uraian=row["uraian_tugas"], hasil=row["hasil_kerja"], satuan=row["satuan_hasil"],
            volume=row["volume"], waktu=f"{row['waktu_penyelesaian']} {row['satuan_waktu']}",
        )
        for row in ABK
        if row["id_jabatan"] == key
    ]  # fmt: skip


def workload(key):
    """The workload of a post."""
    return BebanKerja(jabatan=PETA.post(key).nama_jabatan, tugas=tasks(key))


def information(key, **more):
    """The information of a post; what the example does not say is made up here."""
    post = PETA.post(key)
    known = {
        "id": key,
        "nama_jabatan": post.nama_jabatan,
        "kode_jabatan": "1.10",
        "instansi": AGENCY,
        "jenis_jabatan": post.jenis_jabatan,
        "unit_kerja": {"nama": post.unit_kerja, "pengawas": post.nama_jabatan},
        "ikhtisar_jabatan": "Memimpin urusan umum dan kepegawaian.",
        "kualifikasi_jabatan": {
            "pendidikan_formal": "S-1 Administrasi Negara; S-1 Manajemen",
            "pengalaman_kerja": "3 tahun",
        },
        "tugas_pokok": tasks(key),
        "hasil_kerja": [{"hasil": "Rencana kerja", "satuan": "dokumen"}],
        "bahan_kerja": [{"bahan": "Disposisi", "penggunaan": "Pedoman tugas"}],
        "perangkat_kerja": [{"perangkat": "Komputer", "penggunaan": "Menyusun dokumen"}],
        "tanggung_jawab": ["Kebenaran rencana kerja", "Kerahasiaan dokumen"],
        "wewenang": ["Meminta data"],
        "korelasi_jabatan": [{"jabatan": "Sekretaris", "unit": "Dinas", "hal": "Pelaporan"}],
        "kondisi_lingkungan_kerja": [{"aspek": "Suhu", "faktor": "Sejuk"}],
        "risiko_bahaya": [{"risiko": "Mata lelah", "penyebab": "Layar"}],
        "syarat_jabatan": {
            "keterampilan_kerja": ["Menyusun naskah dinas"],
            "bakat_kerja": ["G = Intelegensia", "V = Bakat Verbal"],
            "upaya_fisik": ["Duduk"],
            "jenis_kelamin": "Laki-laki/Perempuan",
            "umur": "maksimal 58 tahun",
            "fungsi_data": ["D2 = Menganalisis data"],
        },
        "prestasi_kerja": ["Baik"],
        "kelas_jabatan": "9",
        **more,
    }
    return InformasiJabatan.model_validate(known)


def evaluation(key, **more):
    """The evaluation of a post."""
    post = PETA.post(key)
    job = je.Job(nama=post.nama_jabatan, unit=post.unit_kerja, instansi=AGENCY)
    own = PETA.evaluation(key)
    return je.evaluate(own.codes, scheme=own.scheme, job=job, **more)


NARRATIVE = {
    "1": {
        "ruang_lingkup": "Pekerjaan administratif yang rutin.",
        "dampak": "Memudahkan unit lain.",
    },
    "2": "Bertanggung jawab kepada Sekretaris.",
    "3": "Merencanakan dan membagi pekerjaan bawahan.",
    "4A": "Berhubungan dengan pejabat di lingkungan dinas.",
    "4B": "Memastikan keterangan tepat dan sama.",
    "5": "Pekerjaan dasar yang diarahkan kelas 6.",
    "6": "Mengoordinasikan pekerjaan sampai kelas 8.",
}
SITUATIONS = {"2": "Layanan berjalan dalam dua giliran.", "4": "Pegawai bertugas di tiga lokasi."}
RECORD = BeritaAcara(
    jenis="validasi",
    nomor="B/07/BA/2026",
    tanggal="2026-11-26",
    tempat="Jakarta",
    pihak=(
        Pihak(untuk="Badan Kepegawaian Negara", orang=(CLERK,), elektronik=True),
        Pihak(untuk=AGENCY, orang=(Pejabat(nama="Siti Aminah"), Pejabat(nama="Joko Susilo"))),
    ),
    pendapat=(
        Pendapat(oleh="Siti Aminah", isi="tingkat 2-2 lebih tepat", jabatan="KI-08"),
        Pendapat(oleh="Joko Susilo", isi="dibahas lagi tahun depan"),
    ),
    catatan=("Hasil berlaku setelah persetujuan Menteri.",),
)
TEAM = tuple(
    Pejabat(
        nama=f"Nama Anggota {number}, S.Sos., M.A.P.", nip=f"19680101199003100{number}",
        pangkat="Penata Tingkat I, III/d", jabatan="Analis Kebijakan Ahli Muda pada Bagian Organisasi",
    )
    for number in range(1, 8)
)  # fmt: skip
TEAM_RECORD = BeritaAcara(
    jenis="hasil",
    nomor="061/01/BA/2026",
    tanggal="2026-11-26",
    tempat="Ruang Rapat Sekretariat Daerah",
    pihak=(Pihak(untuk="Tim Evaluasi Jabatan Pemerintah Kabupaten Contoh", orang=TEAM),),
    pendapat=(Pendapat(oleh=TEAM[2].nama, isi="tingkat 1-2 lebih tepat", jabatan="KI-08"),),
    catatan=("Nilai dan kelas diusulkan kepada Menteri.",),
)


def needs():
    """The list of needs of the dinas."""
    rows = [
        BarisKebutuhan(
            id=post.id,
            nama_jabatan=post.nama_jabatan,
            unit_kerja=post.unit_kerja,
            kelas=PETA.kelas(post.id),
            kebutuhan=-(-post.kebutuhan.numerator // post.kebutuhan.denominator),
            dasar="ABK 2026, pembulatan ke atas",
            pemangku=Pemangku(
                pada="2026-12-31",
                pns=post.bezetting_pns,
                pppk=post.bezetting_pppk,
                berhenti=[Berhenti(tahun=2028, pensiun=1)] if post.bezetting_pns else [],
            ),
        )
        for post in PETA.posts
    ]
    return DaftarKebutuhan(instansi=AGENCY, pemerintahan="kabupaten", baris=rows)
