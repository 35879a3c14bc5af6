"""What holds a peta's posts against the catalogue: kinds, schemes, levels, marks, elected heads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.errors import Fault, SelectionError
from jabatan_eval.notation.kinds import Kind, find_kind
from jabatan_eval.organisation.peta_tree import Placed, Tree
from jabatan_eval.organisation.post import Post
from jabatan_eval.scoring import Evaluation, evaluate
from jabatan_eval.texts import shown

__all__ = [
    "Checked",
    "elected_faults",
    "judged",
    "kind_fault",
    "kind_of",
    "marks_of",
    "without_scheme",
]


@dataclass(frozen=True, slots=True)
class Checked:
    """Posts that were checked: their tree, and what the levels of each give.

    Attributes:
        posts: every post, by place.
        tree: who stands below whom, by places.
        results: for each place the evaluation; None where no levels are chosen.
    """

    posts: tuple[Post, ...]
    tree: Tree
    results: tuple[Evaluation | None, ...]


def kind_of(post: Post, catalogue: Catalogue) -> Kind | None:
    """What a post's kind says; None where it has none.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> post = Post(id="1", nama_jabatan="Camat", jenis_jabatan="administrator")
        >>> kind_of(post, default_catalogue()).scheme
        'struktural'
    """
    return find_kind(post.jenis_jabatan, catalogue=catalogue) if post.jenis_jabatan else None


def judged(post: Post, catalogue: Catalogue) -> tuple[Evaluation | None, tuple[Fault, ...]]:
    """What a post's levels give, and what of it the catalogue does not have.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> post = Post(id="1", nama_jabatan="Camat", tingkat=("1-1",))
        >>> judged(post, default_catalogue())[1][0].kind
        'levels_without_kind'
    """
    faults: list[Fault] = []
    kind = kind_of(post, catalogue)
    if post.jenis_jabatan is not None and (kind is None or kind.name != post.jenis_jabatan):
        faults.append(kind_fault(post.jenis_jabatan, catalogue))
    last = catalogue.bands[-1].kelas
    for one in post.kelas_tertulis:
        if one.kelas > last:
            allowed = tuple(str(band.kelas) for band in catalogue.bands)
            faults.append(Fault("kelas_out_of_range", given=str(one.kelas), allowed=allowed))
    faults += mark_faults(post.tanda, catalogue)
    scheme = post.skema or (kind.scheme if kind else None)
    result = None
    if post.skema is not None and post.skema not in {scheme.name for scheme in catalogue.schemes}:
        faults.append(kind_fault(post.skema, catalogue))
    elif post.tingkat and scheme is None:
        if post.jenis_jabatan is None:
            faults.append(without_scheme(catalogue))
    elif post.tingkat:
        try:
            result = evaluate(post.tingkat, scheme=scheme or "", catalogue=catalogue)
        except SelectionError as error:
            faults += error.faults
    return result, tuple(replace(fault, where=post.id) for fault in faults)


def elected_faults(posts: Sequence[Post], tree: Tree, where: Sequence[str]) -> Iterator[Placed]:
    """Elected heads stand at a root or below another one."""
    for place, post in enumerate(posts):
        above = tree.parents[place]
        if post.dipilih and above >= 0 and not posts[above].dipilih:
            yield place, Fault("elected_below", given=posts[above].id, where=where[place])


def kind_fault(given: str, catalogue: Catalogue) -> Fault:
    """The fault of a word for a kind of post that the catalogue does not have."""
    allowed = tuple(kind.label.id for kind in catalogue.kinds_of_post)
    return Fault("post_kind_unknown", given=shown(given), allowed=allowed)


def without_scheme(catalogue: Catalogue) -> Fault:
    """The fault of levels of which it is not known by which scheme they were chosen."""
    return Fault("levels_without_kind", allowed=tuple(k.label.id for k in catalogue.kinds_of_post))


def marks_of(catalogue: Catalogue) -> tuple[str, ...]:
    """The codes by which the catalogue marks work for the base class of factor 5.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> marks_of(default_catalogue())[:2]
        ('penunjang', 'penyeliaan')
    """
    rules = (factor.base_work_rule for scheme in catalogue.schemes for factor in scheme.factors)
    return tuple(
        clause.code for rule in rules if rule for clause in (*rule.excluded, *rule.included)
    )


def mark_faults(marks: Sequence[str], catalogue: Catalogue) -> Iterator[Fault]:
    """The marks that the catalogue does not have."""
    if marks:
        allowed = marks_of(catalogue)
        yield from (
            Fault("mark_unknown", given=shown(mark), allowed=allowed)
            for mark in marks
            if mark not in allowed
        )
