"""The options of `formulir`, and which kinds of document each of them is for."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from jabatan_eval.cli.formulir_whole import OF_ALL
from jabatan_eval.cli.parsing import CallError
from jabatan_eval.texts import say, shown

__all__ = ["KINDS", "OF_JOBS", "add_options", "check"]

OF_JOBS: Final = ("penilaian", "informasi-faktor", "informasi-jabatan", "abk")
"""The documents of one job."""

KINDS: Final = OF_JOBS + OF_ALL
"""The documents, as `--jenis` takes them."""

_TEXTS: Final = (
    "dossier", "informasi", "peta", "nomor", "bacaan", "instansi", "kertas", "templat", "bentuk",
    "pembulatan", "pejabat", "sebagai", "nip", "tempat", "tanggal", "uraian", "tugas", "pada",
    "dasar", "berhenti", "kepada", "di", "sifat",
)  # fmt: skip
"""The options that take one text."""

_LISTS: Final = (("jabatan", "ID"), ("kop", "KOP"), ("alamat", "ALAMAT"), ("tembusan", "TEMBUSAN"))
"""The options that may be given more than once, and what they take."""

_FLAGS: Final = ("semua", "per-unit", "elektronik", "timpa", "json")

_SIGNED: Final = ("abk", "rekapitulasi", "lampiran", "usulan", "kebutuhan")
_USED_BY: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        **dict.fromkeys(("kop", "alamat", "kepada", "di", "tembusan", "sifat"), ("usulan",)),
        **dict.fromkeys(("pada", "dasar", "berhenti"), ("kebutuhan",)),
        **dict.fromkeys(("jabatan", "semua", "per-unit", "bentuk", "templat"), OF_JOBS),
        **dict.fromkeys(("pejabat", "sebagai", "nip"), _SIGNED),
        **dict.fromkeys(("tempat", "elektronik"), ("penilaian", *_SIGNED)),
        "nomor": ("rekapitulasi",),
        "uraian": ("informasi-faktor",),
        "tugas": ("abk",),
        "tanggal": ("penilaian", "abk", "rekapitulasi", "lampiran", "kebutuhan"),
        "pembulatan": ("informasi-jabatan", "abk", "kebutuhan"),
        "bacaan": ("informasi-jabatan", "rekapitulasi", "lampiran", "peta", "kebutuhan"),
    }
)
"""The options that are not for every kind of document."""


def add_options(options: Any, lang: str) -> None:
    """Add the options of the command."""
    options.add_argument(
        "--jenis", default=KINDS[0], metavar="JENIS", help=say("cli.formulir.help.jenis", lang)
    )
    options.add_argument("-o", "--keluaran", metavar="OUT", help=say("cli.formulir.help.out", lang))
    for name in _TEXTS:
        options.add_argument(
            f"--{name}", metavar=name.upper(), help=say(f"cli.formulir.help.{name}", lang)
        )
    for name, holds in _LISTS:
        options.add_argument(
            f"--{name}",
            action="append",
            default=[],
            metavar=holds,
            help=say(f"cli.formulir.help.{name}", lang),
        )
    for name in _FLAGS:
        options.add_argument(
            f"--{name}", action="store_true", help=say(f"cli.formulir.help.{name}", lang)
        )


def check(args: Namespace, lang: str) -> None:
    """See that a call says what is to be made, and nothing that this document does not use.

    Raises:
        CallError: it does not.
    """
    if args.keluaran is None:
        raise CallError(say("cli.no_output", lang))
    if args.jenis not in KINDS:
        words = {"given": shown(args.jenis), "allowed": ", ".join(KINDS)}
        raise CallError(say("cli.formulir.unknown_kind", lang, **words))
    for name, kinds in _USED_BY.items():
        if getattr(args, name.replace("-", "_")) and args.jenis not in kinds:
            words = {"option": f"--{name}", "kind": ", ".join(kinds)}
            raise CallError(say("cli.formulir.unused", lang, **words))
    if args.pejabat is None and (args.sebagai or args.nip):
        raise CallError(say("cli.formulir.needs", lang, option="--pejabat"))
