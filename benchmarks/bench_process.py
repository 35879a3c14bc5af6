"""A dossier of five thousand jobs: opened, saved with one job changed, its first forms printed.

The first save, which waits for the disk with every file, is printed without a bound.
"""

import itertools
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any

from jabatan_eval import default_catalogue, evaluate
from jabatan_eval.forms import banyak, formulir_document
from jabatan_eval.process import job_moves
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.job import JabatanDossier

JOBS = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
OPEN_BOUND, SAVE_BOUND, PRINT_BOUND = 2.0, 0.5, 60.0
RUNS = 5
FORMS = 1_000


def jobs() -> list[JabatanDossier]:
    """Jobs with evaluations of many kinds."""
    levels = [[level.code for level in f.levels] for f in default_catalogue()["struktural"].factors]
    chosen = itertools.islice(itertools.cycle(itertools.product(*levels)), 0, None, 7)
    return [
        JabatanDossier(
            id=f"J-{number}", nama_jabatan=f"Kepala Seksi {number}", unit_kerja=f"Dinas {number % 40}",
            jenis_jabatan="pengawas", evaluasi=evaluate([*codes]),
        )
        for number, codes in zip(range(JOBS), chosen, strict=False)
    ]  # fmt: skip


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds, and what the work gave."""
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def main() -> int:
    """Print the figures; 1 where one is above its bound."""
    print(f"{JOBS:,} jobs, Python {platform.python_version()}, {platform.machine()}")
    dossier = Dossier.baru("Contoh", 2026, oleh="A").tambah(jobs(), oleh="A")
    with tempfile.TemporaryDirectory() as folder:
        place = f"{folder}/dossier"
        seconds, dossier = timed(lambda: dossier.save(place))
        print(f"first save            {seconds:7.3f} s")
        opens, saves = [], []
        for number in range(RUNS):
            seconds, opened = timed(lambda: Dossier.open(place))
            opens.append(seconds)
            changed = job_moves.ajukan(opened, [f"J-{number}"], oleh="B")
            seconds, _ = timed(lambda changed=changed: changed.save(place))
            saves.append(seconds)
    with tempfile.TemporaryDirectory() as folder:
        first = [*dossier.jabatan.values()][:FORMS]
        printed, _ = timed(
            lambda: banyak(
                first, lambda job: formulir_document(job.evaluation), folder,
                nama=lambda job: job.nama_jabatan,
            )
        )  # fmt: skip
    within = True
    for name, found, bound in (
        ("open", opens, OPEN_BOUND),
        ("save one job", saves, SAVE_BOUND),
        (f"{FORMS:,} forms, DOCX", [printed], PRINT_BOUND),
    ):
        middle = statistics.median(found)
        within = within and middle <= bound
        print(
            f"{name:<20}  {middle:7.3f} s   (bound {bound} s; {min(found):.3f} to {max(found):.3f})"
        )
    return 0 if within else 1


if __name__ == "__main__":
    sys.exit(main())
