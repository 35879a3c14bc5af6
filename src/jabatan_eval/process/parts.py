"""The parts of a dossier as plain JSON that people can diff: one file a job, some of the rest."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from fractions import Fraction
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from jabatan_eval.organisation import PetaJabatan, Post
from jabatan_eval.process.job import JabatanDossier

if TYPE_CHECKING:
    from jabatan_eval.process.dossier import Dossier

__all__ = [
    "ABOUT",
    "HISTORY",
    "JOBS",
    "TEAMS",
    "history_parts",
    "job_bytes",
    "job_digest",
    "packed",
    "part_digests",
    "small_parts",
]

ABOUT: Final = "dossier.json"
TEAMS: Final = "tim.json"
PAPERS: Final = "surat.json"
PETA: Final = "peta.json"
REMOVED: Final = "dihapus.json"
HISTORY: Final = "riwayat/"
JOBS: Final = "jabatan/"
_FRACTION: Final = re.compile(r"[0-9]{1,40}(?:/[1-9][0-9]{0,39})?", re.ASCII)
_ENTRIES: Final = 500
"""Entries of the history in one file; only the last file ever changes."""


def packed(data: Any) -> bytes:
    """Plain data as JSON, a value a line, the same bytes every time.

    Examples:
        >>> packed({"nama": "Camat"})
        b'{\\n "nama": "Camat"\\n}\\n'
    """
    return (json.dumps(data, indent=1, ensure_ascii=False) + "\n").encode(
        "utf-8", "backslashreplace"
    )


def job_bytes(job: JabatanDossier) -> bytes:
    """A job as the bytes of its file."""
    return packed(job.model_dump(mode="json"))


def job_digest(job: JabatanDossier) -> str:
    """The sha256 of a job's file."""
    return sha256(job_bytes(job)).hexdigest()


def small_parts(dossier: Dossier) -> dict[str, bytes]:
    """The files besides those of jobs and history."""
    about = {"identitas": dossier.identitas.model_dump(mode="json"), "status": dossier.status,
             "urutan": [*dossier.jabatan, *dossier.unread]}  # fmt: skip
    teams = _dumped(dossier, ("tim_evaluasi", "tim_anjab_abk"))
    papers = {
        **_dumped(dossier, ("usulan", "berita_acara", "validasi", "penetapan")),
        "arsip": [one.model_dump(mode="json") for one in dossier.arsip],
    }
    posts = None if dossier.peta is None else _posts(dossier.peta)
    parts = {
        ABOUT: packed(about),
        TEAMS: packed(teams),
        PAPERS: packed(papers),
        PETA: packed({"posts": posts}),
    }
    if dossier.dihapus:
        parts[REMOVED] = packed([job.model_dump(mode="json") for job in dossier.dihapus])
    return parts


def _posts(peta: PetaJabatan) -> list[Any]:
    return [post.model_dump(mode="json") for post in peta.posts]


def peta_of(posts: list[Any]) -> PetaJabatan:
    """The peta of stored posts; exact numbers are stored as fractions.

    Raises:
        PetaError: the posts are no peta.
        ValidationError: one is no post.
        ValueError: a number is none.
    """
    return PetaJabatan(tuple(Post.model_validate(_exact(post)) for post in posts))


def _exact(post: Any) -> Any:
    if not isinstance(post, dict):
        return post
    numbers = {
        key: post[key] for key in ("kebutuhan", "beban_jam") if isinstance(post.get(key), str)
    }
    wrong = [text for text in numbers.values() if not _FRACTION.fullmatch(text)]
    if wrong:
        raise ValueError(wrong[0])
    return {**post, **{key: Fraction(text) for key, text in numbers.items()}}


def _dumped(dossier: Dossier, fields: Sequence[str]) -> dict[str, Any]:
    values = ((key, getattr(dossier, key)) for key in fields)
    return {key: None if value is None else value.model_dump(mode="json") for key, value in values}


def part_digests(dossier: Dossier) -> dict[str, str]:
    """The sha256 of each of the small files."""
    return {name: sha256(data).hexdigest() for name, data in small_parts(dossier).items()}


def history_parts(dossier: Dossier, since: int = 0) -> dict[str, bytes]:
    """The files of the history that hold entries from a number on.

    Args:
        dossier: the dossier.
        since: how many entries are stored already.
    """
    entries = dossier.riwayat
    first = since // _ENTRIES
    last = (len(entries) - 1) // _ENTRIES
    return {
        f"{HISTORY}{number + 1:04}.json": packed(
            [
                one.model_dump(mode="json")
                for one in entries[number * _ENTRIES : (number + 1) * _ENTRIES]
            ]
        )
        for number in range(first, last + 1)
    }
