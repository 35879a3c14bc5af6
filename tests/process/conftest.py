"""A made-up exercise, and a clock that stands where it is told."""

import datetime as dt

import pytest

import jabatan_eval as je
from jabatan_eval.process import Keputusan, Pejabat, TimEvaluasi
from jabatan_eval.process.berita_acara import BeritaAcara, Pihak
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.job import JabatanDossier

WIB = dt.timezone(dt.timedelta(hours=7))
EIGHT = je.evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
ELEVEN = je.evaluate("1-2 2-1 3-2 4A-2 4B-2 5-3 6-2")


class Maker:
    """What tests put together a dossier from."""

    eight, eleven = EIGHT, ELEVEN

    @staticmethod
    def clock():
        moment = dt.datetime(2026, 11, 26, 9, 0, tzinfo=WIB)

        def now():
            nonlocal moment
            moment += dt.timedelta(minutes=1)
            return moment

        return now

    @staticmethod
    def team():
        return TimEvaluasi(
            ketua_pengarah=Pejabat(nama="Bupati"),
            ketua=Pejabat(nama="Kepala Bagian"),
            sekretaris=Pejabat(nama="Kepala Subbagian"),
            anggota=(Pejabat(nama="Analis"),),
            keputusan=Keputusan(jenis="Keputusan Bupati", nomor="1/2026", tanggal="2026-01-05"),
        )

    @staticmethod
    def letter(number="B/1/2026"):
        return Keputusan(jenis="Surat Menteri PANRB", nomor=number, tanggal="2026-03-01")

    @staticmethod
    def decree(number="Perbup 1/2026", day="2026-04-01"):
        return Keputusan(jenis="Peraturan Bupati", nomor=number, tanggal=day)

    @staticmethod
    def record(kind="validasi"):
        people = (Pihak(untuk="BKN", orang=(Pejabat(nama="A"),)),)
        return BeritaAcara(
            jenis=kind, nomor="1/BA", tanggal="2026-03-05", tempat="Jakarta", pihak=people
        )

    @staticmethod
    def job(key, **more):
        fields = {"nama_jabatan": f"Jabatan {key}", "jenis_jabatan": "pengawas", **more}
        return JabatanDossier(id=key, **fields)

    def dossier(self, *keys):
        dossier = Dossier.baru("Kabupaten Contoh", 2026, oleh="Budi", clock=self.clock())
        if keys:
            dossier = dossier.tambah([self.job(key) for key in keys], oleh="Budi")
        return dossier


@pytest.fixture(name="make", scope="session")
def _make():
    return Maker()
