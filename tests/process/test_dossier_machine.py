"""No order of actions reaches a penetapan without its gates, loses an entry, or breaks the chain.

The machine keeps its own account of what was agreed, proposed, approved and validated, and holds
every step against that. `go_on` takes the next step that is due, or leaves one out: chance alone
would never come as far as a proposal. That the machine would notice an open gate is tested below.
"""

import json
import shutil
import tempfile
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
)

from jabatan_eval.errors import DossierError, FolderError
from jabatan_eval.organisation import InformasiJabatan, PetaJabatan
from jabatan_eval.process import TimAnjabABK, TimEvaluasi, gates, job_moves, moves, putaran_baru
from jabatan_eval.process.berita_acara import Pihak
from jabatan_eval.process.dossier import PAPERS, Dossier
from jabatan_eval.process.job import file_name
from jabatan_eval.process.merging import Gabungan, Perbedaan

from .conftest import Maker
from .test_moves import agreement

KEYS = st.sampled_from(["1", "1.10", "2", "9"])
"""Ids of jobs; one that stands for none, `9`, means whichever job there is."""
EARLY = "2026-02-01"
DUE = (
    "team", "add", "rate", "submit", "agree", "propose", "approve", "validate", "fix", "use", "round",
)  # fmt: skip
MAKE = Maker()


def papers(dossier):
    """All papers of a dossier, those that count and those that counted."""
    now = (getattr(dossier, role) for role in PAPERS)
    return [*(one.isi for one in dossier.arsip), *(one for one in now if one is not None)]


class Exercise(RuleBasedStateMachine):
    """Every action at any time; what is refused changes nothing."""

    @initialize()
    def begin(self):
        self.folder = Path(tempfile.mkdtemp())
        self.place = self.folder / "1"
        self.dossier = MAKE.dossier()
        self.good_team = self.proposed = self.validated = False
        self.agreed, self.approved, self.listed = set(), set(), set()

    def teardown(self):
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder, ignore_errors=True)

    def do(self, action, *args, **more):
        """Take a step; the ids of the jobs it changed, or None where it was refused."""
        before = self.dossier
        try:
            after = action(before, *args, **more)
        except DossierError as error:
            said = error.message("id")
            assert said
            return None
        assert after.history[:-1] == before.history
        assert after.dihapus[: len(before.dihapus)] == before.dihapus
        gone = {job.id: job for job in after.dihapus[len(before.dihapus) :]}
        for key, job in before.jabatan.items():
            now = gone.get(key) or after.job(key)
            assert now.hasil[: len(job.hasil)] == job.hasil
            assert now.kesepakatan_lama[: len(job.kesepakatan_lama)] == job.kesepakatan_lama
        assert all(paper in papers(after) for paper in papers(before))
        self.dossier = after
        return {*after.history[-1].apa}

    # The team, the jobs and their information.

    @rule(good=st.booleans())
    def team(self, good=True):
        tim = MAKE.team() if good else TimEvaluasi(ketua=MAKE.team().ketua)
        self.do(lambda d: d.dengan_tim(tim, oleh="A"))
        self.good_team = good

    @rule()
    def team_for_analysis(self):
        self.do(lambda d: d.dengan_tim(TimAnjabABK(), oleh="A"))

    @rule(
        key=KEYS,
        kind=st.sampled_from(["pengawas", "pelaksana", None]),
        status=st.sampled_from(["draf", "draf", "draf", "disetujui"]),
    )
    def add(self, key="1", kind="pengawas", status="draf"):
        added = self.do(
            lambda d: d.tambah([MAKE.job(key, jenis_jabatan=kind, status=status)], oleh="A")
        )
        assert added is None or status == "draf"

    @rule(key=KEYS)
    def remove(self, key):
        if self.do(job_moves.hapus, [self.some(key)], oleh="A", alasan="x") is not None:
            there = {*self.dossier.jabatan}
            self.agreed &= there
            self.approved &= there
            self.listed &= there

    @rule(key=KEYS)
    def information(self, key):
        about = [InformasiJabatan(id=key, nama_jabatan="X")]
        self.do(lambda d: d.dengan_informasi(about, oleh="A"))

    @rule()
    def peta(self):
        peta = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "X"}])
        self.do(lambda d: d.dengan_peta(peta, oleh="A"))

    # Within the team.

    @rule(key=KEYS, evaluation=st.sampled_from([MAKE.eight, MAKE.eleven]))
    def rate(self, key, evaluation):
        self.changed(self.do(job_moves.nilai, {key: evaluation}, oleh="A"))

    @rule(key=KEYS)
    def settle(self, key):
        self.changed(self.do(job_moves.sepakati, [agreement(self.some(key))], oleh="A"))

    def some(self, key):
        return next(iter(self.dossier.jabatan), key) if key == "9" else key

    @rule(key=KEYS, column=st.sampled_from(["nama_jabatan", "faktor_6"]))
    def merge(self, key, column):
        key = self.some(key)
        back = {"nama_jabatan": "Nama Baru", "faktor_6": "6-2"}[column]
        merged = Gabungan((Perbedaan(key, column, "", "", back, "x.xlsx"),), (), (), ())
        self.changed(self.do(lambda d: merged.terapkan(d, oleh="A")))

    def changed(self, keys):
        """What the team agreed on is not changed."""
        assert not (keys or set()) & (self.agreed - self.listed)

    @rule(key=st.one_of(st.none(), KEYS))
    def submit(self, key):
        self.do(job_moves.ajukan, None if key is None else [key], oleh="A")

    @rule(key=KEYS, first=st.booleans())
    def send_back(self, key, first):
        if first and self.dossier.status == "disusun":
            self.go_on(DUE.index("agree"))
        self.do(job_moves.revisi, [self.some(key)], oleh="A", alasan="x")

    @rule(key=st.one_of(st.none(), KEYS))
    def agree(self, key):
        self.agreed |= self.do(job_moves.setujui, None if key is None else [key], oleh="A") or set()

    # Proposal, approval, validation, penetapan.

    @rule()
    def record_of_results(self):
        self.do(moves.dengan_berita_acara, MAKE.record("hasil"), oleh="A")

    @rule()
    def propose(self):
        if self.do(moves.usulkan, MAKE.letter("U"), oleh="A") is not None:
            assert self.good_team
            assert {*self.dossier.jabatan} <= self.agreed | self.listed
            self.proposed = True

    @rule(keys=st.sets(KEYS, min_size=1))
    def propose_some(self, keys):
        keys = {*map(self.some, keys)}
        if self.do(moves.usulkan, MAKE.letter("U"), oleh="A", ids=sorted(keys)) is not None:
            assert self.good_team
            assert keys <= self.agreed - self.listed
            self.proposed = True

    @rule(day=st.sampled_from([EARLY, "2026-03-02"]), first=st.booleans())
    def returned(self, day, first=False):
        if first and self.dossier.status == "disusun":
            self.go_on(DUE.index("approve"))
        done = self.do(moves.kembalikan, MAKE.decree("B", day), oleh="A", alasan="x")
        assert done is None or day != EARLY

    @rule(
        keys=st.sets(KEYS, min_size=1),
        kelas=st.sampled_from([8, 8, 8, 1, 17, 0, 18]),
        listed=st.booleans(),
        day=st.sampled_from([EARLY, "2026-03-02", "2026-03-02"]),
        back=st.sampled_from([None, None, "1", "2"]),
    )
    def approve(self, keys, kelas=8, listed=False, day="2026-03-02", back=None):
        keys = {*map(self.some, keys)}
        returned = [] if back is None else [back]
        done = self.do(
            moves.terima_persetujuan, dict.fromkeys(sorted(keys), (None, kelas)),
            MAKE.decree("B", day), oleh="A", dari_daftar=listed,
            dikembalikan=returned,
        )  # fmt: skip
        if done is not None:
            assert 1 <= kelas <= 17
            assert listed or (self.proposed and day != EARLY and not keys & self.listed)
            assert not keys & {*returned}
            self.approved |= keys
            self.listed |= keys if listed else set()
            self.approved -= {*returned}
            self.listed -= {*returned}

    @rule()
    def from_a_list(self):
        """Every job that there is, as a published list has it."""
        self.approve({*self.dossier.jabatan} or {"1"}, listed=True)

    @rule(whole=st.booleans())
    def validate(self, whole=True):
        record = MAKE.record()
        if not whole:
            record = record.model_copy(update={"pihak": (Pihak(untuk="BKN"),)})
        if self.do(moves.dengan_berita_acara, record, oleh="A") is not None:
            assert {*self.dossier.jabatan} <= self.approved
            self.validated = whole

    @rule(day=st.sampled_from(["2026-03-04", "2026-04-01", "2026-04-01"]))
    def fix(self, day="2026-04-01"):
        if self.do(moves.tetapkan, MAKE.decree(day=day), oleh="A") is not None:
            assert self.good_team
            assert self.validated
            assert day == "2026-04-01"
            keys = {*self.dossier.jabatan}
            assert keys
            assert keys <= self.agreed | self.listed
            assert keys <= self.approved
            assert self.proposed or keys <= self.listed
            for job in self.dossier.jabatan.values():
                assert job.jenis_jabatan is not None
                assert job.kelas("ditetapkan") == job.kelas("disetujui") is not None

    @rule()
    def use(self):
        was = self.dossier.status
        assert self.do(moves.gunakan, oleh="A") is None or was == "ditetapkan"

    @rule(key=st.one_of(st.none(), KEYS))
    def reopen(self, key):
        ids = None if key is None else [key]
        if self.do(moves.buka_kembali, oleh="A", alasan="x", ids=ids) is not None:
            self.begun_again({*(ids or ())})

    @rule(key=st.one_of(st.none(), KEYS), cause=st.sampled_from(["organisasi", "bosan"]))
    def next_round(self, key, cause):
        was, ids = self.dossier, None if key is None else [key]
        done = self.do(putaran_baru, cause, oleh="A", alasan="x", ids=ids)
        if done is None:
            return
        assert cause == "organisasi"
        assert was.penetapan is not None
        self.begun_again({*was.jabatan} if ids is None else {*ids})
        old, was = self.place, was.save(self.place)
        with pytest.raises(FolderError):
            self.dossier.save(old)
        self.place = self.folder / str(self.dossier.identitas.putaran)
        self.dossier = self.dossier.save(self.place)
        assert Dossier.open(old) == was

    def begun_again(self, keys):
        self.proposed = self.validated = False
        self.agreed -= keys
        self.approved -= keys
        self.listed -= keys

    @rule(
        count=st.sampled_from([1, 2, len(DUE)]),
        left_out=st.sampled_from(["nothing"] * len(DUE) + [*DUE]),
    )
    def go_on(self, count, left_out="nothing"):
        """The next steps that are due, but one."""
        for step in [step for step in self.due() if step != left_out][:count]:
            self.take(step)

    def due(self):
        """The whole way from where the exercise stands."""
        if self.dossier.status == "dikembalikan":
            self.reopen(None)
        place = {
            "disusun": "team", "diusulkan": "approve", "disetujui": "validate", "ditetapkan": "use",
            "digunakan": "round",
        }  # fmt: skip
        return DUE[DUE.index(place[self.dossier.status]) :]

    def take(self, step):
        keys = [*self.dossier.jabatan]
        if step == "rate":
            for key in keys:
                self.rate(key, MAKE.eight)
            self.settle("1")
        elif step in ("submit", "agree"):
            getattr(self, step)(None)
        elif step == "approve":
            self.approve({*keys} - self.listed or {"1"})
        elif step == "round":
            self.next_round(None, "organisasi")
        else:
            getattr(self, step)()

    # The folder.

    @rule()
    def save_and_open(self):
        self.dossier = self.dossier.save(self.place)
        assert Dossier.open(self.place) == self.dossier
        self.dossier = Dossier.open(self.place, clock=MAKE.clock())
        assert self.dossier.faults == ()

    @rule()
    def another_saves_meanwhile(self):
        self.save_and_open()
        mine, other = (Dossier.open(self.place, clock=MAKE.clock()) for _ in range(2))
        mine = mine.dengan_tim(TimAnjabABK(), oleh="A").save(self.place)
        with pytest.raises(FolderError):
            other.dengan_tim(TimAnjabABK(), oleh="B").save(self.place)
        self.dossier = Dossier.open(self.place, clock=MAKE.clock())
        assert self.dossier == mine

    @rule(key=KEYS)
    def a_file_is_damaged(self, key):
        """Nothing goes on without that job; when its file is back, everything is as it was."""
        self.save_and_open()
        key = self.some(key)
        path = self.place / file_name(key)
        if key not in self.dossier.jabatan:
            return
        data = path.read_bytes()
        path.write_bytes(b"{rusak")
        damaged = Dossier.open(self.place, clock=MAKE.clock())
        assert damaged.unread == (key,)
        for step in (
            lambda: moves.usulkan(damaged, MAKE.letter("U"), oleh="A"),
            lambda: moves.dengan_berita_acara(damaged, MAKE.record(), oleh="A"),
            lambda: moves.tetapkan(damaged, MAKE.decree(), oleh="A"),
        ):
            with pytest.raises(DossierError):
                step()
        path.write_bytes(data)
        assert Dossier.open(self.place) == self.dossier

    @rule(key=KEYS, taken=st.booleans())
    def a_file_is_changed_with_its_digest(self, key, taken):
        """It is found, and nothing is saved over it until it is taken, for all to see."""
        self.save_and_open()
        key = self.some(key)
        if key not in self.dossier.jabatan:
            return
        job, manifest = self.place / file_name(key), self.place / "manifest.json"
        data, sums = job.read_bytes(), manifest.read_bytes()
        changed = {**json.loads(data), "catatan": f"diubah {len(self.dossier.history)}"}
        job.write_text(json.dumps(changed))
        digest = sha256(data).hexdigest(), sha256(job.read_bytes()).hexdigest()
        manifest.write_text(sums.decode().replace(*digest))
        found = Dossier.open(self.place, clock=MAKE.clock())
        assert [fault.kind for fault in found.faults] == ["history_state"]
        with pytest.raises(DossierError):
            found.dengan_tim(MAKE.team(), oleh="A").save(self.place)
        if taken:
            self.dossier = found
            assert self.do(moves.buka_kembali, oleh="A", alasan="x") is not None
            self.begun_again({*found.jabatan})
            self.save_and_open()
        else:
            job.write_bytes(data)
            manifest.write_bytes(sums)
            assert Dossier.open(self.place) == self.dossier

    @invariant()
    def the_chain_is_whole(self):
        if hasattr(self, "dossier"):
            assert [*self.dossier.chain_faults()] == []
            assert [entry.nomor for entry in self.dossier.history] == [
                *range(1, len(self.dossier.history) + 1)
            ]
            assert (self.dossier.status in ("ditetapkan", "digunakan")) <= self.validated


TestExercise = Exercise.TestCase
TestExercise.settings = settings(max_examples=60, stateful_step_count=40)


ACTIONS = {
    "buat", "tim_evaluasi", "tim_anjab_abk", "tambah", "informasi", "peta", "nilai", "sepakati",
    "gabung", "diajukan", "revisi", "disetujui", "berita_acara_hasil", "usulkan", "kembalikan",
    "terima_daftar", "terima_persetujuan", "validasi", "tetapkan", "gunakan", "buka_kembali",
    "putaran_baru", "perubahan_luar", "hapus",
}  # fmt: skip


def walked(*steps):
    """A machine that took some steps."""
    machine = Exercise()
    machine.begin()
    try:
        for name, *words in steps:
            getattr(machine, name)(*words)
    finally:
        machine.teardown()
    return machine


EVERY_ACTION = [
    ("team_for_analysis",), ("add",), ("add", "2"), ("information", "1"), ("peta",),
    ("merge", "2", "nama_jabatan"), ("remove", "2"), ("rate", "1", MAKE.eight), ("settle", "1"),
    ("submit", None), ("send_back", "1", False), ("from_a_list",), ("reopen", None),
    ("record_of_results",), ("returned", "2026-03-02", True),
    ("a_file_is_changed_with_its_digest", "1", True), ("go_on", len(DUE)),
]  # fmt: skip


def test_the_machine_can_take_every_action():
    """By its own rules; which of them it takes in a run is chance."""
    taken = {entry.tindakan for entry in walked(*EVERY_ACTION).dossier.history}
    assert taken == ACTIONS


WHOLE = ("go_on", len(DUE))
AGREED = ("go_on", DUE.index("propose"))
APPROVED = ("go_on", DUE.index("validate"))
WAYS = {
    "no_team": [(*WHOLE, "team")],
    "team_faults": [("team", False), (*WHOLE, "team")],
    "no_evaluation": [(*WHOLE, "rate")],
    "not_agreed": [(*WHOLE, "agree")],
    "unread": [("add", "2"), AGREED, ("a_file_is_damaged", "1")],
    "no_record": [(*WHOLE, "validate")],
    "record_faults": [APPROVED, ("validate", False), ("fix",)],
}
"""Ways past a gate. The others are guarded twice: by the course, or by the course of the job."""


@pytest.mark.parametrize("gate", WAYS)
def test_the_machine_notices_a_gate_that_stands_open(monkeypatch, gate):
    assert walked(*WAYS[gate]).dossier.penetapan is None
    monkeypatch.setattr(gates, "_CHECKS", {**gates._CHECKS, gate: lambda _: None})
    with pytest.raises((AssertionError, pytest.fail.Exception)):
        walked(*WAYS[gate])


def test_the_machine_notices_papers_that_are_too_old(monkeypatch):
    ways = (
        [APPROVED, ("validate",), ("fix", "2026-03-04")],
        [AGREED, ("propose",), ("returned", EARLY)],
    )
    for way in ways:
        walked(*way)
    monkeypatch.setattr(moves, "_not_before", lambda *_: ())
    for way in ways:
        with pytest.raises(AssertionError):
            walked(*way)


@pytest.mark.parametrize("lost", ["agreement", "entry", "result", "paper"])
def test_the_machine_notices_what_is_lost(monkeypatch, lost):
    way = [AGREED, ("rate", "1", MAKE.eleven)] if lost == "agreement" else [WHOLE, WHOLE]
    walked(*way)
    changed = Dossier.changed

    def careless(self, what, **more):
        if lost == "result":
            more["jobs"] = [
                job.model_copy(update={"hasil": job.hasil[-1:], "lewat": 0})
                for job in more.get("jobs", ())
            ]
        after = changed(self, what, **more)
        if lost == "entry" and what == "diajukan":
            object.__setattr__(after, "riwayat", after.riwayat[:-2] + after.riwayat[-1:])
        if lost == "paper":
            object.__setattr__(after, "arsip", ())
        return after

    if lost == "agreement":
        monkeypatch.setattr(job_moves, "_editable", lambda dossier, ids: dossier.jobs_of(ids))
    else:
        monkeypatch.setattr(Dossier, "changed", careless)
    with pytest.raises(AssertionError):
        walked(*way)
