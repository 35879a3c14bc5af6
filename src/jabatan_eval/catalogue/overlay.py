"""An agency's official criteria, laid over the summaries from a file of its own."""

from typing import Annotated, Any

from pydantic import Field, StringConstraints, ValidationError

from jabatan_eval.catalogue.basics import Frozen, LevelCode, Line, Name, OfficialCriteria
from jabatan_eval.catalogue.loading import Document
from jabatan_eval.catalogue.reporting import faults_found
from jabatan_eval.catalogue.tables import FactorTable
from jabatan_eval.errors import CatalogueError, Fault

__all__ = ["CriteriaFile", "CriteriaRow", "laid_over"]


class CriteriaRow(Frozen, frozen=True):
    """The official text of one level.

    Examples:
        >>> CriteriaRow(scheme="struktural", code="1-1", text="bunyi", page="25").page
        '25'
    """

    scheme: Name
    code: LevelCode
    text: Annotated[str, StringConstraints(min_length=1, max_length=20000)]
    page: Line


class CriteriaFile(Frozen, frozen=True):
    """The form of an agency's file of official criteria."""

    source: Line
    criteria: Annotated[tuple[CriteriaRow, ...], Field(min_length=1)]


def laid_over(table: FactorTable, document: Document) -> FactorTable:
    """The table with the official texts of a file on its levels; nothing else changes.

    Raises:
        CatalogueError: with every fault of the file.
    """
    if document.faults:
        raise CatalogueError(document.faults)
    try:
        file = CriteriaFile.model_validate(document.tree)
    except ValidationError as error:
        found = faults_found(CriteriaFile, error, document.place)
        raise CatalogueError(fault for _, fault in found) from None
    known = {scheme.name: tuple(scheme.level_by_code) for scheme in table.schemes}
    rows: dict[tuple[str, str], CriteriaRow] = {}
    faults: list[Fault] = []
    for index, row in enumerate(file.criteria):
        where = document.place(("criteria", index, "code"))
        key = (row.scheme, row.code)
        if row.scheme not in known:
            where, names = document.place(("criteria", index, "scheme")), tuple(known)
            faults.append(
                Fault("unknown_scheme", given=repr(row.scheme), allowed=names, where=where)
            )
        elif row.code not in known[row.scheme]:
            allowed = known[row.scheme]
            faults.append(Fault("unknown_code", given=repr(row.code), allowed=allowed, where=where))
        elif key in rows:
            faults.append(Fault("stands_twice", given=repr(row.code), where=where))
        rows[key] = row
    if faults:
        raise CatalogueError(faults)
    return FactorTable.model_validate(_fields(table, rows, file.source))


def _fields(
    table: FactorTable, rows: dict[tuple[str, str], CriteriaRow], source: str
) -> dict[str, Any]:
    """The table as plain data, with the rows put on their levels."""
    data = table.model_dump(mode="json")
    for scheme in data["schemes"]:
        for factor in scheme["factors"]:
            for level in factor["levels"]:
                row = rows.get((scheme["name"], level["code"]))
                if row is not None:
                    official = OfficialCriteria(text=row.text, page=row.page, source=source)
                    level["official"] = official.model_dump()
    return data
