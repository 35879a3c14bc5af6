"""`jabatan-eval uji-peka`: what hangs on each choice of level."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from jabatan_eval.cli.nilai import add_selection, chosen
from jabatan_eval.cli.output import Answer
from jabatan_eval.cli.parsing import Parser
from jabatan_eval.judgement import Sensitivity, sensitivity

__all__ = ["parser", "run"]


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("uji_peka", lang)
    add_selection(parser, lang)
    return parser


def run(args: Namespace, lang: str) -> Answer:
    """One level down and up in each factor, for each evaluation given.

    Raises:
        CallError: there are neither codes nor a file, or both.
        JabatanEvalError: the codes or the file are refused, with every fault.
    """
    forms, is_list = chosen(args, lang)
    found = [sensitivity(form) for form in forms]
    if args.json:
        from jabatan_eval.catalogue.exchange import as_json

        data = [_data(one, lang) for one in found]
        return Answer(as_json(data if is_list else data[0]))
    return Answer("\n".join(one.to_text(lang) for one in found))


def _data(found: Sensitivity, lang: str) -> Any:
    evaluation = found.evaluation
    return {
        "format": "jabatan_eval.uji_peka",
        "version": 1,
        "nama_jabatan": None if evaluation.job is None else evaluation.job.nama,
        "scheme": evaluation.scheme,
        "levels": list(evaluation.codes),
        "nilai_jabatan": evaluation.nilai_jabatan,
        "kelas_jabatan": evaluation.kelas_jabatan,
        "above_lower": found.above_lower,
        "below_upper": found.below_upper,
        "resting_on": list(found.resting_on),
        "changes": [*found.rows(lang)],
        "catalogue_edition": evaluation.catalogue_edition,
        "catalogue_digest": evaluation.catalogue_digest,
    }
