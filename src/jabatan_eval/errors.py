"""Every exception of the library: one root, each leaf also a built-in kind.

An exception carries *all* faults that were found, as `faults`; its own text is English, and
each fault can say itself in Indonesian or English by `Fault.message`.

Examples:
    >>> error = SelectionError([Fault("missing", factor="2", allowed=("2-1", "2-2", "2-3"))])
    >>> print(error)
    factor 2: no level given; allowed: 2-1, 2-2, 2-3
    >>> isinstance(error, JabatanEvalError) and isinstance(error, ValueError)
    True
"""

from collections.abc import Iterable
from dataclasses import dataclass

from jabatan_eval.texts import names, say

__all__ = [
    "CatalogueError",
    "DocumentError",
    "DossierError",
    "DrawingError",
    "Fault",
    "FolderError",
    "FormError",
    "JabatanEvalError",
    "JudgementError",
    "MissingExtraError",
    "NoBandError",
    "NotationError",
    "PetaError",
    "ReceiptError",
    "SelectionError",
    "UnknownCodeError",
    "UnknownNameError",
    "UnknownSchemeError",
    "WorkloadError",
]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, with what was given and what is allowed.

    Attributes:
        kind: a stable word for the kind of fault, such as `missing` or `unknown_level`.
        factor: the factor's code, where the fault belongs to one.
        given: what was given, quoted and cut at 80 characters; None where nothing was.
        allowed: the values that would have been right.
        near: the likely meaning, where one is near.
        where: the place: file, line and path into the data, or the number of the form.
        values: further named values of the sentence.

    Examples:
        >>> fault = Fault("unknown_level", factor="2", given="'2-4'", allowed=("2-1", "2-2", "2-3"))
        >>> fault.message("id")
        "faktor 2: tingkat '2-4' tidak ada; pilihan: 2-1, 2-2, 2-3"
    """

    kind: str
    factor: str | None = None
    given: str | None = None
    allowed: tuple[str, ...] = ()
    near: str | None = None
    where: str | None = None
    values: tuple[tuple[str, str], ...] = ()

    def message(self, lang: str = "id") -> str:
        """The fault as a lower-case sentence in one language.

        Args:
            lang: `id` or `en`.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> Fault("missing", factor="1", allowed=("1-1",)).message("en")
            'factor 1: no level given; allowed: 1-1'
        """
        sentence = say(
            f"fault.{self.kind}",
            lang,
            factor=self.factor,
            given=self.given,
            allowed=", ".join(self.allowed),
            **dict(self.values),
        )
        if self.factor is not None and not names(f"fault.{self.kind}", "factor"):
            sentence = say("fault.under", lang, factor=self.factor, sentence=sentence)
        if self.near is not None:
            sentence = say("fault.near", lang, sentence=sentence, near=self.near)
        return sentence if self.where is None else f"{self.where}: {sentence}"


class JabatanEvalError(Exception):
    """The root of all errors of this library.

    Attributes:
        faults: every fault that was found, in the order of the input.

    Examples:
        >>> JabatanEvalError([Fault("missing", factor="1", allowed=("1-1",))]).message("id")
        'faktor 1: belum diberi tingkat; pilihan: 1-1'
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__(self.faults)

    def message(self, lang: str = "id") -> str:
        """All faults in one language, a line each.

        Examples:
            >>> JabatanEvalError([]).message("en")
            ''
        """
        return "\n".join(fault.message(lang) for fault in self.faults)

    def __str__(self) -> str:
        return self.message("en")


class SelectionError(JabatanEvalError, ValueError):
    """The chosen levels are not one level for each factor of the scheme.

    Examples:
        >>> issubclass(SelectionError, ValueError)
        True
    """


class NotationError(SelectionError):
    """A text could not be read as a level, a kelas or a nilai.

    Examples:
        >>> issubclass(NotationError, SelectionError)
        True
    """


class NoBandError(JabatanEvalError, ValueError):
    """A nilai lies in no band, so it has no kelas jabatan.

    Examples:
        >>> issubclass(NoBandError, ValueError)
        True
    """


class UnknownSchemeError(JabatanEvalError, KeyError):
    """There is no scheme of this name.

    Examples:
        >>> issubclass(UnknownSchemeError, KeyError)
        True
    """


class UnknownCodeError(JabatanEvalError, KeyError):
    """A look-up by code found no such factor or level.

    Examples:
        >>> issubclass(UnknownCodeError, KeyError)
        True
    """


class UnknownNameError(JabatanEvalError, KeyError):
    """A look-up by name among the procedures found nothing.

    Examples:
        >>> issubclass(UnknownNameError, KeyError)
        True
    """


class DocumentError(JabatanEvalError, ValueError):
    """A file or text could not be read; each fault names file, line and path.

    Examples:
        >>> issubclass(DocumentError, ValueError)
        True
    """


class CatalogueError(DocumentError):
    """The tables of the law are broken or do not prove themselves.

    Examples:
        >>> issubclass(CatalogueError, DocumentError)
        True
    """


class FormError(DocumentError):
    """A form to be evaluated could not be read, or its levels are refused.

    Examples:
        >>> issubclass(FormError, DocumentError)
        True
    """


class PetaError(DocumentError):
    """Posts that form no peta jabatan: a circle, an orphan, an id twice, cells that cannot be read.

    Examples:
        >>> issubclass(PetaError, DocumentError)
        True
    """


class DrawingError(JabatanEvalError, ValueError):
    """A peta cannot be drawn as asked: an unknown paper or reading, or one sheet for too much.

    Examples:
        >>> issubclass(DrawingError, ValueError)
        True
    """


class JudgementError(JabatanEvalError, ValueError):
    """A question about a choice has no answer: a class out of reach, jobs that are not comparable.

    Examples:
        >>> issubclass(JudgementError, ValueError)
        True
    """


class DossierError(JabatanEvalError, ValueError):
    """A step of an exercise cannot be taken; each fault says what stands in its way.

    Examples:
        >>> issubclass(DossierError, ValueError)
        True
    """


class FolderError(JabatanEvalError, ValueError):
    """A folder that is kept as a whole could not be read or changed; then it is as it was.

    Examples:
        >>> issubclass(FolderError, ValueError)
        True
    """


class MissingExtraError(JabatanEvalError, ImportError):
    """A part of the library was used whose extra is not installed; the fault names it.

    Examples:
        >>> issubclass(MissingExtraError, ImportError)
        True
    """


class ReceiptError(JabatanEvalError, ValueError):
    """A stored evaluation does not follow from the catalogue, or cannot be verified.

    Examples:
        >>> issubclass(ReceiptError, ValueError)
        True
    """


class WorkloadError(JabatanEvalError, ValueError):
    """A workload, a need or a plan cannot be worked out from what was given.

    Examples:
        >>> issubclass(WorkloadError, ValueError)
        True
    """
