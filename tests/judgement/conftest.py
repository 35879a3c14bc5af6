"""A team of three and their ratings of two jobs."""

import pytest

from jabatan_eval import Job
from jabatan_eval.judgement import Panel, RatedJob, Rating

TEAM = ("Ani", "Budi", "Citra")
CODES = ("1", "2", "3", "4A", "4B", "5", "6")
CAMAT = {
    # 350 + 250 + {450, 775} + 75 + {75, 100} + 340 + 310: from 1850 to 2200
    "Ani": "1-2 2-2 3-1 4A-3 4B-2 5-3 6-1",
    "Budi": "1-2 2-2 3-2 4A-3 4B-3 5-3 6-1",
    "Citra": "1-2 2-2 3-1 4A-3 4B-3 - 6-1",
}
KASI = dict.fromkeys(TEAM, "1-1 2-1 3-1 4A-1 4B-1 5-2 6-1")
JOBS = (
    RatedJob("J-2", Job(nama="Kepala Seksi", unit="Kecamatan A")),
    RatedJob("J-1", Job(nama="Camat", unit="Kecamatan A")),
)


def ratings_of(key, chosen):
    return [
        Rating(key, member, factor, None if level == "-" else level, f"alasan {member} {factor}")
        for member, levels in chosen.items()
        for factor, level in zip(CODES, levels.split(), strict=True)
    ]


@pytest.fixture(name="ratings")
def _ratings():
    return [*ratings_of("J-1", CAMAT), *ratings_of("J-2", KASI)]


@pytest.fixture(name="panel")
def _panel(ratings):
    return Panel(TEAM, ratings, jobs=JOBS)
