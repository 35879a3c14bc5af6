"""Documents of all jobs at once that `formulir` makes, and what they share with forms of one job."""

from __future__ import annotations

from argparse import Namespace
from typing import Any, Final

from jabatan_eval.cli.formulir_sources import Source, letterhead, signer
from jabatan_eval.cli.parsing import CallError, day
from jabatan_eval.forms import (
    Printed,
    kebutuhan,
    lampiran,
    peta,
    rekapitulasi,
    usulan,
)
from jabatan_eval.organisation import DaftarKebutuhan, kebutuhan_peta, read_berhenti
from jabatan_eval.texts import say

__all__ = ["OF_ALL", "whole"]

OF_ALL: Final = ("rekapitulasi", "lampiran", "peta", "usulan", "kebutuhan")
"""The documents of all jobs."""


def whole(args: Namespace, source: Source, lang: str) -> Printed:
    """A document of all jobs.

    Raises:
        CallError: something that it needs is not given.
        JabatanEvalError: it cannot be made, with everything that stands in its way.
    """
    if args.jenis == "peta":
        wanted: dict[str, Any] = {"bacaan": args.bacaan} if args.bacaan else {}
        return peta(source.map(), args.keluaran, paper=args.kertas, overwrite=args.timpa, **wanted)
    agency = args.instansi or source.instansi
    if agency is None:
        raise CallError(say("cli.formulir.needs", lang, option="--instansi"))
    shared: dict[str, Any] = {
        "pejabat": signer(args), "tempat": args.tempat, "elektronik": args.elektronik,
        "paper": args.kertas, "overwrite": args.timpa,
    }  # fmt: skip
    if args.jenis == "kebutuhan":
        daftar = _needs(args, source, agency, lang)
        return kebutuhan(daftar, args.keluaran, tanggal=args.tanggal, **shared)
    shared["instansi"] = agency
    if args.jenis == "usulan":
        return usulan(
            source.dossier or (), args.keluaran, peta=source.peta, kop=letterhead(args),
            kepada=args.kepada, di=args.di, tembusan=args.tembusan or None, sifat=args.sifat,
            **shared,
        )  # fmt: skip
    shared["tanggal"] = args.tanggal
    if args.bacaan is not None:
        shared["bacaan"] = args.bacaan
    if args.jenis == "lampiran":
        rule = None if source.dossier is None else source.dossier.penetapan
        return lampiran(source.results(), args.keluaran, peraturan=rule, **shared)
    return rekapitulasi(
        source.results(), args.keluaran, jenis=args.nomor or "I", peta=source.peta, **shared
    )


def _needs(args: Namespace, source: Source, agency: str, lang: str) -> DaftarKebutuhan:
    """The list of needs of the peta.

    Raises:
        CallError: the day of the count is not given.
    """
    if args.pada is None:
        raise CallError(say("cli.formulir.needs", lang, option="--pada"))
    counted = day("--pada", args.pada, lang)
    wanted: dict[str, Any] = {"bacaan": args.bacaan} if args.bacaan else {}
    return kebutuhan_peta(
        source.map(), instansi=agency, pada=counted, pembulatan=args.pembulatan or "none",
        dasar=args.dasar, berhenti=None if args.berhenti is None else read_berhenti(args.berhenti),
        **wanted,
    )  # fmt: skip
