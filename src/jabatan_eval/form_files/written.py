"""Levels in any notation, given as text, list or mapping, scored with every fault at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from jabatan_eval._yaml import Path
from jabatan_eval.catalogue import Catalogue, Scheme, default_catalogue
from jabatan_eval.errors import Fault, NotationError, SelectionError
from jabatan_eval.notation import parse_level, parse_levels
from jabatan_eval.notation.cleaning import cleaned
from jabatan_eval.scoring import Evaluation, evaluate
from jabatan_eval.scoring.choice import code_key
from jabatan_eval.texts import shown

__all__ = ["Written", "evaluate_written"]


def evaluate_written(
    levels: str | list[str] | Mapping[str, str | int | None],
    *,
    scheme: str = "struktural",
    catalogue: Catalogue | None = None,
) -> Evaluation:
    """Score levels written in any notation, with all faults of reading and choosing at once.

    Args:
        levels: a text, a list of texts, or a mapping of factor to level: text or a number.
        scheme: the scheme's name.
        catalogue: the law to score by; the shipped one by default.

    Raises:
        SelectionError: with every fault at once.
        UnknownSchemeError: there is no such scheme.

    Examples:
        >>> evaluate_written(["(FK : 1 – 1 = 175)", "2-1", "3-1", "4A-1 4B-1", "163", "6-1"])
        evaluate('1-1 2-1 3-1 4A-1 4B-1 5-3 6-1', scheme='struktural')
    """
    catalogue = catalogue or default_catalogue()
    choice = Written(catalogue, catalogue[scheme])
    result = choice.evaluation(levels)
    if result is None:
        raise SelectionError(fault for _, fault in choice.found)
    return result


class Written:
    """Levels in any notation on their way to one code a factor, with the faults so far.

    Attributes:
        found: every fault, with the place of the text that it is about.
    """

    def __init__(self, catalogue: Catalogue, scheme: Scheme) -> None:
        self.catalogue, self.scheme = catalogue, scheme
        self.factors = {factor.code: factor for factor in scheme.factors}
        self.found: list[tuple[Path, Fault]] = []
        self.codes: list[str] = []
        self.unsure: set[str] = set()  # factors whose level stands in what could not be read

    def evaluation(self, given: object, **rest: Any) -> Evaluation | None:
        """The evaluation, or None where there are faults; `rest` goes to `evaluate`."""
        if isinstance(given, Mapping):
            for key, text in given.items():
                self._under_factor(key, text)
        elif isinstance(given, str):
            self._text(given, ())
        elif isinstance(given, list):
            for index, text in enumerate(given):
                self._text(text, (index,))
        else:
            self._refuse((), Fault("not_a_selection", given=shown(given), values=_type(given)))
            return None
        name = self.scheme.name
        try:
            result = evaluate(self.codes, scheme=name, catalogue=self.catalogue, **rest)
        except SelectionError as error:
            for fault in error.faults:
                if fault.kind != "missing" or fault.factor not in self.unsure:
                    self._refuse((), fault)
            return None
        return None if self.found else result

    def _text(self, given: object, path: Path) -> None:
        text = _number_as_text(given)
        if isinstance(given, dict):  # YAML took `(FK : 1 - 1 = 175)` for a key and its value
            self._refuse(path, Fault("level_not_text", given=shown(given)))
            self.unsure |= _mentioned(str(given), self.scheme)
            return
        if text is None:
            allowed = tuple(self.scheme.level_by_code)
            fault = Fault("not_a_level", given=shown(given), allowed=allowed, values=_type(given))
            self._refuse(path, fault)
            return
        try:
            self.codes += parse_levels(text, scheme=self.scheme.name, catalogue=self.catalogue)
        except NotationError as error:
            self._refuse(path, *error.faults)
            self.unsure |= _mentioned(text, self.scheme)

    def _under_factor(self, key: str, given: object) -> None:
        if given is None:  # a row of the form that was left blank: `evaluate` says it is missing
            return
        factor, text = code_key(key), _number_as_text(given)
        known = self.factors.get(factor)
        if known is None:
            parts = [code for code, f in self.factors.items() if f.number == factor]
            near, allowed = " / ".join(parts) or None, tuple(self.factors)
            self._refuse((key,), Fault("unknown_factor", None, shown(key), allowed, near))
        elif text is None:
            fault = Fault("not_a_level_of", factor, shown(given), known.codes, values=_type(given))
            self._refuse((key,), fault)
        else:
            name = self.scheme.name
            try:
                code = parse_level(text, scheme=name, factor=factor, catalogue=self.catalogue)
                self.codes.append(code)
            except NotationError as error:
                self._refuse((key,), *error.faults)
                self.unsure.add(factor)

    def _refuse(self, path: Path, *faults: Fault) -> None:
        self.found += [(path, fault) for fault in faults]
        self.unsure |= {fault.factor for fault in faults if fault.factor is not None}


def _type(given: object) -> tuple[tuple[str, str], ...]:
    return (("type", type(given).__name__),)


def _number_as_text(given: object) -> str | None:
    """A text, or a whole number of JSON, as YAML would have given it; None for anything else."""
    if isinstance(given, int) and not isinstance(given, bool):
        return str(given)
    return given if isinstance(given, str) else None


def _mentioned(text: str, scheme: Scheme) -> set[str]:
    """The factors that a text speaks of, although it could not be read as a whole."""
    plain = cleaned(text)
    return {
        factor.code
        for place, factor in enumerate(scheme.factors, start=1)
        if re.search(
            rf"(?<![0-9A-Z=])(?:{factor.code} ?-|{scheme.number}{place}[1-9](?![0-9A-Z]))", plain
        )
    }
