"""The two files as models: `factor_levels.yaml` with its edition, and `class_bands.yaml`."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints

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
from jabatan_eval.texts import say

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
