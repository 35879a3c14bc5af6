"""The audit of a register of a million rows, in one run on one machine.

The register has names, kinds, units, superiors, nilai and kelas, as text, as a spreadsheet gives
them. The baseline is plain polars: read the nilai of every row as a number, cut it into classes
and compare it with the class that is written, without any other check and without a message.
"""

import platform
import resource
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import polars as pl

from jabatan_eval import default_catalogue
from jabatan_eval.register import audit

ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
CATALOGUE = default_catalogue()
BANDS = CATALOGUE.bands


def register(rows: int, bad_in_a_thousand: int) -> dict[str, list[str]]:
    """A register in which so many rows of a thousand have a class that does not follow."""
    totals = {scheme.name: [*scheme.totals] for scheme in CATALOGUE.schemes}
    columns: dict[str, list[str]] = {
        name: []
        for name in (
            "nama_jabatan",
            "jenis_jabatan",
            "unit_kerja",
            "atasan",
            "nilai_jabatan",
            "kelas_jabatan",
        )
    }
    for row in range(rows):
        scheme, post = ("struktural", "Pengawas") if row % 10 == 0 else ("fungsional", "Pelaksana")
        nilai = totals[scheme][row * 7919 % len(totals[scheme])]
        kelas = CATALOGUE.band_for(nilai).kelas
        if row % 1000 < bad_in_a_thousand:
            kelas = kelas % 17 + 1
        columns["nama_jabatan"].append(f"Jabatan {post} {nilai}")
        columns["jenis_jabatan"].append(post)
        columns["unit_kerja"].append(f"Unit {row % 4999}")
        columns["atasan"].append("Kepala Dinas" if row else "-")
        columns["nilai_jabatan"].append(f"{nilai:,}".replace(",", "."))
        columns["kelas_jabatan"].append(str(kelas))
    highest = totals["struktural"][-1]
    columns["nama_jabatan"][0], columns["nilai_jabatan"][0] = "Kepala Dinas", str(highest)
    columns["kelas_jabatan"][0] = str(CATALOGUE.band_for(highest).kelas)
    columns["nama_jabatan"] = [
        f"{name} {row // 100_000}" if row else name
        for row, name in enumerate(columns["nama_jabatan"])
    ]
    return columns


def baseline(frame: pl.DataFrame) -> int:
    """Rows whose class is not that of their nilai, by polars alone."""
    nilai = pl.col("nilai_jabatan").str.replace_all(".", "", literal=True).cast(pl.Int64)
    kelas: Any = pl.when(nilai < BANDS[0].lower).then(0)
    for band in reversed(BANDS):
        kelas = kelas.when(nilai >= band.lower).then(band.kelas)
    wrong = frame.filter(kelas != pl.col("kelas_jabatan").cast(pl.Int64))
    return len(wrong)


def median(work: Callable[[], Any], runs: int = 3) -> float:
    """The median of some runs, in seconds."""
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def main() -> None:
    print(f"{platform.machine()}, Python {platform.python_version()}, {ROWS:,} rows")
    print(f"{'bad rows':<10}{'polars':>10}{'ours':>10}{'ratio':>8}{'findings':>12}")
    for bad in (0, 10, 100, 1000):
        columns = register(ROWS, bad)
        frame = pl.DataFrame(columns)
        found = audit(frame)
        wrong = sum(finding.code == "kelas_not_from_nilai" for finding in found.findings)
        assert wrong == baseline(frame)
        plain, ours = median(partial(baseline, frame)), median(partial(audit, frame))
        print(
            f"{bad / 10:>6} %  {plain * 1e3:>7.0f} ms{ours * 1e3:>7.0f} ms{ours / plain:>8.1f}"
            f"{len(found.findings):>12,}"
        )
        del found, frame, columns
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"greatest memory of this process, the registers included: {peak:,} MiB")


if __name__ == "__main__":
    main()
