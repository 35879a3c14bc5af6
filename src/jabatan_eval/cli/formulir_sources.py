"""Where `formulir` and its sisters take their facts: forms, a dossier, job information, a peta."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from jabatan_eval.cli.parsing import CallError
from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.form_files import read_forms
from jabatan_eval.forms import Letterhead
from jabatan_eval.notation.cleaning import folded
from jabatan_eval.organisation import BebanKerja, InformasiJabatan, PetaJabatan, read_jobs
from jabatan_eval.organisation.beban_tables import BebanTerbaca, read_beban
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.job import JabatanDossier
from jabatan_eval.process.people import Pejabat
from jabatan_eval.process.peta_hasil import peta_dengan_hasil
from jabatan_eval.process.reading import read_record
from jabatan_eval.scoring import Evaluation
from jabatan_eval.texts import say, shown

__all__ = ["Source", "Subject", "add_letterhead", "letterhead", "opened", "signer"]


_LISTED: Final = 20


class Subject(NamedTuple):
    """What is known of one job."""

    id: str
    nama: str
    unit: str | None
    evaluation: Evaluation | None = None
    informasi: InformasiJabatan | None = None
    job: JabatanDossier | None = None
    beban: BebanKerja | None = None

    def scored(self) -> Evaluation:
        """The job's evaluation.

        Raises:
            DocumentError: it has none.
        """
        if self.evaluation is None:
            raise DocumentError([Fault("not_evaluated", given=shown(self.nama))])
        return self.evaluation

    def known(self) -> InformasiJabatan:
        """The job's information.

        Raises:
            DocumentError: there is none.
        """
        if self.informasi is None:
            raise DocumentError([Fault("siasn_no_information", given=shown(self.nama))])
        return self.informasi

    def kelas(self, reading: str | None) -> int | None:
        """The job's class in a reading; None where none is asked for or there is none."""
        return self.job.kelas(reading) if self.job is not None and reading is not None else None


@dataclass(frozen=True, slots=True)
class Source:
    """Everything that a call names."""

    evaluations: Sequence[Evaluation] = ()
    dossier: Dossier | None = None
    informasi: Mapping[str, InformasiJabatan] | None = None
    peta: PetaJabatan | None = None
    tugas: Mapping[str, BebanTerbaca] | None = None

    @property
    def instansi(self) -> str | None:
        """The agency, where it is known."""
        if self.dossier is not None:
            return self.dossier.identitas.instansi
        jobs = (one.job.instansi for one in self.evaluations if one.job is not None)
        return next((one for one in jobs if one is not None), None)

    def ids(self) -> frozenset[str]:
        """The ids of all jobs that there are."""
        if self.dossier is not None:
            return frozenset(self.dossier.jabatan)
        return frozenset(one.id for one in self.subjects((), everything=True))

    @property
    def team(self) -> tuple[Pejabat | None, Sequence[Pejabat]]:
        """Who leads the team of the dossier, and its members, of whom the secretary is one."""
        team = None if self.dossier is None else self.dossier.tim_evaluasi
        if team is None:
            return None, ()
        return team.ketua, team.pelaksana[0 if team.ketua is None else 1 :]

    def subjects(self, ids: Sequence[str], *, everything: bool) -> list[Subject]:
        """The jobs that are asked for.

        Raises:
            DocumentError: none is asked for, or there is no such job.
            DossierError: the dossier has no such job.
        """
        known = self.informasi or {}
        if self.dossier is not None:
            if not ids and not everything:
                raise DocumentError([Fault("which_jobs")])
            jobs = self.dossier.jobs_of(ids or None)
            return [
                Subject(
                    job.id, job.nama_jabatan, job.unit_kerja, self._of_agency(job.evaluation),
                    known.get(job.id) or job.informasi, job, self._work(job.id),
                )
                for job in jobs
            ]  # fmt: skip
        if self.evaluations:
            found = [_of_form(number, one, known) for number, one in enumerate(self.evaluations, 1)]
        else:
            found = [
                Subject(one.id, one.nama_jabatan or one.id, one.unit_kerja.nama, None, one,
                        beban=self._work(one.id))
                for one in known.values()
            ]  # fmt: skip
            found += [
                Subject(key, one.beban.jabatan or key, one.unit, beban=one.beban)
                for key, one in (self.tugas or {}).items()
                if key not in known
            ]
        return _named(found, ids)

    def _work(self, key: str) -> BebanKerja | None:
        """The workload of a job, where a table of tasks has it."""
        found = None if self.tugas is None else self.tugas.get(key)
        return None if found is None else found.beban

    def _of_agency(self, evaluation: Evaluation | None) -> Evaluation | None:
        """The evaluation of a job of the dossier, which says the agency where the form asks."""
        job = None if evaluation is None else evaluation.job
        if evaluation is None or job is None or job.instansi is not None:
            return evaluation
        return evaluation.model_copy(
            update={"job": job.model_copy(update={"instansi": self.instansi})}
        )

    def results(self) -> Dossier | PetaJabatan:
        """Where results are listed from.

        Raises:
            DocumentError: neither a dossier nor a peta is named.
        """
        if self.dossier is not None:
            return self.dossier
        return self.map()

    def map(self) -> PetaJabatan:
        """The peta.

        Raises:
            DocumentError: none is named.
        """
        if self.peta is None:
            raise DocumentError([Fault("no_map_named")])
        return self.peta

    def told(self, lang: str) -> list[str]:
        """What of the dossier could not be read or verified."""
        return [] if self.dossier is None else [one.message(lang) for one in self.dossier.faults]


def _named(found: Sequence[Subject], ids: Sequence[str]) -> list[Subject]:
    """The jobs that are named: by their ids, or by a name that one of them alone has.

    Raises:
        DocumentError: with every name that no job has, or that several have.
    """
    if not ids:
        return [*found]
    by_id = {one.id: one for one in found}
    chosen, faults = dict[str, Subject](), list[Fault]()
    for key in ids:
        named = [by_id[key]] if key in by_id else [
            one for one in found if folded(one.nama) == folded(key)
        ]  # fmt: skip
        if len(named) == 1:
            chosen[named[0].id] = named[0]
        else:
            kind = "several_forms" if named else "no_such_form"
            there = tuple(one.id for one in (named or found)[:_LISTED])
            faults.append(Fault(kind, given=shown(key), allowed=there))
    if faults:
        raise DocumentError(faults)
    return [one for one in found if one.id in chosen]


def _of_form(number: int, evaluation: Evaluation, known: Mapping[str, InformasiJabatan]) -> Subject:
    """The job of a form, known by its number in the file."""
    key, job = str(number), evaluation.job
    if job is None:
        return Subject(key, key, None, evaluation, known.get(key))
    return Subject(key, job.nama or key, job.unit, evaluation, known.get(key))


def opened(args: Namespace, lang: str) -> Source:
    """Everything that a call names, read.

    Raises:
        CallError: it names nothing, or a file of forms and a dossier.
        JabatanEvalError: something cannot be read.
    """
    file, folder = getattr(args, "file", None), args.dossier
    if file is not None and folder is not None:
        raise CallError(say("cli.formulir.file_and_dossier", lang))
    tasks = getattr(args, "tugas", None)
    if not any((file, folder, args.informasi, args.peta, tasks)):
        raise CallError(say("cli.formulir.no_source", lang))
    dossier = None if folder is None else Dossier.open(folder)
    peta = None if args.peta is None else PetaJabatan.read(args.peta)
    known = None if args.informasi is None else {one.id: one for one in read_jobs(args.informasi)}
    work = None
    if tasks is not None:
        work = {one.kode or one.beban.jabatan or "-": one for one in read_beban(tasks).jobs}
    forms = () if file is None else read_forms(file)
    if peta is None and dossier is not None:
        peta = peta_dengan_hasil(dossier)
    return Source(forms, dossier, known, peta, work)


def signer(args: Namespace) -> Pejabat | None:
    """Who signs, as the call says.

    Raises:
        DossierError: what is said of who signs cannot be used.
    """
    if args.pejabat is None:
        return None
    told = {"nama": args.pejabat, "jabatan": args.sebagai, "nip": args.nip}
    given = {key: value for key, value in told.items() if value is not None}
    return read_record(given, "--pejabat", Pejabat)


def add_letterhead(options: Any, lang: str) -> None:
    """Add the options for the head of the paper."""
    for name in ("kop", "alamat"):
        options.add_argument(
            f"--{name}",
            action="append",
            default=[],
            metavar=name.upper(),
            help=say(f"cli.formulir.help.{name}", lang),
        )


def letterhead(args: Namespace) -> Letterhead | None:
    """The head of the paper, as the call says; None where it says none."""
    if not args.kop and not args.alamat:
        return None
    return Letterhead(tuple(args.kop), tuple(args.alamat))
