"""From a file of forms to their evaluations, or to every fault of every form at once."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final, NamedTuple

from jabatan_eval._yaml import Path
from jabatan_eval.catalogue import Catalogue, Scheme, default_catalogue
from jabatan_eval.catalogue.loading import read_bounded
from jabatan_eval.errors import Fault, FormError, SelectionError, UnknownSchemeError
from jabatan_eval.form_files.documents import document, unreadable
from jabatan_eval.form_files.written import Written
from jabatan_eval.notation import parse_scheme
from jabatan_eval.scoring import Evaluation, Job
from jabatan_eval.scoring.choice import notes_of
from jabatan_eval.texts import GIVEN_AT_MOST, shown

__all__ = ["KEYS", "FormFile", "load_forms", "parse_forms", "read_forms"]

KEYS: Final = (
    "nama_jabatan",
    "unit_kerja",
    "instansi",
    "skema",
    "tingkat",
    "keterangan",
    "standar",
)
"""The keys that a form may have."""

LINE_AT_MOST: Final = 1000
"""Characters of a nama_jabatan, unit_kerja or instansi."""

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class FormFile(NamedTuple):
    """What a file of forms held.

    Examples:
        >>> load_forms("[{tingkat: 1-1 2-1 3-1 4A-1 4B-1 5-1 6-1}]", "x.yaml").is_list
        True
    """

    forms: tuple[Evaluation, ...]
    is_list: bool
    """Whether the file held a list, even of one form."""


def read_forms(
    path: str | os.PathLike[str], *, catalogue: Catalogue | None = None
) -> tuple[Evaluation, ...]:
    """The evaluations of all forms of a file.

    Args:
        path: a file whose name ends in `.json`, `.yaml` or `.yml`; of any other, the content
            decides.
        catalogue: the law to score by; the shipped one by default.

    Raises:
        FormError: with every fault of every form at once; then no form is given.

    Examples:
        >>> read_forms("tidak-ada.yaml")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.FormError: tidak-ada.yaml: there is no such file
    """
    name = os.fspath(path)
    try:
        source = read_bounded(name)
    except (OSError, ValueError) as error:
        raise FormError([unreadable(name, error)]) from None
    return load_forms(source, name, catalogue=catalogue).forms


def parse_forms(
    source: str | bytes,
    name: str = "(teks)",
    *,
    json: bool | None = None,
    catalogue: Catalogue | None = None,
) -> tuple[Evaluation, ...]:
    """The evaluations of all forms of a text.

    Args:
        source: the text, or its bytes in UTF-8.
        name: how messages call it; an ending such as `.json` says how it is written.
        json: True for JSON, False for YAML; by default the name or else the content decides.
        catalogue: the law to score by; the shipped one by default.

    Raises:
        FormError: with every fault of every form at once; then no form is given.

    Examples:
        >>> parse_forms('{"tingkat": {"1": 1, "2": 9}}', "form.json")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.FormError: form.json: #1: tingkat.2: factor 2: there is no level \
'2-9'; allowed: 2-1, 2-2, 2-3
        form.json: #1: tingkat: factor 3: no level given; allowed: 3-1, 3-2, 3-3
        ...
    """
    return load_forms(source, name, json=json, catalogue=catalogue).forms


def load_forms(
    source: str | bytes,
    name: str,
    *,
    json: bool | None = None,
    catalogue: Catalogue | None = None,
) -> FormFile:
    """The evaluations of all forms of a text, and whether they stood in a list.

    The arguments and errors are those of `parse_forms`.

    Examples:
        >>> load_forms("tingkat: 1-1 2-1 3-1 4A-1 4B-1 5-1 6-1", "x.yaml").is_list
        False
    """
    catalogue = catalogue or default_catalogue()
    name = name if name.isprintable() else shown(name)
    read = document(source, name, json=json)
    tree = read.tree
    if isinstance(tree, dict):
        places: list[Path] = [()]
        forms = [_Form(tree, catalogue)]
    elif isinstance(tree, list) and tree:
        places = [(index,) for index in range(len(tree))]
        forms = [_Form(form, catalogue) for form in tree]
    else:
        kind = "empty_file" if tree is None else "list_too_short" if tree == [] else "not_a_form"
        raise FormError([Fault(kind, given=shown(tree), where=name)])
    evaluations = tuple(form.evaluation() for form in forms)
    complete = tuple(evaluation for evaluation in evaluations if evaluation is not None)
    if len(complete) == len(forms):
        return FormFile(complete, isinstance(tree, list))
    lines = read.lines()
    raise FormError(
        replace(fault, where=": ".join(_where(name, lines, number, place, below, form.name)))
        for number, (place, form) in enumerate(zip(places, forms, strict=True), start=1)
        for below, fault in form.found
    )


class _Form:
    """One form of a file, with all that is wrong with it."""

    def __init__(self, given: object, catalogue: Catalogue) -> None:
        self.given, self.catalogue = given, catalogue
        self.tree: dict[str, Any] = given if isinstance(given, dict) else {}
        self.found: list[tuple[Path, Fault]] = []
        name = self.tree.get("nama_jabatan")
        self.name = name if isinstance(name, str) and name.strip() else None

    def evaluation(self) -> Evaluation | None:
        """The evaluation, or None where there are faults."""
        if not isinstance(self.given, dict):
            self._refuse((), Fault("expected_mapping", given=shown(self.given)))
            return None
        self._check_keys()
        job, scheme, levels = self._job(), self._scheme(), self.tree.get("tingkat")
        if levels is None:
            self._refuse(("tingkat",), Fault("missing_key"))
        if scheme is None:
            return None
        notes = {key: self._notes(key, scheme) for key in ("keterangan", "standar")}
        if levels is None:
            return None
        rest: dict[str, Any] = {} if self.found else {"job": job, **notes}
        written = Written(self.catalogue, scheme)
        result = written.evaluation(levels, **rest)
        self.found += [(("tingkat", *path), fault) for path, fault in written.found]
        return None if self.found else result

    def _check_keys(self) -> None:
        for key in self.tree:
            if key not in KEYS:
                likely = "_".join(key.casefold().split())
                near = likely if likely in KEYS else None
                self._refuse((key,), Fault("unknown_key", None, shown(key), KEYS, near))

    def _job(self) -> Job | None:
        nama, unit, instansi = (self._line(key) for key in KEYS[:3])
        if nama is None:
            blank = not str(self.tree.get("nama_jabatan") or "").strip()
            if (unit or instansi) and blank:
                self._refuse(KEYS[:1], Fault("missing_key"))
            return None
        return Job(nama=nama, unit=unit, instansi=instansi)

    def _line(self, key: str) -> str | None:
        """The text under a key; None where there is none, or nothing but blanks."""
        value = self.tree.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            self._refuse((key,), Fault("expected_text", given=shown(value)))
        elif len(value) > LINE_AT_MOST:
            self._refuse((key,), Fault("too_long", values=(("limit", str(LINE_AT_MOST)),)))
        elif (broken := _SURROGATE.search(value)) is not None:
            self._refuse((key,), Fault("lone_surrogate", given=shown(broken.group())))
        elif value.strip():
            return value
        return None

    def _scheme(self) -> Scheme | None:
        word = self.tree.get("skema")
        if word is None:
            word = "struktural"
        if not isinstance(word, str):
            self._refuse(("skema",), Fault("expected_text", given=shown(word)))
            return None
        try:
            return self.catalogue[parse_scheme(word, catalogue=self.catalogue)]
        except UnknownSchemeError as error:
            self._refuse(("skema",), *error.faults)
            return None

    def _notes(self, key: str, scheme: Scheme) -> dict[str, str]:
        """The notes that hold text, by factor; a row left blank is none."""
        given = self.tree.get(key)
        if given is not None and not isinstance(given, dict):
            self._refuse((key,), Fault("expected_mapping", given=shown(given)))
            return {}
        notes = {factor: text for factor, text in (given or {}).items() if text is not None}
        try:
            notes_of(scheme, notes, key)
        except SelectionError as error:
            self._refuse((key,), *error.faults)
            return {}
        return notes

    def _refuse(self, path: Path, *faults: Fault) -> None:
        self.found += [(path, fault) for fault in faults]


def _where(
    name: str, lines: Mapping[Path, int], number: int, place: Path, below: Path, job: str | None
) -> Iterator[str]:
    """File and line, number of the form and its nama_jabatan, and the path inside it."""
    steps = (*place, *below)
    line = next((lines[steps[:n]] for n in range(len(steps), -1, -1) if steps[:n] in lines), None)
    yield name if line is None else f"{name}:{line}"
    yield f"#{number} {shown(job)}" if job else f"#{number}"
    if below:
        yield "".join(_step(step) for step in below).lstrip(".")


def _step(step: str | int) -> str:
    """A key, or the place in a list, counted from 1 as people count."""
    if isinstance(step, int):
        return f" #{step + 1}"
    return f".{step if step.isprintable() and len(step) <= GIVEN_AT_MOST else shown(step)}"
