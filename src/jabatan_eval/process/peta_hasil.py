"""The peta of an exercise with the results of its jobs, so that a drawing and a table cannot part."""

from __future__ import annotations

from jabatan_eval.organisation import KelasTertulis, PetaJabatan, Post
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.job import JabatanDossier

__all__ = ["peta_dengan_hasil"]


def peta_dengan_hasil(dossier: Dossier) -> PetaJabatan | None:
    """The peta, each post with the levels and the results of the job that has its id.

    What the peta's own table says of classes and levels gives way to what the dossier holds; a
    post that is no job of the dossier stays as it is. The dossier keeps its peta unchanged.

    Args:
        dossier: the dossier.

    Returns:
        The peta; None where the dossier has none.

    Examples:
        >>> from jabatan_eval import evaluate
        >>> dossier = Dossier.baru("Kabupaten Contoh", 2026, oleh="Budi")
        >>> job = JabatanDossier(id="1", nama_jabatan="Kepala Seksi", jenis_jabatan="pengawas",
        ...                      evaluasi=evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"))
        >>> dossier = dossier.tambah([job], oleh="Budi")
        >>> peta_dengan_hasil(dossier) is None
        True
        >>> posts = [{"id": "1", "nama_jabatan": "Kepala Seksi", "jenis_jabatan": "pengawas"}]
        >>> dossier = dossier.dengan_peta(PetaJabatan.from_rows(posts), oleh="Budi")
        >>> dossier.peta.kelas("1"), peta_dengan_hasil(dossier).kelas("1")
        (None, 8)
    """
    peta = dossier.peta
    if peta is None:
        return None
    jobs = dossier.jabatan
    posts = tuple(_with_results(one, jobs[one.id]) if one.id in jobs else one for one in peta.posts)
    return PetaJabatan(posts, catalogue=peta.catalogue, columns=peta.columns)


def _with_results(post: Post, job: JabatanDossier) -> Post:
    """The post with what is known of its job."""
    evaluation = job.evaluation
    written = tuple(
        KelasTertulis(
            reading=found.bacaan, kelas=found.kelas, nilai=found.nilai, dasar=found.dasar.jenis,
            nomor=found.dasar.nomor, tanggal=found.dasar.tanggal,
        )
        for reading in ("usulan", "disetujui", "ditetapkan")
        if (found := job.hasil_of(reading)) is not None
    )  # fmt: skip
    return post.model_copy(
        update={
            "jenis_jabatan": post.jenis_jabatan or job.jenis_jabatan,
            "kelas_tertulis": written,
            "skema": job.skema if evaluation is None else evaluation.scheme,
            "tingkat": () if evaluation is None else evaluation.codes,
        }
    )
