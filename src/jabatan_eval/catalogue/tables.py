"""The two files as models: `factor_levels.yaml` with its edition, and `class_bands.yaml`."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from jabatan_eval.catalogue.basics import (
    Bilingual,
    Confidence,
    Day,
    Frozen,
    Line,
    Name,
    NamedRule,
    Positive,
    Source,
    Sources,
    integer,
)
from jabatan_eval.catalogue.factors import Scheme
from jabatan_eval.catalogue.refusal import Found, refuse
from jabatan_eval.errors import Fault
from jabatan_eval.texts import say, shown

__all__ = [
    "BandTable",
    "ClassBand",
    "ConfidenceLevels",
    "Edition",
    "FactorTable",
    "KindOfPost",
    "Regulation",
    "Step",
]

Format = Annotated[Literal[1], BeforeValidator(integer, json_schema_input_type=Literal[1])]
EditionId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$")]


class Regulation(Frozen, frozen=True):
    """A regulation behind an edition.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> default_catalogue().edition.regulations[0].number
        'Peraturan Kepala BKN Nomor 21 Tahun 2011'
    """

    number: Line
    title: Line
    dated: Day | None
    """Its date; None where none was seen."""
    part: Bilingual
    """Its part in the edition: the basis, or what joined it."""
    sources: Sources


class Edition(Frozen, frozen=True):
    """Which law a catalogue holds, and from when to when it is in force.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> edition = default_catalogue().edition
        >>> str(edition.in_force_from), edition.in_force_until, str(edition.checked_on)
        ('2011-07-18', None, '2025-07-01')
    """

    id: EditionId
    title: Bilingual
    regulations: Annotated[tuple[Regulation, ...], Field(min_length=1)]
    in_force_from: Day
    in_force_until: Day | None
    """The last day in force; None where no end is known."""
    checked_on: Day
    """The date of the newest source by which it was seen to be in force."""
    checked_note: Bilingual
    sources: Sources


class Step(Frozen, frozen=True):
    """The common step of all points and bands, in points.

    Examples:
        >>> Step(points=5, confidence="high", sources=("BKL",)).points
        5
    """

    points: Positive
    confidence: Confidence
    sources: Sources


class ConfidenceLevels(Frozen, frozen=True):
    """What each word of confidence means."""

    high: Bilingual
    medium: Bilingual
    low: Bilingual


class KindOfPost(Frozen, frozen=True):
    """A kind of civil-service post, and the scheme by which it is evaluated.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> [kind.name for kind in default_catalogue().kinds_of_post if kind.scheme == "fungsional"]
        ['jabatan_fungsional', 'pelaksana']
    """

    name: Name
    label: Bilingual
    group: Name
    """`manajerial` or `nonmanajerial`, after UU 20/2023."""
    scheme: Name
    aliases: tuple[Line, ...] = ()
    """Older or shorter words for it."""
    note: Bilingual | None = None
    confidence: Confidence
    sources: Sources


class FactorTable(Frozen, frozen=True):
    """The form of `data/factor_levels.yaml`."""

    format: Format
    criteria_note: Bilingual
    """What the criteria are, and what they are not."""
    edition: Edition
    step: Step
    confidence_levels: ConfidenceLevels
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    schemes: Annotated[tuple[Scheme, ...], Field(min_length=1)]
    kinds_of_post: tuple[KindOfPost, ...] = ()
    rules: tuple[NamedRule, ...] = ()

    @model_validator(mode="after")
    def _check(self) -> Self:
        refuse([*_step_faults(self), *_scheme_faults(self), *_kind_faults(self)])
        return self


class ClassBand(Frozen, frozen=True):
    """The range of nilai of one kelas jabatan, both edges included.

    Examples:
        >>> from jabatan_eval import class_for
        >>> band = class_for(1165)
        >>> band.kelas, band.lower, band.upper, band.range()
        (8, 1105, 1350, '1105-1350')
    """

    kelas: Positive
    lower: Positive
    upper: Positive | None
    """The highest nilai of the kelas; None where it is open."""
    confidence: Confidence
    sources: Sources

    def range(self, lang: str = "id") -> str:
        """The band as the forms print it, in points.

        Examples:
            >>> from jabatan_eval import class_for
            >>> class_for(4730).range(), class_for(4730).range("en")
            ('4055 ke atas', '4055 and up')
        """
        key = "band.open" if self.upper is None else "band.range"
        return say(key, lang, lower=self.lower, upper=self.upper)


class BandTable(Frozen, frozen=True):
    """The form of `data/class_bands.yaml`."""

    format: Format
    edition: EditionId
    """The edition of the factor levels that these bands go with."""
    note: Bilingual
    bands: Annotated[tuple[ClassBand, ...], Field(min_length=1)]
    sources: tuple[Source, ...] = ()
    """Sources that the factor levels' file does not list already."""

    @model_validator(mode="after")
    def _check(self) -> Self:
        refuse(_band_faults(self))
        return self


def _step_faults(table: FactorTable) -> Iterator[Found]:
    """All points are whole steps."""
    step = table.step.points
    for s, scheme in enumerate(table.schemes):
        for f, factor in enumerate(scheme.factors):
            for n, level in enumerate(factor.levels):
                if level.points % step:
                    path = ("schemes", s, "factors", f, "levels", n, "points")
                    values = (("step", str(step)),)
                    yield path, Fault("off_step", given=str(level.points), values=values)


def _scheme_faults(table: FactorTable) -> Iterator[Found]:
    """No two schemes share a name or a number, no two sources a tag."""
    names = [scheme.name for scheme in table.schemes]
    numbers = [scheme.number for scheme in table.schemes]
    for index in _repeated(names):
        yield ("schemes", index, "name"), Fault("stands_twice", given=shown(names[index]))
    for index in _repeated(numbers):
        yield ("schemes", index, "number"), Fault("stands_twice", given=shown(numbers[index]))
    for index in _repeated([source.tag for source in table.sources]):
        fault = Fault("stands_twice", given=shown(table.sources[index].tag))
        yield ("sources", index, "tag"), fault


def _kind_faults(table: FactorTable) -> Iterator[Found]:
    """Kinds of post use schemes that exist, and no word means two schemes."""
    names = tuple(scheme.name for scheme in table.schemes)
    meaning: dict[str, str] = {name.casefold(): name for name in names}
    words: list[tuple[tuple[str | int, ...], str, str]] = [
        (("schemes", index, "aliases", place), word, scheme.name)
        for index, scheme in enumerate(table.schemes)
        for place, word in enumerate(scheme.aliases)
    ]
    for index, kind in enumerate(table.kinds_of_post):
        if kind.scheme not in names:
            fault = Fault("unknown_scheme", given=shown(kind.scheme), allowed=names)
            yield ("kinds_of_post", index, "scheme"), fault
        own = (kind.name, kind.label.id, *kind.aliases)
        words += [(("kinds_of_post", index), word, kind.scheme) for word in own]
    for path, word, name in words:
        if meaning.setdefault(word.casefold(), name) != name:
            yield path, Fault("ambiguous_alias", given=shown(word), allowed=names)


def _band_faults(table: BandTable) -> Iterator[Found]:
    """Classes run from 1, each above the one before, and only the last is open."""
    for index, band in enumerate(table.bands):
        if band.kelas != index + 1:
            fault = Fault("code_out_of_order", given=str(band.kelas), allowed=(str(index + 1),))
            yield ("bands", index, "kelas"), fault
        if band.upper is not None and band.upper < band.lower:
            values = (("lower", str(band.lower)), ("upper", str(band.upper)))
            yield ("bands", index), Fault("band_swapped", values=values)
    for index, (below, above) in enumerate(pairwise(table.bands)):
        if below.upper is None:
            yield ("bands", index, "upper"), Fault("band_open_inside")
        elif above.lower <= below.upper:
            values = (("kelas", str(below.kelas)), ("upper", str(below.upper)))
            fault = Fault("band_overlap", given=str(above.lower), values=values)
            yield ("bands", index + 1, "lower"), fault
    if table.bands[-1].upper is not None:
        fault = Fault("band_top_closed", given=str(table.bands[-1].upper))
        yield ("bands", len(table.bands) - 1, "upper"), fault


def _repeated(values: Sequence[str | int]) -> Iterator[int]:
    seen: set[str | int] = set()
    for index, value in enumerate(values):
        if value in seen:
            yield index
        seen.add(value)
