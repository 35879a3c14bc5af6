"""Changes of a peta: one post revised, moved, added or removed; all others stay what they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final, Literal, NamedTuple

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.errors import Fault, PetaError
from jabatan_eval.organisation.peta_basis import basis_read
from jabatan_eval.organisation.peta_checks import Checked
from jabatan_eval.organisation.peta_fields import FIELDS, field_of, reading_fields
from jabatan_eval.organisation.peta_rows import Row, post_of
from jabatan_eval.organisation.peta_written import row_of
from jabatan_eval.organisation.post import Post
from jabatan_eval.texts import shown

__all__ = ["Change", "Changed", "changed"]

_ROOT: Final = -1
_SHOWN_AT_MOST: Final = 8


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a peta. Values are written as in the rows of a table.

    Attributes:
        kind: `revise`, `add` or `remove`.
        id: the id of the post.
        values: the fields that change, each with what stands there then; None empties it.

    Examples:
        >>> Change.revise("1.2", kebutuhan="1,5").values
        (('kebutuhan', '1,5'),)
    """

    kind: Literal["revise", "add", "remove"]
    id: str
    values: tuple[tuple[str, Any], ...] = ()

    @classmethod
    def revise(cls, id: str, **values: Any) -> Change:  # noqa: A002  # the word of the table
        """Some fields of a post stand otherwise; None empties a field.

        A class with a basis takes the place of the one in the same reading.

        Examples:
            >>> Change.revise("1.2", tingkat="1-1 2-1 3-1 4A-1 4B-1 5-1 6-1").kind
            'revise'
        """
        return cls("revise", id, tuple(values.items()))

    @classmethod
    def move(cls, id: str, induk: str | None) -> Change:  # noqa: A002
        """A post, with all below it, stands below another post; None makes it a root.

        Examples:
            >>> Change.move("1.2", "1").values
            (('induk', '1'),)
        """
        return cls("revise", id, (("induk", induk),))

    @classmethod
    def add(cls, id: str, **values: Any) -> Change:  # noqa: A002
        """A post is added, the last of the file.

        Examples:
            >>> Change.add("1.3", induk="1", nama_jabatan="Arsiparis").kind
            'add'
        """
        return cls("add", id, tuple(values.items()))

    @classmethod
    def remove(cls, id: str) -> Change:  # noqa: A002
        """A post goes; it must have none below it.

        Examples:
            >>> Change.remove("1.3").values
            ()
        """
        return cls("remove", id)


class Changed(NamedTuple):
    """Posts after a change, and where the post is that changed, before and after."""

    checked: Checked
    was: int | None
    now: int | None


def changed(checked: Checked, change: Change, catalogue: Catalogue) -> Changed:
    """The posts after a change; what does not change is shared.

    Raises:
        PetaError: with every fault of the change; nothing is changed then.
    """
    place = checked.tree.places.get(str(change.id))
    if change.kind == "add":
        if place is not None:
            values = (("first", change.id),)
            raise _refused(change, Fault("post_id_repeated", given=change.id, values=values))
        return _added(checked, change, catalogue)
    if place is None:
        raise PetaError([Fault("unknown_post", given=shown(change.id))])
    if change.kind == "remove":
        return _removed(checked, change, place)
    return _revised(checked, change, catalogue, place)


def _added(checked: Checked, change: Change, catalogue: Catalogue) -> Changed:
    values = {"id": change.id, **_fields(change)}
    post, result = post_of(Row(change.kind, values), catalogue)
    tree = checked.tree.added(post.id, _above(checked, change, post, None))
    whole = Checked((*checked.posts, post), tree, (*checked.results, result))
    return Changed(whole, None, len(checked.posts))


def _removed(checked: Checked, change: Change, place: int) -> Changed:
    below = [checked.posts[child].id for child in checked.tree.children[place]]
    if below:
        given = ", ".join(below[:_SHOWN_AT_MOST])
        raise _refused(change, Fault("post_has_others_below", given=given))
    if len(checked.posts) == 1:
        raise _refused(change, Fault("no_posts"))
    posts, results = [*checked.posts], [*checked.results]
    del posts[place], results[place]
    tree = checked.tree.without(change.id)
    return Changed(Checked(tuple(posts), tree, tuple(results)), place, None)


def _revised(checked: Checked, change: Change, catalogue: Catalogue, place: int) -> Changed:
    values, was = _fields(change), checked.posts[place]
    if "id" in values:
        raise _refused(change, Fault("id_stays", given=shown(values["id"])))
    row = row_of(was, catalogue)
    if "kelas_jabatan" in values and isinstance(dasar := values.get("dasar"), str):
        for name in reading_fields(basis_read(dasar)[0]):
            row.pop(name, None)
    post, result = post_of(Row(change.kind, {**row, **values}, was.others), catalogue)
    above = _above(checked, change, post, place)
    posts, results, tree = [*checked.posts], [*checked.results], checked.tree
    posts[place], results[place] = post, result
    if above != tree.parents[place]:
        tree = tree.moved(place, above)
    if not post.dipilih and any(posts[child].dipilih for child in tree.children[place]):
        raise _refused(change, Fault("elected_below", given=post.id))
    return Changed(Checked(tuple(posts), tree, tuple(results)), place, place)


def _fields(change: Change) -> dict[str, Any]:
    """The fields of a change by their own names."""
    fields: dict[str, Any] = {}
    faults: list[Fault] = []
    for key, value in change.values:
        name = field_of(key)
        if name is None:
            faults.append(Fault("unknown_key", given=shown(key), allowed=tuple(FIELDS)))
        elif name in fields:
            faults.append(Fault("field_twice", given=name, allowed=(shown(key),)))
        else:
            fields[name] = value
    if faults:
        raise _refused(change, *faults)
    return fields


def _above(checked: Checked, change: Change, post: Post, place: int | None) -> int:
    """The place of the superior; -1 at a root."""
    if post.induk is None:
        return _ROOT
    above = checked.tree.places.get(post.induk)
    if post.induk == post.id:
        raise _refused(change, Fault("post_below_itself", given=post.id))
    if above is None:
        raise _refused(change, Fault("post_orphan", given=shown(post.induk)))
    if place is not None and place in (path := (*checked.tree.path(above),)):
        circle = [post.id, *(checked.posts[one].id for one in path[: path.index(place) + 1])]
        if len(circle) > _SHOWN_AT_MOST:
            circle = [*circle[: _SHOWN_AT_MOST - 1], "...", post.id]
        raise _refused(change, Fault("post_cycle", given=" > ".join(circle)))
    if post.dipilih and not checked.posts[above].dipilih:
        raise _refused(change, Fault("elected_below", given=post.induk))
    return above


def _refused(change: Change, *faults: Fault) -> PetaError:
    return PetaError(replace(fault, where=f"{change.kind} ({change.id})") for fault in faults)
