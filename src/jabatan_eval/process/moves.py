"""The steps of a whole exercise: each checks its gate, and gives a new dossier with its entry.

Nothing is proposed before the team agreed on it, nothing is set before it is validated, and what
is validated is not changed without reopening, which is recorded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal, TypeVar

from pydantic import ValidationError

from jabatan_eval.catalogue import default_catalogue
from jabatan_eval.errors import DossierError, Fault
from jabatan_eval.process.berita_acara import Arsip, BeritaAcara
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.gates import missing_before, refuse
from jabatan_eval.process.job import JabatanDossier
from jabatan_eval.process.reading import record_faults
from jabatan_eval.process.results import Hasil
from jabatan_eval.process.teams import Keputusan
from jabatan_eval.texts import shown

__all__ = [
    "buka_kembali", "dengan_berita_acara", "gunakan", "kembalikan", "terima_persetujuan", "tetapkan",
    "usulkan",
]  # fmt: skip

Kind = TypeVar("Kind", bound=Dossier)

_WORDS_AT_MOST: Final = 3000
"""Letters of a reason that the program puts together."""


def usulkan(
    dossier: Kind, surat: Keputusan, *, oleh: str, ids: Iterable[str] | None = None
) -> Kind:
    """Propose the results to the Minister; each job's proposed result is what its levels give.

    Jobs whose results stand in a published list are not proposed.

    Args:
        dossier: the dossier.
        surat: the letter of the proposal.
        oleh: who records it.
        ids: the jobs that the letter proposes, such as those that an earlier one got back; None
            for all. What was approved of the others still counts.

    Raises:
        DossierError: with everything that is still missing, for the jobs that are proposed, every
            id that no job has, and every job whose result stands in a published list.
    """
    _course(dossier, "diusulkan")
    chosen = None if ids is None else dossier.jobs_of(ids)
    _complete(dossier, "usulan", None if chosen is None else [job.id for job in chosen])
    refuse(Fault("proposed_from_list", where=job.id) for job in chosen or () if job.from_list)
    proposed = (
        _with(job, "usulan", evaluation.kelas_jabatan, evaluation.nilai_jabatan, surat)
        for job in (dossier.jabatan.values() if chosen is None else chosen)
        if (evaluation := job.evaluation) is not None and not job.from_list
    )
    return dossier.changed("usulkan", oleh=oleh, jobs=proposed, status="diusulkan", usulan=surat)


def kembalikan(dossier: Kind, surat: Keputusan, *, oleh: str, alasan: str) -> Kind:
    """Record that the proposal was returned; the letter is kept.

    Raises:
        DossierError: nothing was proposed, or the letter is older than the proposal.
    """
    _course(dossier, "dikembalikan")
    refuse(_not_before(surat, dossier.usulan, "usulan"))
    letter = Arsip(peran="pengembalian", isi=surat)
    return dossier.changed(
        "kembalikan", oleh=oleh, apa=[surat.nomor], alasan=alasan, status="dikembalikan",
        arsip=(*dossier.arsip, letter),
    )  # fmt: skip


def terima_persetujuan(
    dossier: Kind,
    results: Mapping[str, tuple[int | None, int]],
    surat: Keputusan,
    *,
    oleh: str,
    dari_daftar: bool = False,
    catatan: Mapping[str, str] | None = None,
    dikembalikan: Iterable[str] = (),
) -> Kind:
    """Record what the Minister approved; the proposed results stay as they are.

    Args:
        dossier: the dossier.
        results: by job, the nilai, where one is stated, and the kelas.
        surat: the Minister's letter, or the published list.
        oleh: who records it.
        dari_daftar: whether the results are taken from a published list; then the jobs need no
            evaluation of their own.
        catatan: the letter's remarks by job; each stays with the job's result.
        dikembalikan: jobs that the letter returns; the history names them, and what an earlier
            letter approved of them counts no more.

    Raises:
        DossierError: with every id that no job has, every job that was not proposed and every
            class that there is not; or the exercise was not proposed, or the letter is older than
            the proposal.
    """
    _course(dossier, "disetujui")
    if dari_daftar:
        dossier.require_open()
    elif dossier.usulan is None:
        raise DossierError([Fault("gate_not_proposed")])
    else:
        refuse(_not_before(surat, dossier.usulan, "usulan"))
    jobs, given_back = dossier.jobs_of(results), dossier.jobs_of(dikembalikan)
    both = (Fault("approval_twice", given=shown(one.id)) for one in given_back if one.id in results)
    refuse([*_unfit(jobs, results, dari_daftar=dari_daftar), *both])
    approved = [
        _with(job, "disetujui", results[job.id][1], results[job.id][0], surat,
              listed=dari_daftar, remark=(catatan or {}).get(job.id))
        for job in jobs
    ]  # fmt: skip
    approved += [job.lapsed() for job in given_back if job.current("disetujui") is not None]
    returned = ", ".join(job.id for job in given_back)
    words = f"{surat.jenis} {surat.nomor}" + (f"; dikembalikan: {returned}" if returned else "")
    held = {**dossier.jabatan, **{job.id: job for job in approved}}
    whole = all(job.current("disetujui") is not None for job in held.values())
    status = "disetujui" if whole else dossier.status
    what = "terima_daftar" if dari_daftar else "terima_persetujuan"
    told = words if len(words) <= _WORDS_AT_MOST else words[:_WORDS_AT_MOST].rstrip() + " ..."
    return dossier.changed(what, oleh=oleh, alasan=told, jobs=approved, status=status)


def dengan_berita_acara(dossier: Kind, acara: BeritaAcara, *, oleh: str) -> Kind:
    """Put the record of the team's results, or of the validation, into the dossier.

    Raises:
        DossierError: a validation is recorded before every job is approved.
    """
    if acara.jenis == "hasil":
        return dossier.changed(
            "berita_acara_hasil", oleh=oleh, apa=[acara.nomor], berita_acara=acara
        )
    if dossier.status != "disetujui":
        given = dossier.exercise.course.label(dossier.status)
        raise DossierError([Fault("validation_too_early", given=given)])
    _complete(dossier, "berita_acara")
    return dossier.changed("validasi", oleh=oleh, apa=[acara.nomor], validasi=acara)


def tetapkan(dossier: Kind, peraturan: Keputusan, *, oleh: str) -> Kind:
    """The PPK sets the approved results.

    Raises:
        DossierError: with everything that is still missing; nothing is set before it is validated,
            nor by a regulation that is older than the validation or than an approval.
    """
    _course(dossier, "ditetapkan")
    _complete(dossier, "penetapan")
    bases = (one.dasar for job in dossier.jabatan.values() if (one := job.current("disetujui")))
    late = [
        fault for one in dict.fromkeys(bases) for fault in _not_before(peraturan, one, "disetujui")
    ]
    refuse([*late, *_not_before(peraturan, dossier.validasi, "validasi")])
    fixed = [
        _with(job, "ditetapkan", approved.kelas, approved.nilai, peraturan)
        for job in dossier.jabatan.values()
        if (approved := job.current("disetujui")) is not None
    ]
    return dossier.changed(
        "tetapkan", oleh=oleh, jobs=fixed, status="ditetapkan", penetapan=peraturan
    )


def gunakan(dossier: Kind, *, oleh: str, alasan: str | None = None) -> Kind:
    """Record that the results are in use.

    Raises:
        DossierError: they are not set.
    """
    _course(dossier, "digunakan")
    return dossier.changed("gunakan", oleh=oleh, alasan=alasan, status="digunakan")


def buka_kembali(
    dossier: Kind, *, oleh: str, alasan: str, ids: Iterable[str] | None = None
) -> Kind:
    """Open what was proposed, approved or set for work again, and record why.

    The results that stand written stay; a validation no longer counts. Where the files were
    changed outside the program, this takes that change, and records it: nobody knows which job it
    was, so every job is to be revised, and no earlier result counts any more.

    Args:
        dossier: the dossier.
        oleh: who opens it.
        alasan: why.
        ids: the jobs that are to be revised; None for none of them.

    Raises:
        DossierError: with every id that no job has, or it is open already.
    """
    course = dossier.exercise.course
    left = tuple(fault for fault in dossier.faults if fault.kind != "history_state")
    outside = left != dossier.faults
    named = dossier.jobs_of(ids) if ids is not None else ()
    jobs = dossier.jobs_of(None) if outside else named
    if dossier.status == course.reopened_to and not (jobs or outside):
        raise DossierError([Fault("already_open", given=course.label(dossier.status))])
    to = dossier.exercise.jobs.reopened_to
    changed = [job.reopened(to) for job in jobs]
    return dossier.changed(
        "perubahan_luar" if outside else "buka_kembali", oleh=oleh, alasan=alasan, jobs=changed,
        status=course.reopened_to, usulan=None, validasi=None, penetapan=None, faults=left,
    )  # fmt: skip


def _with(
    job: JabatanDossier,
    reading: Literal["usulan", "disetujui", "ditetapkan"],
    kelas: int,
    points: int | None,
    basis: Keputusan,
    *,
    listed: bool = False,
    remark: str | None = None,
) -> JabatanDossier:
    """The job with one more written result; the earlier ones stay."""
    try:
        result = Hasil(bacaan=reading, kelas=kelas, nilai=points, dasar=basis,
                       dari_daftar=listed, catatan=remark)  # fmt: skip
        return job.model_copy(update={"hasil": (*job.hasil, result)})
    except ValidationError as error:
        raise DossierError(record_faults(Hasil, error, job.id)) from None


def _unfit(
    jobs: Iterable[JabatanDossier],
    results: Mapping[str, tuple[int | None, int]],
    *,
    dari_daftar: bool,
) -> Iterator[Fault]:
    """Results that cannot be taken: of no class that there is, or of jobs that nobody proposed."""
    classes = [band.kelas for band in default_catalogue().bands]
    for job in jobs:
        points, kelas = results[job.id]
        if type(kelas) is not int or kelas not in classes:
            yield Fault("kelas_out_of_range", given=shown(kelas), allowed=tuple(map(str, classes)),
                        where=job.id)  # fmt: skip
        if points is not None and (type(points) is not int or points < 1):
            yield Fault("expected_integer", given=shown(points), where=job.id)
        if not dari_daftar and job.current("usulan") is None:
            yield Fault("approval_not_proposed", where=job.id)


def _not_before(
    paper: Keputusan, earlier: Keputusan | BeritaAcara | None, what: str
) -> Iterator[Fault]:
    """That a paper is older than one that must come before it, if it is."""
    if earlier is not None and paper.tanggal < earlier.tanggal:
        yield Fault(
            f"paper_before_{what}", given=f"{paper.tanggal:%Y-%m-%d}",
            allowed=(f"{earlier.tanggal:%Y-%m-%d}",), where=paper.nomor,
            values=(("number", earlier.nomor),),
        )  # fmt: skip


def _course(dossier: Dossier, to: str) -> None:
    """See that the exercise may go on to a state."""
    course = dossier.exercise.course
    if to not in course.after(dossier.status):
        allowed = tuple(map(course.label, course.after(dossier.status)))
        given = course.label(dossier.status)
        raise DossierError(
            [
                Fault(
                    "course_not_there",
                    given=given,
                    allowed=allowed,
                    values=(("to", course.label(to)),),
                )
            ]
        )


def _complete(dossier: Dossier, step: str, ids: Sequence[str] | None = None) -> None:
    """See that nothing that a step needs is missing before it, of some jobs or of all."""
    refuse(fault for one in missing_before(dossier, step, ids) for fault in one.faults)
