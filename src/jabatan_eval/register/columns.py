"""Which column of a register holds what: by the audit's own names, by the words in use, by hand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.register.findings import Detail, Severity
from jabatan_eval.tables.words import ROLES, Words, bare, plain
from jabatan_eval.texts import shown

__all__ = ["FIELDS", "Layout", "find_columns", "recogniser"]

FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "nama_jabatan": (*ROLES["nama_jabatan"], "nama"),
    "jenis_jabatan": ("jenis jabatan", *ROLES["skema"]),
    "nilai_jabatan": ROLES["nilai"],
    "kelas_jabatan": ROLES["kelas"],
    "unit_kerja": ROLES["unit_kerja"],
    "atasan": (
        "atasan", "atasan langsung", "jabatan atasan", "induk", "induk jabatan", "parent id",
        "id atasan", "id induk",
    ),
    "pemangku": ("pemangku", "bezetting", "eksisting", "persediaan pegawai", "jumlah pemangku"),
    "dasar": ("dasar", "dasar penetapan", "dasar hukum"),
    "tingkat": ROLES["tingkat"],
}  # fmt: skip
"""The audit's own names, each with the words by which it is recognised; the first word is it."""

_LAST_RESORT: Final = frozenset({"nama"})
"""Words that count only where no other column is meant: a name may be that of the holder."""

NEEDED: Final[Mapping[str, Severity]] = {
    "nama_jabatan": "error",
    "jenis_jabatan": "warning",
    "nilai_jabatan": "error",
    "kelas_jabatan": "error",
}
"""The columns whose absence is a finding of its own."""

_PRICE: Final = re.compile(r"harga jabatan.*|.*\b(?:rp|rupiah)\b.*")


class Layout(NamedTuple):
    """Which column holds what, and what is to be said about it.

    `fields` and `factors` give, for the audit's own name or the factor's code, the label of the
    column in the frame.
    """

    fields: dict[str, Any]
    factors: dict[str, Any]
    key: Any
    details: tuple[Detail, ...]

    @property
    def labels(self) -> list[Any]:
        """Every column that is needed, once."""
        own = [*self.fields.values(), *self.factors.values()]
        return [*dict.fromkeys(own if self.key is None else [*own, self.key])]


def find_columns(
    labels: Sequence[Any],
    catalogue: Catalogue,
    columns: Mapping[str, Any] | None = None,
    key: Any = None,
    *,
    kind: str | None = None,
) -> Layout:
    """Find the columns of a register.

    A name given in `columns` counts before all; then the audit's own name, exactly; then the
    words in use, if only one column has them. A column that could be rupiah is never taken.

    Args:
        labels: the labels of the register's columns.
        catalogue: whose factors may have columns of their own.
        columns: columns mapped by hand: the audit's own name, or a factor's code, to a label.
        key: the label of the column that names the rows.
        kind: the kind of every post, where there is no column of it.

    Raises:
        DocumentError: a column that was named does not exist, a name in `columns` is not known,
            there is neither a nilai nor a kelas, or the kind of post is told twice.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> find_columns(["Jabatan", "Nilai", "KELAS"], default_catalogue()).fields
        {'nama_jabatan': 'Jabatan', 'nilai_jabatan': 'Nilai', 'kelas_jabatan': 'KELAS'}
    """
    codes = [*dict.fromkeys(f.code for scheme in catalogue.schemes for f in scheme.factors)]
    named = dict(columns or {})
    faults = [*_call_faults(labels, codes, named, key)]
    if faults:
        raise DocumentError(faults)
    free = [label for label in labels if label not in {*named.values()}]
    fields: dict[str, Any] = {}
    details: list[Detail] = []
    words = Words(catalogue, None)
    for field in FIELDS:
        if field in named:
            fields[field] = named[field]
            continue
        found = _candidates(free, field, words)
        if len(found) == 1:
            fields[field] = found[0]
        elif found:
            details.append(_ambiguous(field, found))
    if "nilai_jabatan" not in fields and not any(d.column == "nilai_jabatan" for d in details):
        prices = [label for label in free if _is_price(label)]
        details += [_ambiguous("nilai_jabatan", prices)] if prices else []
    factors, incomplete = _factor_columns(free, catalogue, codes, named)
    details += incomplete
    if not {"nilai_jabatan", "kelas_jabatan"} & {*fields, *(d.column for d in details)}:
        raise DocumentError([Fault("register_nothing_to_audit", allowed=_listed(labels))])
    if kind is not None and "jenis_jabatan" in fields:
        given = shown(fields["jenis_jabatan"])
        raise DocumentError([Fault("register_kind_twice", given=given)])
    said = {detail.column for detail in details}
    if kind is not None:
        said.add("jenis_jabatan")
    details += [_missing(f, NEEDED[f]) for f in NEEDED if f not in fields and f not in said]
    return Layout(fields, factors, key, tuple(details))


def recogniser(catalogue: Catalogue) -> Callable[[Sequence[Any]], frozenset[str]]:
    """What gives the audit's own names, and the factors, that labels are recognised as.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> recognised = recogniser(default_catalogue())
        >>> sorted(recognised(["Nama Jabatan", "Kelas Jabatan (1 - 19)", "Faktor 4A", "Alamat"]))
        ['faktor 4A', 'kelas_jabatan', 'nama_jabatan']
    """
    words = Words(catalogue, None)
    fields = {word: field for field, known in FIELDS.items() for word in known}

    schemes = [{factor.code for factor in scheme.factors} for scheme in catalogue.schemes]

    def recognised(labels: Sequence[Any]) -> frozenset[str]:
        found = {fields.get(word) for label in labels for word in _words(label, words)}
        codes = {code for label in labels if (code := _factor(label, words))}
        found |= {f"faktor {code}" for code in codes}
        found |= {"tingkat" for wanted in schemes if wanted <= codes}
        found |= {"nilai_jabatan" for label in labels if _is_price(label)}
        return frozenset(name for name in found if name is not None)

    return recognised


def _call_faults(
    labels: Sequence[Any], codes: Sequence[str], named: Mapping[str, Any], key: Any
) -> Iterator[Fault]:
    for name, label in named.items():
        if name not in FIELDS and name not in codes:
            yield Fault("register_unknown_field", given=shown(name), allowed=(*FIELDS, *codes))
        if label not in labels:
            yield Fault("register_no_column", given=shown(label), allowed=_listed(labels))
    if key is not None and key not in labels:
        yield Fault("register_no_column", given=shown(key), allowed=_listed(labels))


def _candidates(labels: Sequence[Any], field: str, words: Words) -> list[Any]:
    """The columns that can be this field; the audit's own name wins, then the first word.

    Of headers of two rows the lower one counts, but only where no column says it alone.
    """
    if field in labels:
        return [field]
    known = FIELDS[field]
    labels = [label for label in labels if not _is_price(label)]
    able = {label: word for label in labels if (word := _word(label)) in known}
    exact = [label for label, word in able.items() if word == known[0]]
    sure = [label for label, word in able.items() if word not in _LAST_RESORT]
    lower = [label for label in labels if {*_words(label, words)} & {*known}]
    return exact or sure or [*able] or lower


def _factor_columns(
    labels: Sequence[Any], catalogue: Catalogue, codes: Sequence[str], named: Mapping[str, Any]
) -> tuple[dict[str, Any], list[Detail]]:
    """The columns of levels by factor, if they are all those of a scheme."""
    details: list[Detail] = []
    factors: dict[str, Any] = {}
    words = Words(catalogue, None)
    meant = {label: _factor(label, words) for label in labels}
    for code in codes:
        able = [label for label, factor in meant.items() if factor == code]
        exact = [label for label in able if str(label) == code]
        if code in named:
            factors[code] = named[code]
        elif len(exact or able) == 1:
            factors[code] = (exact or able)[0]
        elif able:
            details.append(_ambiguous("tingkat", able, code))
    wanted = [[factor.code for factor in scheme.factors] for scheme in catalogue.schemes]
    if not factors or any(set(wants) <= set(factors) for wants in wanted):
        return factors, details
    nearest = min(wanted, key=lambda wants: len(set(wants) - set(factors)))
    for code in nearest:
        if code not in factors:
            words_of = (("name", "audit.field.faktor"), ("lost", "audit.lost.tingkat"))
            values = (("code", code), ("field", code))
            details.append(
                Detail("column_missing", "warning", "tingkat", values=values, words=words_of)
            )
    return {}, details


def _ambiguous(field: str, labels: Sequence[Any], code: str | None = None) -> Detail:
    found = ", ".join(map(str, labels))
    words = (("name", f"audit.field.{field}"),)
    values = (("field", code or field),)
    return Detail("column_ambiguous", "error", field, found=found[:80], values=values, words=words)


def _missing(field: str, severity: Severity) -> Detail:
    words = (("name", f"audit.field.{field}"), ("lost", f"audit.lost.{field}"))
    mend = "column_missing_kind" if field == "jenis_jabatan" else None
    values = (("field", field),)
    return Detail("column_missing", severity, field, mend=mend, values=values, words=words)


def _word(label: Any) -> str:
    """A column's label in plain small letters, without what stands in brackets."""
    return bare(plain(label))


def _words(label: Any, words: Words) -> tuple[str, ...]:
    """The words that a column's label may be known by: itself, and the lower of two headers."""
    path = str(label).split(" / ")
    found = words.meaning(path) if len(path) > 1 else None
    if len(path) == 1 or (found is not None and found.factor is not None):
        return (_word(label),)
    return _word(label), _word(path[-1])


def _is_price(label: Any) -> bool:
    """Whether a column may hold rupiah."""
    return _PRICE.fullmatch(plain(label)) is not None


def _factor(label: Any, words: Words) -> str | None:
    """The factor whose levels a column holds."""
    found = words.meaning(str(label).split(" / "))
    return found.factor if found is not None and found.role == "level" else None


def _listed(labels: Sequence[Any]) -> tuple[str, ...]:
    return tuple(shown(label)[1:-1] if isinstance(label, str) else str(label) for label in labels)
