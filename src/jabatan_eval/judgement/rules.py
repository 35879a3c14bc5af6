"""The factors that have a special rule, found by the rule and never by their code."""

from __future__ import annotations

from operator import attrgetter
from typing import NamedTuple

from jabatan_eval.catalogue import Catalogue, Factor, Scheme
from jabatan_eval.errors import Fault, JudgementError
from jabatan_eval.texts import shown

__all__ = ["RuledFactor", "with_base_work", "with_situations"]


class RuledFactor(NamedTuple):
    """A factor with a special rule, and its scheme."""

    scheme: Scheme
    factor: Factor


def with_base_work(catalogue: Catalogue, scheme: str | None) -> RuledFactor:
    """The factor whose level follows from the class of the basic work.

    Args:
        catalogue: where it is looked for.
        scheme: the scheme's name; None where the catalogue has only one with such a factor.

    Raises:
        JudgementError: there is no such factor, or more than one.
        UnknownSchemeError: there is no such scheme.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> with_base_work(default_catalogue(), None).factor.code
        '5'
        >>> with_base_work(default_catalogue(), "fungsional")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.JudgementError: catalogue BKN-21-2011.1 has no rule of the base work \
for fungsional; perhaps struktural is meant
    """
    return _found(catalogue, scheme, "base_work_rule", "no_base_work_rule")


def with_situations(catalogue: Catalogue, scheme: str | None) -> RuledFactor:
    """The factor that special situations can raise.

    Args:
        catalogue: where it is looked for.
        scheme: the scheme's name; None where the catalogue has only one with such a factor.

    Raises:
        JudgementError: there is no such factor, or more than one.
        UnknownSchemeError: there is no such scheme.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> with_situations(default_catalogue(), "struktural").factor.code
        '6'
    """
    return _found(catalogue, scheme, "special_situations", "no_special_situations")


def _found(catalogue: Catalogue, scheme: str | None, rule: str, kind: str) -> RuledFactor:
    has = attrgetter(rule)
    every = [
        RuledFactor(one, factor)
        for one in catalogue.schemes
        for factor in one.factors
        if has(factor) is not None
    ]
    asked = catalogue.schemes if scheme is None else (catalogue[scheme],)
    able = [one for one in every if one.scheme in asked]
    values = (("edition", catalogue.edition.id),)
    if len(able) > 1:
        places = tuple(f"{one.scheme.name} {one.factor.code}" for one in able)
        raise JudgementError([Fault("several_rules", allowed=places, values=values)])
    if not able:
        names = shown(", ".join(one.name for one in asked))[1:-1]
        near = ", ".join(one.scheme.name for one in every) or None
        raise JudgementError([Fault(kind, given=names, near=near, values=values)])
    return able[0]
