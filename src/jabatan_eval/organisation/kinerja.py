"""Rencana kinerja: one person's performance plan, and how far its stages have come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Final, Literal, Self

from pydantic import model_validator

from jabatan_eval.catalogue.basics import Bilingual
from jabatan_eval.catalogue.refusal import Found, refuse
from jabatan_eval.errors import Fault
from jabatan_eval.notation.amounts import Amount, amount_text
from jabatan_eval.organisation.checked import BLANK, Checked, OptionalText, Text
from jabatan_eval.organisation.kebutuhan import Year
from jabatan_eval.organisation.procedure_tables import PlanField, PlanStage
from jabatan_eval.organisation.procedures import Procedures, default_procedures
from jabatan_eval.organisation.tugas import AboveZero
from jabatan_eval.texts import shown

__all__ = ["RencanaHasil", "RencanaKinerja", "StageStatus", "TahapRencana"]

WEIGHTS: Final = 100
"""What the weights of a plan add up to, in percent."""

StageStatus = Literal["complete", "incomplete", "not_used"]
"""How far a stage has come; `not_used` where what it asks for is optional and left out."""


class RencanaHasil(Checked, frozen=True):
    """One expected result of a plan; what is not settled yet is left out.

    Examples:
        >>> RencanaHasil(hasil="Peta jabatan tersusun", bobot=40, indikator=["Jumlah OPD"]).bobot
        Fraction(40, 1)
    """

    hasil: Text
    """The expected result."""
    sasaran: OptionalText = None
    """The target of the unit from which it comes."""
    jenis: OptionalText = None
    """Its kind, as the agency names kinds."""
    bobot: Annotated[AboveZero | None, BLANK] = None
    """Its weight in percent."""
    indikator: tuple[Text, ...] = ()
    """What shows it."""
    standar: OptionalText = None
    """How well it is to be done."""
    cara_mengukur: OptionalText = None
    """How it is measured."""

    if TYPE_CHECKING:  # more is taken than the fields' types say

        def __init__(
            self,
            *,
            hasil: str,
            sasaran: str | None = None,
            jenis: str | None = None,
            bobot: Amount | None = None,
            indikator: Iterable[str] = (),
            standar: str | None = None,
            cara_mengukur: str | None = None,
        ) -> None: ...


@dataclass(frozen=True, slots=True)
class TahapRencana:
    """A stage of a plan, and what it still lacks.

    Attributes:
        stage: the stage in the data, with number and label.
        status: `complete`, `incomplete`, or `not_used`.
        missing: what is missing, all of it.
    """

    stage: PlanStage
    status: StageStatus
    missing: tuple[Fault, ...]

    @property
    def number(self) -> int:
        """Its number, from 1."""
        return self.stage.number

    @property
    def label(self) -> Bilingual:
        """What it is called."""
        return self.stage.label


class RencanaKinerja(Checked, frozen=True):
    """One person's plan, under the procedure for central agencies or for regional governments.

    Weights are optional. Where there are any, every result has one and they add up to exactly 100.

    Examples:
        >>> plan = RencanaKinerja(
        ...     tata_cara="daerah", pegawai="Contoh", gambaran="Bagian Organisasi",
        ...     hasil=[RencanaHasil(hasil="Peta jabatan tersusun", sasaran="Kelembagaan tertata")],
        ... )
        >>> [(tahap.number, tahap.status) for tahap in plan.tahapan()]
        [(1, 'complete'), (2, 'complete'), (3, 'incomplete'), (4, 'not_used'), (5, 'incomplete'), \
(6, 'incomplete'), (7, 'incomplete')]
        >>> plan.tahapan()[2].missing[0].message()
        "hasil 1: 'Peta jabatan tersusun' belum diisi: jenis"
        >>> RencanaKinerja(tata_cara="pusat", pegawai="Contoh", hasil=[
        ...     RencanaHasil(hasil="A", bobot="33,3"), RencanaHasil(hasil="B", bobot="66,6"),
        ... ])
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.WorkloadError: hasil: the weights add up to 99,9; they must add up to \
exactly 100
    """

    tata_cara: Text
    """The procedure, by its name in the data: `pusat` or `daerah`."""
    pegawai: Text
    """The person."""
    jabatan: OptionalText = None
    unit_kerja: OptionalText = None
    tahun: Year | None = None
    """The year of the plan."""
    gambaran: OptionalText = None
    """The picture of the organisation from which it starts."""
    hasil: tuple[RencanaHasil, ...] = ()
    """The expected results."""

    if TYPE_CHECKING:  # more is taken than the fields' types say

        def __init__(
            self,
            *,
            tata_cara: str,
            pegawai: str,
            jabatan: str | None = None,
            unit_kerja: str | None = None,
            tahun: int | None = None,
            gambaran: str | None = None,
            hasil: Iterable[RencanaHasil] = (),
        ) -> None: ...

    @model_validator(mode="after")
    def _check(self) -> Self:
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[Found]:
        weights = [one.bobot for one in self.hasil if one.bobot is not None]
        if not weights:
            return
        for at, one in enumerate(self.hasil):
            if one.bobot is None:
                yield ("hasil", at, "bobot"), Fault("weight_missing", given=shown(one.hasil))
        total = sum(weights, Fraction(0))
        if len(weights) == len(self.hasil) and total != WEIGHTS:
            values = (("due", str(WEIGHTS)),)
            yield ("hasil",), Fault("weights_total", given=amount_text(total, "id"), values=values)

    def tahapan(self, *, procedures: Procedures | None = None) -> tuple[TahapRencana, ...]:
        """Every stage of the procedure, in its order, with what it still lacks.

        Args:
            procedures: whose stages count; the shipped ones by default.

        Raises:
            UnknownNameError: there is no procedure of this name.
        """
        plan = (procedures or default_procedures()).plan(self.tata_cara)
        return tuple(self._stage(stage) for stage in plan.stages)

    def _stage(self, stage: PlanStage) -> TahapRencana:
        missing = tuple(fault for field in stage.needs for fault in self._lacking(field))
        optional = "bobot" in stage.needs and not any(one.bobot for one in self.hasil)
        if missing:
            return TahapRencana(stage, "incomplete", missing)
        return TahapRencana(stage, "not_used" if optional else "complete", ())

    def _lacking(self, field: PlanField) -> Iterator[Fault]:
        if field == "gambaran":
            if self.gambaran is None:
                yield Fault("plan_lacks", allowed=(field,))
        elif not self.hasil:
            yield Fault("plan_lacks", allowed=("hasil",))
        elif field not in ("bobot", "hasil"):
            for number, one in enumerate(self.hasil, 1):
                if not getattr(one, field):
                    where = f"hasil {number}"
                    given = shown(one.hasil)
                    yield Fault("result_lacks", given=given, allowed=(field,), where=where)

    def to_text(self, lang: str = "id", *, procedures: Procedures | None = None) -> str:
        """The plan and its stages in plain text.

        Raises:
            UnknownNameError: there is no procedure of this name.
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.organisation.kinerja_views import as_text

        return as_text(self, lang, procedures or default_procedures())

    def to_html(self, lang: str = "id", *, procedures: Procedures | None = None) -> str:
        """The plan and its stages as HTML; every text is escaped.

        Raises:
            UnknownNameError: there is no procedure of this name.
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.organisation.kinerja_views import as_html

        return as_html(self, lang, procedures or default_procedures())

    def _repr_html_(self) -> str:
        return self.to_html()
