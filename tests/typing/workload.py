"""What a caller of the workload sees: exact types, wide constructors. Checked, never run."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import assert_type

from jabatan_eval.organisation import (
    BarisKebutuhan,
    BebanKerja,
    Berhenti,
    DaftarKebutuhan,
    HariKerja,
    KebutuhanDitetapkan,
    ObjekKerja,
    Pemangku,
    PeralatanKerja,
    RencanaHasil,
    RencanaKinerja,
    TahapRencana,
    TahunKebutuhan,
    Tugas,
    Waktu,
    WaktuEfektif,
    effective_time,
    kebutuhan_per_tahun,
    pelaksana_anjab,
    working_days,
)
from jabatan_eval.organisation.exact import Policy

waktu = Waktu.jam("0,75")
assert_type(waktu, Waktu)
assert_type(3 * waktu, Waktu)
assert_type(waktu + Waktu.menit(Decimal("1.5")), Waktu)
assert_type(waktu / waktu, Fraction)
assert_type(waktu.minutes, Fraction)

tugas = Tugas(uraian="x", volume=92, waktu=Waktu.menit(780))
assert_type(tugas, Tugas)
assert_type(tugas.volume, Fraction | None)
assert_type(tugas.waktu, Waktu | None)

beban = BebanKerja(tugas=[tugas, Tugas(uraian="y", volume="1.200", waktu="45 menit")])
assert_type(beban, BebanKerja)
assert_type(beban.kebutuhan, Fraction)
assert_type(beban.posts("ceil"), int)
assert_type(beban.posts("none"), Fraction)


def by_any_rule(policy: Policy) -> None:
    """A rule that is only known when it runs."""
    assert_type(beban.posts(policy), int | Fraction)


assert_type(beban.shown(), str)
BebanKerja(
    pendekatan="objek_kerja",
    objek=[ObjekKerja(uraian="x", jumlah=80, per_pegawai=25)],
    waktu_efektif=WaktuEfektif(setahun=Waktu.jam(1300)),
    hari_kerja=HariKerja(setahun=235, seminggu=5),
    ditetapkan=KebutuhanDitetapkan(jumlah=3, oleh="x", dasar="y"),
)
BebanKerja(peralatan=[PeralatanKerja(uraian="x", unit=3, awak="1/5", gilir=2)])
assert_type(effective_time(), WaktuEfektif)
assert_type(working_days(5), HariKerja)
assert_type(pelaksana_anjab("kota").unit_of, str)

pemangku = Pemangku(pada=date(2025, 12, 31), pns=1, berhenti=[Berhenti(tahun=2026, pensiun=1)])
assert_type(kebutuhan_per_tahun(3, pemangku), tuple[TahunKebutuhan, ...])
daftar = DaftarKebutuhan(
    instansi="x", baris=[BarisKebutuhan(nama_jabatan="x", kebutuhan=3, pemangku=pemangku)]
)
assert_type(daftar.baris[0].selisih, int)

plan = RencanaKinerja(
    tata_cara="pusat", pegawai="x", hasil=[RencanaHasil(hasil="x", bobot=100, indikator=["y"])]
)
assert_type(plan.tahapan(), tuple[TahapRencana, ...])
assert_type(plan.hasil[0].bobot, Fraction | None)
