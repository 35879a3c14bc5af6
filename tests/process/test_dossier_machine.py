"""No order of actions reaches a penetapan without its gates, loses an entry, or breaks the chain."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from jabatan_eval.errors import DossierError
from jabatan_eval.process import moves
from jabatan_eval.process.dossier import Dossier

from .conftest import Maker

KEYS = st.sampled_from(["1", "1.10", "2", "3"])
MAKE = Maker()


class Exercise(RuleBasedStateMachine):
    """Every action at any time; what is refused changes nothing."""

    @initialize()
    def begin(self):
        self.folder = Path(tempfile.mkdtemp())
        self.dossier = MAKE.dossier()
        self.entries = list(self.dossier.history)
        self.validated = False

    def do(self, action, *args, **more):
        before = self.dossier
        try:
            self.dossier = action(before, *args, **more)
        except DossierError:
            return False
        assert self.dossier.history[: len(self.entries)] == tuple(self.entries)
        assert len(self.dossier.history) == len(self.entries) + 1
        self.entries = list(self.dossier.history)
        for key, job in before.jabatan.items():
            assert self.dossier.job(key).hasil[: len(job.hasil)] == job.hasil
        return True

    @rule(key=KEYS, kind=st.sampled_from(["pengawas", "pelaksana", None]))
    def add(self, key, kind):
        self.do(lambda d: d.tambah([MAKE.job(key, jenis_jabatan=kind)], oleh="A"))

    @rule()
    def team(self):
        self.do(lambda d: d.dengan_tim(MAKE.team(), oleh="A"))

    @rule(key=KEYS, evaluation=st.sampled_from([MAKE.eight, MAKE.eleven]))
    def rate(self, key, evaluation):
        self.do(moves.nilai, {key: evaluation}, oleh="A")

    @rule(key=st.one_of(st.none(), KEYS))
    def submit(self, key):
        self.do(moves.ajukan, None if key is None else [key], oleh="A")

    @rule(key=KEYS)
    def send_back(self, key):
        self.do(moves.revisi, [key], oleh="A", alasan="x")

    @rule(key=st.one_of(st.none(), KEYS))
    def agree(self, key):
        self.do(moves.setujui, None if key is None else [key], oleh="A")

    @rule()
    def propose(self):
        if self.do(moves.usulkan, MAKE.letter(), oleh="A"):
            assert all(
                job.status == "disetujui" or job.from_list for job in self.dossier.jabatan.values()
            )

    @rule()
    def returned(self):
        self.do(moves.kembalikan, MAKE.letter(), oleh="A", alasan="x")

    @rule(keys=st.sets(KEYS, min_size=1), kelas=st.integers(1, 17), listed=st.booleans())
    def approve(self, keys, kelas, listed):
        self.do(
            moves.terima_persetujuan, dict.fromkeys(sorted(keys), (None, kelas)), MAKE.letter("B"),
            oleh="A", dari_daftar=listed,
        )  # fmt: skip

    @rule()
    def validate(self):
        if self.do(moves.dengan_berita_acara, MAKE.record(), oleh="A"):
            self.validated = True

    @rule()
    def fix(self):
        if self.do(moves.tetapkan, MAKE.decree(), oleh="A"):
            assert self.validated
            for job in self.dossier.jabatan.values():
                assert job.kelas("ditetapkan") == job.kelas("disetujui") is not None

    @rule()
    def use(self):
        self.do(moves.gunakan, oleh="A")

    @rule(key=st.one_of(st.none(), KEYS))
    def reopen(self, key):
        ids = None if key is None else [key]
        if self.do(moves.buka_kembali, oleh="A", alasan="x", ids=ids):
            self.validated = False

    @rule()
    def save_and_open(self):
        self.dossier = self.dossier.save(self.folder / "d")
        assert Dossier.open(self.folder / "d") == self.dossier
        self.dossier = Dossier.open(self.folder / "d", clock=MAKE.clock())
        assert self.dossier.faults == ()

    @invariant()
    def the_chain_is_whole(self):
        if hasattr(self, "dossier"):
            assert [*self.dossier.chain_faults()] == []
            assert (self.dossier.status in ("ditetapkan", "digunakan")) <= self.validated

    def teardown(self):
        shutil.rmtree(self.folder, ignore_errors=True)


TestExercise = Exercise.TestCase
TestExercise.settings = settings(max_examples=40, stateful_step_count=60, deadline=None)
