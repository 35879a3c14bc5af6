"""What a caller sees: exact types. Checked by mypy --strict and pyright, never run."""

from collections.abc import Mapping
from decimal import Decimal
from os import PathLike
from typing import Any, assert_type

from pydantic import BaseModel

import jabatan_eval as je
from jabatan_eval import judgement as j
from jabatan_eval.catalogue import (
    Bilingual,
    Citation,
    Criteria,
    Edition,
    KindOfPost,
    Proof,
    SchemeProof,
)
from jabatan_eval.scoring import EvaluationRecord

codes = ["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"]

# The score.
hasil = je.evaluate(codes)
assert_type(hasil, je.Evaluation)
assert_type(hasil.nilai_jabatan, int)
assert_type(hasil.kelas_jabatan, int)
assert_type(hasil.above_lower, int)
assert_type(hasil.below_upper, int | None)
assert_type(hasil.scheme, str)
assert_type(hasil.codes, tuple[str, ...])
assert_type(hasil.levels, tuple[je.FactorLevel, ...])
assert_type(hasil.levels[0].factor, str)
assert_type(hasil.levels[0].code, str)
assert_type(hasil.levels[0].number, int)
assert_type(hasil.levels[0].points, int)
assert_type(hasil.levels[0].criteria, tuple[Criteria, ...])
assert_type(hasil.levels[0].sources, tuple[Citation, ...])
assert_type(hasil.band, je.ClassBand)
assert_type(hasil.band.kelas, int)
assert_type(hasil.band.lower, int)
assert_type(hasil.band.upper, int | None)
assert_type(hasil.catalogue, je.Catalogue)
assert_type(hasil.catalogue_edition, str)
assert_type(hasil.catalogue_digest, str)
assert_type(hasil.job, je.Job | None)
assert_type(hasil.keterangan, tuple[tuple[str, str], ...])
assert_type(hasil.standar, tuple[tuple[str, str], ...])
assert_type(hasil.to_text(), str)
assert_type(hasil.to_html(lang="en"), str)
assert_type(hasil.record(), EvaluationRecord)
assert_type(hasil.model_copy(update={"job": None}), je.Evaluation)
assert_type(je.Evaluation.model_validate_json(hasil.model_dump_json()), je.Evaluation)

# Every form of a selection.
je.evaluate(tuple(codes))
je.evaluate(set(codes))
je.evaluate(code for code in codes)
je.evaluate(" ".join(codes))
je.evaluate(dict.fromkeys(["1", "2"], "1-1"))
je.evaluate({"1": 1, "2": 2})
je.evaluate({"1": "1-1", "2": 2, "3": hasil.levels[2]})
je.evaluate(hasil.levels)
je.evaluate([hasil.levels[0], "2-1"])
je.evaluate(codes, scheme="fungsional", catalogue=je.Catalogue.load())
je.evaluate(codes, job=je.Job(nama="x"), keterangan={"1": "a"}, standar={"2": "b"})
assert_type(je.class_for(1165), je.ClassBand)

# Reading what people write.
assert_type(je.parse_level("1-1"), str)
assert_type(je.parse_level("3", scheme="fungsional", factor="2"), str)
assert_type(je.parse_levels("1-1 2-1"), tuple[str, ...])
assert_type(je.parse_levels(codes), tuple[str, ...])
assert_type(je.parse_kelas("VIII"), int)
assert_type(je.parse_kelas(9.0), int)
assert_type(je.parse_nilai("1.165"), int)
assert_type(je.parse_scheme("JFT"), str)

# The catalogue.
cat = je.default_catalogue()
assert_type(cat, je.Catalogue)
assert_type(cat["struktural"], je.Scheme)
assert_type(cat["struktural"]["4A"], je.Factor)
assert_type(cat["struktural"]["4A"].levels, tuple[je.FactorLevel, ...])
assert_type(cat["struktural"]["4A"].levels[2].points, int)
assert_type(cat["struktural"].level("4A-3"), je.FactorLevel)
assert_type(cat["struktural"].factors, tuple[je.Factor, ...])
assert_type(cat["struktural"].totals, Mapping[int, int])
assert_type(cat["struktural"].is_attainable(1165), bool)
assert_type(cat["struktural"].selection_model(), type[BaseModel])
assert_type(cat["struktural"]["6"].name, Bilingual)
assert_type(cat["struktural"]["6"].label("en"), str)
assert_type(cat["struktural"]["6"].codes, tuple[str, ...])
assert_type(cat.schemes, tuple[je.Scheme, ...])
assert_type(cat.bands, tuple[je.ClassBand, ...])
assert_type(cat.band_for(1165), je.ClassBand)
assert_type(cat.edition, Edition)
assert_type(cat.step, int)
assert_type(cat.digest, str)
assert_type(cat.text_digest, str)
assert_type(cat.kinds_of_post, tuple[KindOfPost, ...])
assert_type(cat.proof(), Proof)
assert_type(cat.proof().schemes, tuple[SchemeProof, ...])
assert_type(cat.proof().schemes[0].classes, tuple[int, ...])
assert_type(cat.with_criteria("kriteria.yaml"), je.Catalogue)
assert_type(je.Catalogue.load(factor_levels="a.yaml", class_bands="b.yaml"), je.Catalogue)
assert_type(je.Catalogue.parse(factor_levels="a: b", class_bands=b"c: d"), je.Catalogue)


def load(path: PathLike[str], mapping: dict[str, Any]) -> je.Catalogue:
    """Paths and parsed mappings are taken alike."""
    return je.Catalogue.load(factor_levels=path, class_bands=mapping)


# The errors.
def faults_of(levels: list[str]) -> tuple[je.Fault, ...]:
    """What a program does with a refusal."""
    try:
        je.verify(je.evaluate(levels))
    except je.SelectionError as error:
        assert_type(error.faults, tuple[je.Fault, ...])
        assert_type(error.message("en"), str)
        return error.faults
    except (je.NoBandError, je.UnknownSchemeError, je.CatalogueError, je.ReceiptError) as error:
        assert_type(error.faults, tuple[je.Fault, ...])
        return ()
    return ()


fault = faults_of(codes)[0]
assert_type(fault.kind, str)
assert_type(fault.factor, str | None)
assert_type(fault.given, str | None)
assert_type(fault.allowed, tuple[str, ...])
assert_type(fault.near, str | None)
assert_type(fault.message("id"), str)
as_value_error: ValueError = je.SelectionError([fault])
as_key_error: KeyError = je.UnknownSchemeError([fault])
as_root: je.JabatanEvalError = je.NotationError([fault])


# What must be refused before it runs; strict mypy reports an unused `ignore`.
def wrong(number: Decimal) -> None:
    """Each line is a fault that a type checker sees."""
    je.evaluate(None)  # type: ignore[arg-type]
    je.evaluate(1165)  # type: ignore[arg-type]
    je.evaluate(b"1-1")  # type: ignore[arg-type]
    je.evaluate([1, 2])  # type: ignore[list-item]
    je.evaluate([None])  # type: ignore[list-item]
    je.evaluate({1: "1-1"})  # type: ignore[dict-item]
    je.evaluate(codes, "fungsional")  # type: ignore[call-arg]
    je.evaluate(codes, scheme=None)  # type: ignore[arg-type]
    je.evaluate(codes, job="x")  # type: ignore[arg-type]
    je.evaluate(codes, keterangan={"1": 5})  # type: ignore[dict-item]
    je.evaluate(codes, skema="fungsional")  # type: ignore[call-arg]
    je.class_for("1165")  # type: ignore[arg-type]
    je.class_for(1165.0)  # type: ignore[arg-type]
    je.class_for(number)  # type: ignore[arg-type]
    je.parse_level(11)  # type: ignore[arg-type]
    je.parse_kelas(None)  # type: ignore[arg-type]
    je.parse_nilai(b"1165")  # type: ignore[arg-type]
    je.verify(codes)  # type: ignore[arg-type]
    je.Job(name="x")  # type: ignore[call-arg]
    hasil.nilai_jabatan = 1170  # type: ignore[misc]
    hasil.kelas_jabatan = 9  # type: ignore[misc]
    hasil.levels[0].points = 180  # type: ignore[misc]
    hasil.band.upper + 1  # type: ignore[operator]
    hasil.job.nama.upper()  # type: ignore[union-attr]
    hasil.total()  # type: ignore[attr-defined]
    je.default_catalogue()[0]  # type: ignore[index]
    je.default_catalogue()["struktural"].totals[1165] = 2  # type: ignore[index]
    je.SelectionError("text")  # type: ignore[arg-type]
    je.Fault()  # type: ignore[call-arg]
    je.Fault("missing").kind = "x"  # type: ignore[misc]


# What hangs on a choice.
assert_type(j.sensitivity(hasil).resting_on, tuple[str, ...])
assert_type(j.sensitivity(hasil).factors[0].up, j.Shift | None)
assert_type([way.levels for way in j.ways_to(9, start=hasil, fixed=("2",))], list[tuple[str, ...]])
assert_type([way.evaluation for way in j.ways_to(9, start=hasil)], list[je.Evaluation])
assert_type(j.count(scheme="struktural"), Mapping[int, int])
assert_type(j.compare(hasil, hasil).points, int)
assert_type(j.matriks([hasil], by="nilai").lines, tuple[j.MatriksLine, ...])
assert_type(j.matriks(j.read_matriks("a.csv").rows).refused, tuple[j.MatriksRow, ...])
assert_type(
    j.catalogue_effect(hasil.catalogue, hasil.catalogue, [hasil]).affected, tuple[j.JobEffect, ...]
)
