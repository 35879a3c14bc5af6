"""The catalogue: both tables of the law, proved against each other, looked up by code."""

from __future__ import annotations

from functools import cached_property, lru_cache
from os import PathLike
from typing import TYPE_CHECKING, Any, Self

from pydantic import ValidationError, model_validator

from jabatan_eval.catalogue import loading
from jabatan_eval.catalogue.basics import Frozen, Source
from jabatan_eval.catalogue.checks_tables import all_faults
from jabatan_eval.catalogue.proof import Proof, band_of, prove
from jabatan_eval.catalogue.refusal import refuse
from jabatan_eval.catalogue.tables import (
    BandTable,
    ClassBand,
    Edition,
    FactorTable,
    KindOfPost,
)
from jabatan_eval.errors import (
    CatalogueError,
    Fault,
    NoBandError,
    ReceiptError,
    UnknownSchemeError,
)
from jabatan_eval.texts import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jabatan_eval.catalogue.changes import Change
    from jabatan_eval.catalogue.factors import Scheme

__all__ = ["Catalogue", "default_catalogue", "edition_catalogue"]


class Catalogue(Frozen, frozen=True):
    """The law as an immutable object: schemes, factors, levels and class bands.

    A catalogue that exists has proved itself: codes in order, points rising by a common step,
    bands without overlap or gap, and every total that any selection can give in exactly one band.
    Two catalogues are equal when both their digests are.

    Examples:
        >>> catalogue = default_catalogue()
        >>> catalogue["struktural"]["4A"].levels[2].points
        75
        >>> catalogue.band_for(1165).kelas
        8
    """

    factor_levels: FactorTable
    class_bands: BandTable

    @classmethod
    def load(
        cls,
        factor_levels: str | PathLike[str] | Mapping[str, Any] | None = None,
        class_bands: str | PathLike[str] | Mapping[str, Any] | None = None,
    ) -> Self:
        """Load the shipped files, or the caller's own in place of either.

        Args:
            factor_levels: a path, or the parsed mapping; None for the shipped file.
            class_bands: a path, or the parsed mapping; None for the shipped file.

        Raises:
            CatalogueError: with every fault of both files, each with file, line and path.

        Examples:
            >>> Catalogue.load().edition.id
            'BKN-21-2011.1'
        """
        documents = {
            "factor_levels": loading.document(factor_levels, "factor_levels.yaml"),
            "class_bands": loading.document(class_bands, "class_bands.yaml"),
        }
        return cls._from(documents)

    @classmethod
    def parse(
        cls, factor_levels: str | bytes | None = None, class_bands: str | bytes | None = None
    ) -> Self:
        """Load from YAML text, with the shipped file in place of what is not given.

        Raises:
            CatalogueError: with every fault of both texts, each with line and path.

        Examples:
            >>> Catalogue.parse(class_bands="bands: []")
            Traceback (most recent call last):
                ...
            jabatan_eval.errors.CatalogueError: class_bands.yaml:1: format: required key is missing
            ...
        """
        documents = {
            "factor_levels": loading.text_document(factor_levels, "factor_levels.yaml"),
            "class_bands": loading.text_document(class_bands, "class_bands.yaml"),
        }
        return cls._from(documents)

    @classmethod
    def _from(cls, documents: dict[str, loading.Document]) -> Self:
        readable = {key: doc.tree for key, doc in documents.items() if not doc.faults}
        try:
            return cls.model_validate(readable)
        except ValidationError as error:
            from jabatan_eval.catalogue.reporting import everything_found

            raise CatalogueError(everything_found(cls, error, documents)) from None

    @model_validator(mode="after")
    def _check(self) -> Self:
        self._proved  # noqa: B018  # worked out once: pydantic checks what is inside a model again
        return self

    @cached_property
    def _proved(self) -> bool:
        """That the tables prove themselves, or a refusal with every fault."""
        refuse(all_faults(self.factor_levels, self.class_bands))
        return True

    @property
    def edition(self) -> Edition:
        """Which law this is, and from when to when it is in force."""
        return self.factor_levels.edition

    @property
    def schemes(self) -> tuple[Scheme, ...]:
        """The schemes, in the order of the files."""
        return self.factor_levels.schemes

    @property
    def bands(self) -> tuple[ClassBand, ...]:
        """The bands of all classes, from kelas 1 up."""
        return self.class_bands.bands

    @property
    def step(self) -> int:
        """The common step of all points and bands, in points."""
        return self.factor_levels.step.points

    @property
    def kinds_of_post(self) -> tuple[KindOfPost, ...]:
        """The kinds of post, each with the scheme by which it is evaluated."""
        return self.factor_levels.kinds_of_post

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Every source by the tag under which rows cite it; read-only."""
        from types import MappingProxyType

        listed = (*self.factor_levels.sources, *self.class_bands.sources)
        return MappingProxyType({source.tag: source for source in listed})

    def __getitem__(self, name: str) -> Scheme:
        """The scheme of this name.

        Raises:
            UnknownSchemeError: there is no such scheme; also a KeyError.
        """
        for scheme in self.schemes:
            if scheme.name == name:
                return scheme
        raise UnknownSchemeError([self._unknown_scheme(name)])

    def _unknown_scheme(self, name: object) -> Fault:
        names = tuple(scheme.name for scheme in self.schemes)
        near = self.scheme_words.get(name.strip().casefold()) if isinstance(name, str) else None
        return Fault("unknown_scheme", given=shown(name), allowed=names, near=near)

    @cached_property
    def scheme_words(self) -> Mapping[str, str]:
        """The words for schemes and kinds of post, in lower case, with the scheme each means.

        Examples:
            >>> default_catalogue().scheme_words["jfu"]
            'fungsional'
        """
        from types import MappingProxyType

        words: dict[str, str] = {}
        for kind in self.kinds_of_post:
            own = (kind.name, kind.label.id, *kind.aliases)
            words |= {word.casefold(): kind.scheme for word in own}
        for scheme in self.schemes:
            own = (scheme.name, *scheme.aliases)
            words |= {word.casefold(): scheme.name for word in own}
        return MappingProxyType(words)

    def band_for(self, nilai: int) -> ClassBand:
        """The band in which a nilai lies.

        Args:
            nilai: a total in points, not a bool.

        Raises:
            NoBandError: the nilai is below the first band, between two, or no whole number.

        Examples:
            >>> default_catalogue().band_for(1350).kelas, default_catalogue().band_for(1355).kelas
            (8, 9)
        """
        if isinstance(nilai, bool) or not isinstance(nilai, int):
            raise NoBandError([Fault("nilai_not_whole", given=shown(nilai))])
        band = band_of(self.bands, nilai)
        if band is not None:
            return band
        raise NoBandError([self._no_band(nilai)])

    def _no_band(self, nilai: int) -> Fault:
        ranges = tuple(band.range("en") for band in self.bands)
        index = next(place for place, band in enumerate(self.bands) if band.lower > nilai)
        above, below = self.bands[index], self.bands[index - 1]
        values: tuple[tuple[str, str], ...] = (("lowest", str(above.lower)),)
        if index:
            values = (
                ("kelas_below", str(below.kelas)),
                ("upper", str(below.upper)),
                ("kelas_above", str(above.kelas)),
                ("lower", str(above.lower)),
            )
        kind = "nilai_between_bands" if index else "nilai_below_bands"
        return Fault(kind, given=shown(nilai), allowed=ranges, values=values)

    def proof(self) -> Proof:
        """What was shown when the catalogue was loaded, over every selection of every scheme.

        Examples:
            >>> [scheme.combinations for scheme in default_catalogue().proof().schemes]
            [34560, 1166400]
        """
        return Proof(
            edition=self.edition.id,
            digest=self.digest,
            step=self.step,
            schemes=tuple(prove(scheme, self.bands) for scheme in self.schemes),
        )

    @cached_property
    def digest(self) -> str:
        """A sha256 over all that decides a result: schemes, factors, codes, points, bands, step."""
        from jabatan_eval.catalogue.digests import deciding_digest

        return deciding_digest(self)

    @cached_property
    def text_digest(self) -> str:
        """A sha256 over all the rest: names, criteria, rules, sources, edition."""
        from jabatan_eval.catalogue.digests import text_digest

        return text_digest(self)

    def diff(self, other: Catalogue) -> tuple[Change, ...]:
        """What decides a result and differs in another catalogue: levels, points, bands, step.

        Examples:
            >>> default_catalogue().diff(default_catalogue())
            ()
        """
        from jabatan_eval.catalogue.changes import diff

        return diff(self, other)

    def with_criteria(self, path: str | PathLike[str]) -> Self:
        """This catalogue with official criteria laid over the summaries.

        Only texts change, and `text_digest` with them; no code and no number can.

        Args:
            path: a YAML file with `source` and, per scheme and level code, `text` and `page`.

        Raises:
            CatalogueError: with every fault of the file, each with line and path.
        """
        from jabatan_eval.catalogue.overlay import laid_over

        table = laid_over(self.factor_levels, loading.document(path, ""))
        return type(self)(factor_levels=table, class_bands=self.class_bands)

    def to_json(self) -> str:
        """The catalogue in the versioned exchange format, for systems in other languages.

        Examples:
            >>> default_catalogue().to_json()[:38]
            '{\\n  "format": "jabatan_eval.catalogue"'
        """
        from jabatan_eval.catalogue.exchange import catalogue_json

        return catalogue_json(self)

    @cached_property
    def _memo(self) -> dict[str, Any]:
        """Room for what higher layers derive from this catalogue; it lives and dies with it.

        The score keeps its tables here under the schemes' names.
        """
        return {}

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Catalogue):
            return NotImplemented
        return (self.digest, self.text_digest) == (other.digest, other.text_digest)

    def __hash__(self) -> int:
        return hash((self.digest, self.text_digest))

    def __repr__(self) -> str:
        return f"<Catalogue {self.edition.id} {self.digest[:12]}>"

    __str__ = __repr__

    def __reduce__(self) -> str | tuple[Any, ...]:
        """By reference where it is the shipped catalogue, so that results stay small in a pickle."""
        if self is default_catalogue():
            return edition_catalogue, (self.edition.id, self.digest)
        return type(self).model_validate, (
            {"factor_levels": self.factor_levels, "class_bands": self.class_bands},
        )


@lru_cache(maxsize=1)
def default_catalogue() -> Catalogue:
    """The catalogue of the shipped files, read when first wanted and then shared.

    Examples:
        >>> default_catalogue() is default_catalogue()
        True
    """
    return Catalogue.load()


@lru_cache(maxsize=8)
def edition_catalogue(edition: str, digest: str) -> Catalogue:
    """The shipped catalogue of an edition, today's or an earlier one.

    Args:
        edition: the edition's identity, as a receipt names it.
        digest: the digest that decides results, as a receipt names it.

    Raises:
        ReceiptError: no edition ever shipped has this identity and digest.

    Examples:
        >>> catalogue = default_catalogue()
        >>> edition_catalogue(catalogue.edition.id, catalogue.digest) is catalogue
        True
    """
    current = default_catalogue()
    if (edition, digest) == (current.edition.id, current.digest):
        return current
    earlier = loading.earlier_edition(edition)
    if earlier is not None:
        catalogue = Catalogue.parse(**earlier)
        if (edition, digest) == (catalogue.edition.id, catalogue.digest):
            return catalogue
    raise ReceiptError([unknown_edition(edition, digest, current)])


def unknown_edition(edition: str, digest: str, at_hand: Catalogue) -> Fault:
    """The fault of a receipt whose edition is not the catalogue at hand.

    Examples:
        >>> unknown_edition("X", "0" * 64, default_catalogue()).kind
        'unknown_edition'
    """
    return Fault(
        "unknown_edition",
        given=f"{shown(edition)} ({shown(digest[:12])})",
        allowed=(f"{at_hand.edition.id} ({at_hand.digest[:12]})",),
    )
