"""Informasi jabatan: one job in the seventeen items of the form, complete or still a draft."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Final, Self

from pydantic import BeforeValidator, model_validator

from jabatan_eval.catalogue import Catalogue, KindOfPost, default_catalogue
from jabatan_eval.catalogue.basics import Frozen, Name
from jabatan_eval.catalogue.refusal import refuse
from jabatan_eval.errors import Fault
from jabatan_eval.notation import parse_kelas
from jabatan_eval.organisation.informasi_jabatan.items import (
    PARTS,
    ROWS,
    BahanKerja,
    HasilKerja,
    JobId,
    KondisiLingkungan,
    Korelasi,
    Kualifikasi,
    OptionalLine,
    OptionalText,
    PerangkatKerja,
    RisikoBahaya,
    SyaratJabatan,
    Texts,
    UnitKerja,
)
from jabatan_eval.organisation.tugas import Tugas

if TYPE_CHECKING:
    from jabatan_eval.organisation.informasi_jabatan.completeness import Kekurangan
    from jabatan_eval.organisation.informasi_jabatan.form import JobInformationForm

__all__ = ["FIELDS", "LABELS", "InformasiJabatan"]


class InformasiJabatan(Frozen, frozen=True):
    """One job as the form of seventeen items describes it; what is not known is left out.

    The job is the facts' owner: its peta, its workload and its evaluation name it by `id`.

    Examples:
        >>> job = InformasiJabatan(
        ...     id="KI-24", nama_jabatan="Pranata Komputer Ahli Muda",
        ...     jenis_jabatan="jabatan_fungsional", jenjang="ahli_muda",
        ...     wewenang=["Meminta data"], kelas_jabatan="9",
        ... )
        >>> job.scheme(), job.kelas(), job.wewenang
        ('fungsional', 9, ('Meminta data',))
        >>> [one.key for one in job.kekurangan()][:3]
        ['kode_jabatan', 'unit_kerja', 'ikhtisar_jabatan']
    """

    id: JobId
    """What the job is known by, whatever it comes to be called; never its name."""
    instansi: OptionalLine = None
    jenis_jabatan: Annotated[Name | None, BeforeValidator(lambda value: value or None)] = None
    """The kind of post by the catalogue's name; a scheme's name where no more is known."""
    jenjang: Annotated[Name | None, BeforeValidator(lambda value: value or None)] = None
    """The jenjang of a jabatan fungsional, by the form's name for it."""
    eselon: OptionalLine = None
    """The echelon that stands written, as older forms have it."""
    skema: Annotated[Name | None, BeforeValidator(lambda value: value or None)] = None
    """The scheme of factors, only where it is not that of the kind of post."""
    alasan_skema: OptionalText = None
    """Why the scheme is another one, and by whose decision."""

    nama_jabatan: OptionalLine = None
    """Item 1."""
    kode_jabatan: OptionalLine = None
    """Item 2."""
    unit_kerja: UnitKerja = UnitKerja()
    """Item 3."""
    ikhtisar_jabatan: OptionalText = None
    """Item 4."""
    kualifikasi_jabatan: Kualifikasi = Kualifikasi()
    """Item 5."""
    tugas_pokok: tuple[Tugas, ...] = ()
    """Item 6: the tasks; what the form states of need and sums is not theirs."""
    hasil_kerja: tuple[HasilKerja, ...] = ()
    """Item 7."""
    bahan_kerja: tuple[BahanKerja, ...] = ()
    """Item 8."""
    perangkat_kerja: tuple[PerangkatKerja, ...] = ()
    """Item 9."""
    tanggung_jawab: Texts = ()
    """Item 10."""
    wewenang: Texts = ()
    """Item 11."""
    korelasi_jabatan: tuple[Korelasi, ...] = ()
    """Item 12."""
    kondisi_lingkungan_kerja: tuple[KondisiLingkungan, ...] = ()
    """Item 13."""
    risiko_bahaya: tuple[RisikoBahaya, ...] = ()
    """Item 14."""
    syarat_jabatan: SyaratJabatan = SyaratJabatan()
    """Item 15."""
    prestasi_kerja: Texts = ()
    """Item 16."""
    kelas_jabatan: OptionalLine = None
    """Item 17: the class as it stands written, never one that was computed."""

    @model_validator(mode="after")
    def _check(self) -> Self:
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[tuple[tuple[str | int, ...], Fault]]:
        name = self.nama_jabatan
        if name is not None and name.casefold() == self.id.casefold():
            yield ("id",), Fault("id_is_name", given=repr(self.id))
        if (self.skema is None) != (self.alasan_skema is None):
            lacks = "skema" if self.skema is None else "alasan_skema"
            yield (lacks,), Fault("scheme_without_reason")

    def kind(self, *, catalogue: Catalogue | None = None) -> KindOfPost | None:
        """The kind of post in the catalogue; None where it is not known, or only its scheme is.

        Examples:
            >>> InformasiJabatan(id="1", jenis_jabatan="pelaksana").kind().group
            'nonmanajerial'
        """
        kinds = (catalogue or default_catalogue()).kinds_of_post
        return next((kind for kind in kinds if kind.name == self.jenis_jabatan), None)

    def scheme(self, *, catalogue: Catalogue | None = None) -> str | None:
        """The scheme by which the job is evaluated: that of its kind, unless it is an exception.

        Returns:
            The scheme's name; None where neither kind nor exception tells it.

        Raises:
            UnknownSchemeError: the exception names a scheme that there is not.

        Examples:
            >>> InformasiJabatan(id="1", jenis_jabatan="jpt_pratama").scheme()
            'struktural'
            >>> InformasiJabatan(
            ...     id="2", jenis_jabatan="jpt_pratama", skema="fungsional",
            ...     alasan_skema="Staf Ahli, dinilai provinsi dengan sembilan faktor",
            ... ).scheme()
            'fungsional'
        """
        catalogue = catalogue or default_catalogue()
        if self.skema is not None:
            return catalogue[self.skema].name
        kind = self.kind(catalogue=catalogue)
        if kind is not None:
            return kind.scheme
        names = [scheme.name for scheme in catalogue.schemes]
        return self.jenis_jabatan if self.jenis_jabatan in names else None

    def kelas(self, *, catalogue: Catalogue | None = None) -> int | None:
        """The class that stands written, read; None where none does.

        Raises:
            NotationError: what stands there is no class.

        Examples:
            >>> InformasiJabatan(id="1", kelas_jabatan="10 (1605-1850)").kelas()
            10
        """
        if self.kelas_jabatan is None:
            return None
        return parse_kelas(self.kelas_jabatan, catalogue=catalogue)

    def kekurangan(
        self, *, catalogue: Catalogue | None = None, form: JobInformationForm | None = None
    ) -> tuple[Kekurangan, ...]:
        """What a submission of this job still lacks, in the form's order; empty where nothing.

        Args:
            catalogue: whose kinds of post and classes count; the shipped one by default.
            form: which says what is needed; the shipped one by default.

        Examples:
            >>> lacks = InformasiJabatan(id="1", nama_jabatan="Arsiparis").kekurangan()
            >>> lacks[0].number, lacks[0].message("en")
            (2, 'item 2, Job code: not filled in')
        """
        from jabatan_eval.organisation.informasi_jabatan.completeness import lacking

        return lacking(self, catalogue, form)

    def to_text(self, lang: str = "id") -> str:
        """The form in plain text, in its order and with its headings.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> InformasiJabatan(id="1", nama_jabatan="Arsiparis").to_text().splitlines()[2]
            ' 1. NAMA JABATAN: Arsiparis'
        """
        from jabatan_eval.organisation.informasi_jabatan.views import as_text

        return as_text(self, lang)

    def to_html(self, lang: str = "id") -> str:
        """The form as HTML, in its order and with its headings; every text is escaped.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> "&lt;b&gt;" in InformasiJabatan(id="1", nama_jabatan="<b>").to_html()
            True
        """
        from jabatan_eval.organisation.informasi_jabatan.views import as_html

        return as_html(self, lang)

    def _repr_html_(self) -> str:
        return self.to_html()

    def __str__(self) -> str:
        return self.to_text()


LABELS: Final = ("instansi", "jenis_jabatan", "jenjang", "eselon")
"""What a form can say above its items."""

_TASK_COLUMNS: Final = (
    "uraian", "hasil", "satuan", "volume", "waktu", "waktu_efektif", "kebutuhan",
)  # fmt: skip


def _form_of(name: str) -> tuple[str, ...]:
    """How a field is filled in, and what it holds, as the form's data must say it."""
    if name == "tugas_pokok":
        return ("tasks", *_TASK_COLUMNS)
    if name in ROWS:
        return ("rows", *ROWS[name].model_fields)
    if name in PARTS:
        return ("parts", *PARTS[name].model_fields)
    annotation: Any = InformasiJabatan.model_fields[name].annotation
    if annotation == Texts:
        return ("texts", "isi")
    return ("text",) if name == "ikhtisar_jabatan" else ("line",)


_BEFORE: Final = ("id", *LABELS, "skema", "alasan_skema")

FIELDS: Final = {
    name: _form_of(name) for name in InformasiJabatan.model_fields if name not in _BEFORE
}
"""The items as fields: how each is filled in, and the keys of its parts or columns."""
