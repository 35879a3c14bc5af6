"""The review of the factor that follows the class of the work directed, for a whole peta.

On request only, and never a correction: what the rule of the base work gives from the classes and
hours below each managerial post stands beside the level that was chosen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from jabatan_eval.catalogue import Catalogue, FactorLevel
from jabatan_eval.catalogue.basics import Bilingual
from jabatan_eval.errors import Fault, JudgementError
from jabatan_eval.judgement import BaseWorkReview, Work, base_work_class
from jabatan_eval.judgement.rules import with_base_work
from jabatan_eval.organisation.peta_checks import Checked, kind_of
from jabatan_eval.organisation.peta_classes import AnyReading, kelas_in
from jabatan_eval.organisation.peta_sums import Directed, Load
from jabatan_eval.organisation.post import Post
from jabatan_eval.scoring import Evaluation
from jabatan_eval.texts import checked_lang, say

__all__ = ["BaseWorkLine", "BaseWorkTable", "directed_of", "line_of", "table_of", "work_of"]


@dataclass(frozen=True, slots=True)
class BaseWorkLine:
    """One managerial post: the level chosen, and what the rule of the base work gives.

    Attributes:
        id: the post's id.
        nama_jabatan: its name.
        chosen: the level chosen for this factor; None where no levels are.
        review: what the rule gives from the work below; None where it gives nothing.
        why: why it gives nothing.
        posts: the non-managerial posts below, at whatever depth.
        without_hours: those of them whose hours are not known; they are not counted.
        without_kelas: those of them whose class is not known; they are not counted.
    """

    id: str
    nama_jabatan: str
    chosen: FactorLevel | None
    review: BaseWorkReview | None
    why: tuple[Fault, ...]
    posts: int
    without_hours: int
    without_kelas: int

    @property
    def differs(self) -> bool:
        """Whether both levels are known and are not the same."""
        if self.chosen is None or self.review is None:
            return False
        return self.chosen.code != self.review.level.code


@dataclass(frozen=True, slots=True, repr=False)
class BaseWorkTable:
    """The review of every managerial post of a peta.

    Attributes:
        reading: the reading of the classes below.
        lines: one for each managerial post, in the order of the file.
        missing: the ids of non-managerial posts whose hours or class are not known.
        catalogue: the law by which it was read.
    """

    reading: AnyReading
    lines: tuple[BaseWorkLine, ...]
    missing: tuple[str, ...]
    catalogue: Catalogue

    @property
    def differing(self) -> tuple[BaseWorkLine, ...]:
        """The posts for which the rule gives another level than the one chosen."""
        return tuple(line for line in self.lines if line.differs)

    @property
    def caveats(self) -> tuple[Bilingual, ...]:
        """What is to be known before anything is made of it, in both languages."""
        reviews = (line.review for line in self.lines if line.review is not None)
        first = next(reviews, None)
        return () if first is None else first.caveats

    def rows(self, lang: str = "id") -> Iterator[dict[str, int | str | None]]:
        """Each managerial post as a flat row, for tables.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.organisation.peta_base_work_views import as_rows

        return as_rows(self, checked_lang(lang))

    def to_text(self, lang: str = "id") -> str:
        """The review in plain text, its caveats first.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.organisation.peta_base_work_views import as_text

        return as_text(self, checked_lang(lang))

    def to_html(self, lang: str = "id") -> str:
        """The review as HTML that needs no style sheet; every text is escaped.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.organisation.peta_base_work_views import as_html

        return as_html(self, checked_lang(lang))

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        return f"<BaseWorkTable {len(self.lines)} posts, {len(self.differing)} differing>"


def directed_of(
    post: Post, result: Evaluation | None, reading: AnyReading, catalogue: Catalogue
) -> Directed:
    """The non-managerial work of a post alone; nothing of a managerial or an elected one.

    Work of a post whose kind is not said is counted as non-managerial.
    """
    if _is_no_work(post, catalogue):
        return Directed()
    mark = (kelas_in(post, result, reading), tuple(sorted(set(post.tanda))))
    hours = post.beban_jam
    return Directed({mark: Load(1, hours or Fraction(0), int(hours is None))})


def table_of(
    checked: Checked, directed: Sequence[Directed], reading: AnyReading, catalogue: Catalogue
) -> BaseWorkTable:
    """The review of every managerial post, from the work of each subtree."""
    lines = []
    missing = []
    for place, post in enumerate(checked.posts):
        result = checked.results[place]
        line = line_of(post, result, directed[place], catalogue)
        if line is not None:
            lines.append(line)
        elif not post.dipilih and (
            post.beban_jam is None or kelas_in(post, result, reading) is None
        ):
            missing.append(post.id)
    return BaseWorkTable(reading, tuple(lines), tuple(missing), catalogue)


def line_of(
    post: Post, result: Evaluation | None, directed: Directed, catalogue: Catalogue
) -> BaseWorkLine | None:
    """The review of one post; None where it is not managerial."""
    kind = kind_of(post, catalogue)
    if kind is None or not kind.managerial:
        return None
    factor = with_base_work(catalogue, None).factor.code
    levels = () if result is None else result.levels
    work = [*work_of(directed)]
    review: BaseWorkReview | None = None
    why: tuple[Fault, ...] = ()
    try:
        review = base_work_class(work, catalogue=catalogue)
    except JudgementError as error:
        why = error.faults
    return BaseWorkLine(
        id=post.id,
        nama_jabatan=post.nama_jabatan,
        chosen=next((level for level in levels if level.factor == factor), None),
        review=review,
        why=why,
        posts=sum(load.posts for _, load in directed),
        without_hours=sum(load.without_hours for _, load in directed),
        without_kelas=sum(load.posts for (kelas, _), load in directed if kelas is None),
    )


def work_of(directed: Directed, lang: str = "id") -> Iterator[Work]:
    """The lines of work of a subtree, one for each class and each sort of marks, highest first."""
    known = [(kelas, marks, load) for (kelas, marks), load in directed if kelas is not None]
    for kelas, marks, load in sorted(known, key=lambda one: (-one[0], one[1])):
        if counted := load.posts - load.without_hours:
            name = say("peta.work", lang, count=counted, kelas=kelas)
            yield Work(kelas, load.hours, name, marks)


def _is_no_work(post: Post, catalogue: Catalogue) -> bool:
    kind = kind_of(post, catalogue)
    return post.dipilih or (kind is not None and kind.managerial)
