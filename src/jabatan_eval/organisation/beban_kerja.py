"""Beban kerja (ABK): from what a job does to the posts it needs, in exact fractions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Final, Literal, Self, overload

from pydantic import BeforeValidator, Field, model_validator

from jabatan_eval.catalogue.refusal import Found, refuse
from jabatan_eval.errors import Fault, WorkloadError
from jabatan_eval.notation.amounts import Amount
from jabatan_eval.organisation.checked import Checked, OptionalText, Text
from jabatan_eval.organisation.exact import Policy, number_text, rounded
from jabatan_eval.organisation.procedure_tables import INPUTS, Pendekatan
from jabatan_eval.organisation.procedures import Procedures, default_procedures, effective_time
from jabatan_eval.organisation.tugas import NotNegative, ObjekKerja, PeralatanKerja, Tugas
from jabatan_eval.organisation.waktu import Waktu
from jabatan_eval.organisation.waktu_efektif import (
    HariKerja,
    WaktuEfektif,
    as_effective,
    times_a_year,
)
from jabatan_eval.texts import shown

__all__ = [
    "BarisBeban",
    "BebanKerja",
    "KebutuhanDitetapkan",
]

LINES_AT_MOST: Final = 1000
"""Lines of one job; there is no job with more, and exact sums of many fractions grow long."""

Item = Tugas | ObjekKerja | PeralatanKerja


class KebutuhanDitetapkan(Checked, frozen=True):
    """A need that another authority's formula sets, such as that of a functional post.

    Examples:
        >>> KebutuhanDitetapkan(
        ...     jumlah=3, oleh="Instansi pembina", dasar="Formula jabatan fungsional"
        ... ).jumlah
        Fraction(3, 1)
    """

    jumlah: NotNegative
    """The posts."""
    oleh: Text
    """The authority."""
    dasar: Text
    """The regulation or letter with the formula."""
    bukti: OptionalText = None
    """Where the working can be seen."""

    if TYPE_CHECKING:  # more is taken than the fields' types say

        def __init__(
            self,
            *,
            jumlah: Amount,
            oleh: str,
            dasar: str,
            bukti: str | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True)
class BarisBeban:
    """One line of a workload, worked out.

    Attributes:
        number: its number, from 1.
        item: the task, object or equipment.
        times: how often the period of a volume comes in a year.
        beban: the working time of a year; None where the approach counts none.
        kebutuhan: the posts that this line alone needs, exact.
    """

    number: int
    item: Item
    times: Fraction
    beban: Waktu | None
    kebutuhan: Fraction


class BebanKerja(Checked, frozen=True):
    """The workload of one job, and the need that follows from it.

    The need is an exact fraction. It is never worked out from figures that were shown, and it
    becomes whole posts only by a rule that the user names, once, for the total.

    Examples:
        >>> beban = BebanKerja(jabatan="Analis", tugas=[
        ...     Tugas(uraian="Menyusun bahan", volume=390, waktu=Waktu.jam(8)),
        ...     Tugas(uraian="Menyusun laporan", volume=149, waktu=Waktu.jam(1)),
        ...     Tugas(uraian="Menelaah usul", volume=214, waktu=Waktu.jam(9)),
        ...     Tugas(uraian="Mengarsipkan", volume=1055, waktu=Waktu.menit(60)),
        ... ])
        >>> beban.kebutuhan, beban.posts("ceil"), beban.shown()
        (Fraction(5, 1), 5, '5,00')
        >>> sum(line.kebutuhan for line in beban.lines) == beban.kebutuhan
        True
    """

    jabatan: OptionalText = None
    """The job, where it is to be named."""
    pendekatan: Pendekatan = "tugas_per_tugas"
    tugas: tuple[Tugas, ...] = ()
    """The tasks, for the approaches by output and by task."""
    objek: tuple[ObjekKerja, ...] = ()
    """The objects of work, for that approach."""
    peralatan: tuple[PeralatanKerja, ...] = ()
    """The equipment, for that approach."""
    waktu_efektif: Annotated[WaktuEfektif, BeforeValidator(as_effective)] = Field(
        default_factory=effective_time
    )
    """The effective working time of a year; that of the data by default. A plain `Waktu` is the
    agency's own."""
    hari_kerja: HariKerja | None = None
    """The working days of a year, for volumes by day or week."""
    ditetapkan: KebutuhanDitetapkan | None = None
    """A need set by another authority, which stands beside the one worked out here."""

    if TYPE_CHECKING:  # more is taken than the fields' types say

        def __init__(
            self,
            *,
            jabatan: str | None = None,
            pendekatan: Pendekatan = "tugas_per_tugas",
            tugas: Iterable[Tugas] = (),
            objek: Iterable[ObjekKerja] = (),
            peralatan: Iterable[PeralatanKerja] = (),
            waktu_efektif: WaktuEfektif | Waktu = ...,
            hari_kerja: HariKerja | None = None,
            ditetapkan: KebutuhanDitetapkan | None = None,
        ) -> None: ...

    @model_validator(mode="after")
    def _check(self) -> Self:
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[Found]:
        own = INPUTS[self.pendekatan]
        for field in ("tugas", "objek", "peralatan"):
            rows: Sequence[Item] = getattr(self, field)
            if rows and field != own:
                approach = (("approach", str(self.pendekatan)),)
                yield (field,), Fault("inputs_of_other_approach", allowed=(own,), values=approach)
            if len(rows) > LINES_AT_MOST:
                limit = (("limit", str(LINES_AT_MOST)),)
                yield (field,), Fault("too_many_lines", given=str(len(rows)), values=limit)

    @property
    def items(self) -> tuple[Item, ...]:
        """What the need is worked out from: tasks, objects or equipment."""
        found: tuple[Item, ...] = getattr(self, INPUTS[self.pendekatan])
        return found

    def incomplete(self) -> tuple[Fault, ...]:
        """Why there is no need yet: every line that lacks something; empty where there is one.

        Examples:
            >>> draft = BebanKerja(tugas=[Tugas(uraian="Mengarsipkan", volume=9)])
            >>> [fault.message() for fault in draft.incomplete()]
            ["tugas 1: 'Mengarsipkan' belum lengkap; belum diisi: waktu"]
        """
        return tuple(self._lacking())

    def _lacking(self) -> Iterator[Fault]:
        field = INPUTS[self.pendekatan]
        if not self.items:
            yield Fault("no_work", allowed=(field,))
        for number, item in enumerate(self.items, 1):
            where = f"{field} {number}"
            if fault := item.incomplete(where):
                yield fault
            if isinstance(item, Tugas):
                try:
                    times_a_year(item.periode, self.hari_kerja)
                except WorkloadError as error:
                    yield replace(error.faults[0], given=shown(item.uraian), where=where)

    @cached_property
    def lines(self) -> tuple[BarisBeban, ...]:
        """Every line, worked out; their needs add up to `kebutuhan` exactly.

        Raises:
            WorkloadError: lines lack something; every one is named.
        """
        if faults := self.incomplete():
            raise WorkloadError(faults)
        return tuple(self._line(number, item) for number, item in enumerate(self.items, 1))

    def _line(self, number: int, item: Item) -> BarisBeban:
        if not isinstance(item, Tugas):
            return BarisBeban(number, item, Fraction(1), None, item.kebutuhan)
        times = times_a_year(item.periode, self.hari_kerja)
        beban = item.beban(times)
        return BarisBeban(number, item, times, beban, beban / self.waktu_efektif.setahun)

    @cached_property
    def kebutuhan(self) -> Fraction:
        """The need in posts, exact.

        Raises:
            WorkloadError: lines lack something; every one is named.

        Examples:
                >>> objek = ObjekKerja(uraian="Pasien", jumlah=80, per_pegawai=25)
            >>> BebanKerja(pendekatan="objek_kerja", objek=[objek]).kebutuhan
            Fraction(16, 5)
        """
        return sum((line.kebutuhan for line in self.lines), Fraction(0))

    @property
    def beban(self) -> Waktu | None:
        """The working time of a year; None where the approach counts none.

        Raises:
            WorkloadError: lines lack something; every one is named.
        """
        times = [line.beban for line in self.lines if line.beban is not None]
        unit = self.waktu_efektif.setahun.satuan
        return sum(times, Waktu(Fraction(0), unit)).to(unit) if times else None

    @overload
    def posts(self, policy: Literal["ceil", "half_up", "half_even"]) -> int: ...

    @overload
    def posts(self, policy: Literal["none"]) -> Fraction: ...

    @overload
    def posts(self, policy: Policy) -> int | Fraction: ...

    def posts(self, policy: Policy) -> int | Fraction:
        """The need as posts, rounded once by a rule that the user chooses; there is no default.

        Args:
            policy: `ceil`, `half_up`, `half_even`, or `none`, which leaves the exact fraction.

        Raises:
            WorkloadError: lines lack something, or there is no such rule.

        Examples:
            >>> beban = BebanKerja(tugas=[Tugas(uraian="x", volume=5, waktu=Waktu.jam(625))])
            >>> [beban.posts(policy) for policy in ("ceil", "half_up", "half_even", "none")]
            [3, 3, 2, Fraction(5, 2)]
        """
        posts = rounded(self.kebutuhan, policy)
        return posts if policy == "none" else int(posts)

    def shown(self, places: int = 2, lang: str = "id") -> str:
        """The need with so many decimals, half up; only to be looked at.

        Raises:
            WorkloadError: lines lack something; every one is named.
        """
        return number_text(self.kebutuhan, places, lang)

    @property
    def warnings(self) -> tuple[Fault, ...]:
        """What is likely to be a slip: a line that alone needs more posts than the data's bound.

        Raises:
            WorkloadError: lines lack something; every one is named.

        Examples:
            >>> beban = BebanKerja(tugas=[
            ...     Tugas(uraian="Melayani surat", volume=30_000, waktu=Waktu.jam(45)),
            ... ])
            >>> [fault.kind for fault in beban.warnings]
            ['posts_alone']
        """
        field = INPUTS[self.pendekatan]
        bound = default_procedures().plausible.posts_of_one_line
        return tuple(
            Fault(
                "posts_alone",
                given=shown(line.item.uraian),
                where=f"{field} {line.number}",
                values=(
                    ("posts", str(int(line.kebutuhan))),
                    ("limit", str(bound)),
                ),
            )
            for line in self.lines
            if line.kebutuhan > bound
        )

    def to_text(
        self,
        lang: str = "id",
        *,
        policy: Policy | None = None,
        places: int = 2,
        procedures: Procedures | None = None,
    ) -> str:
        """The working in plain text: every line's sum, the total, the need, the rounding.

        Args:
            lang: `id` or `en`.
            policy: the rule of rounding; without one nothing is rounded to posts, and that is said.
            places: decimals of needs that are shown.
            procedures: whose words for approaches and rules are printed; the shipped by default.

        Raises:
            WorkloadError: lines lack something, or there is no such rule.
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> beban = BebanKerja(tugas=[Tugas(uraian="x", volume=5, waktu=Waktu.jam(625))])
            >>> print(beban.to_text(policy="ceil").splitlines()[-1])
            Formasi  : 3 (pembulatan ceil: ke atas)
        """
        from jabatan_eval.organisation.beban_views import as_text

        return as_text(self, lang, policy, places, procedures)

    def to_html(
        self,
        lang: str = "id",
        *,
        policy: Policy | None = None,
        places: int = 2,
        procedures: Procedures | None = None,
    ) -> str:
        """The working as HTML; every text is escaped. See `to_text`.

        Examples:
            >>> beban = BebanKerja(tugas=[Tugas(uraian="<b>", volume=5, waktu=Waktu.jam(625))])
            >>> "&lt;b&gt;" in beban.to_html()
            True
        """
        from jabatan_eval.organisation.beban_views import as_html

        return as_html(self, lang, policy, places, procedures)

    def _repr_html_(self) -> str:
        return self.to_html()
