"""What is asked of the room: evaluations of one law, factors of one scheme."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from jabatan_eval.catalogue import Catalogue, Scheme
from jabatan_eval.errors import Fault, JudgementError
from jabatan_eval.scoring import Evaluation
from jabatan_eval.scoring.choice import MAX_LEVELS, code_key
from jabatan_eval.texts import shown

__all__ = ["check_evaluations", "check_one_law", "factors_of", "named", "several"]


def named(catalogue: Catalogue) -> str:
    """A catalogue as messages and reports call it: its edition and the start of its digest.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> named(default_catalogue())
        'BKN-21-2011.1 (6ae319964f6d)'
    """
    return f"{catalogue.edition.id} ({catalogue.digest[:12]})"


def check_evaluations(given: object) -> tuple[Evaluation, ...]:
    """The evaluations of a series, if each of it is one.

    Raises:
        JudgementError: with a fault for each that is not; or it is no series.

    Examples:
        >>> check_evaluations(["1-1"])
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.JudgementError: not an evaluation: '1-1'
    """
    ones = [*several(given)]
    wrong = [one for one in ones if not isinstance(one, Evaluation)]
    if wrong:
        raise JudgementError(Fault("not_an_evaluation", given=shown(one)) for one in wrong)
    return tuple(one for one in ones if isinstance(one, Evaluation))


def several(given: object) -> Iterable[object]:
    """What was given, if it is a series of things, and not one evaluation alone.

    Raises:
        JudgementError: it is not.

    Examples:
        >>> several(5)
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.JudgementError: got 5, expected a series of evaluations, such as a list
    """
    if isinstance(given, Evaluation | str | bytes | Mapping) or not isinstance(given, Iterable):
        raise JudgementError([Fault("not_evaluations", given=shown(given))])
    return given


def check_one_law(evaluations: Sequence[Evaluation]) -> None:
    """See that evaluations follow from catalogues with the same numbers.

    Raises:
        JudgementError: they do not; the fault names the catalogues.

    Examples:
        >>> check_one_law([])
    """
    names = {one.catalogue_digest: named(one.catalogue) for one in evaluations}
    if len(names) > 1:
        raise JudgementError([Fault("laws_differ", given=", ".join(sorted(names.values())))])


def factors_of(scheme: Scheme, given: object, name: str) -> tuple[str, ...]:
    """Factors of a scheme by their codes, each once, in the law's order.

    Args:
        scheme: whose factors they are.
        given: their codes.
        name: how messages call them.

    Raises:
        JudgementError: with a fault for each that is no factor of the scheme.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> factors_of(default_catalogue()["struktural"], ["4a", "2"], "fixed")
        ('2', '4A')
        >>> factors_of(default_catalogue()["struktural"], ["4"], "fixed")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.JudgementError: fixed: there is no factor '4'; allowed: 1, 2, 3, 4A, \
4B, 5, 6; perhaps 4A / 4B is meant
    """
    known = {factor.code: factor for factor in scheme.factors}
    if isinstance(given, str) or not isinstance(given, Iterable):
        fault = Fault("not_factors", given=shown(given), allowed=tuple(known), where=name)
        raise JudgementError([fault])
    found: set[str] = set()
    faults: list[Fault] = []
    for count, one in enumerate(given):
        if count == MAX_LEVELS:
            faults.append(
                Fault("too_many_factors", values=(("limit", str(MAX_LEVELS)),), where=name)
            )
            break
        code = code_key(one) if isinstance(one, str) else None
        if code in known:
            found.add(code)
        else:
            parts = [factor.code for factor in scheme.factors if factor.number == code]
            near = " / ".join(parts) or None
            faults.append(
                Fault("unknown_factor", None, shown(one), tuple(known), near=near, where=name)
            )
    if faults:
        raise JudgementError(faults)
    return tuple(code for code in known if code in found)
