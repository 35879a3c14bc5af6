"""What the tests of tables share: good rows, and files made of them."""

import csv
import json
import zipfile

import openpyxl
import pytest

from jabatan_eval.tables.cells import neutral

GOOD = ["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"]
FACTORS = ["1", "2", "3", "4A", "4B", "5", "6"]
HEAD = ["no", "nama_jabatan", *(f"faktor_{code}" for code in FACTORS)]


def row(number, name, levels=GOOD):
    return [number, name, *levels]


@pytest.fixture
def sheet(tmp_path):
    """Write rows as a CSV (`;`) or an XLSX, by the name, and give its path."""

    def write(rows, name="masuk.csv", title="Lembar"):
        path = tmp_path / name
        if name.endswith(".csv"):
            texts = [[neutral(str(cell)) for cell in line] for line in rows]
            with path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file, delimiter=";").writerows(texts)
        elif name.endswith(".jsonl"):
            lines = [dict(zip(rows[0], line, strict=True)) for line in rows[1:]]
            path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
        else:
            book = openpyxl.Workbook()
            page = book.active
            page.title = title
            for r, line in enumerate(rows, 1):
                for c, value in enumerate(line, 1):
                    cell = page.cell(r, c, value)
                    if isinstance(value, str):
                        cell.data_type = "s"
            book.save(path)
        return path

    return write


@pytest.fixture
def repacked():
    """Change parts of a zip: a function from a part's name and bytes to new bytes, or None."""

    def change(path, edit, extra=()):
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in parts.items():
                changed = edit(name, data)
                if changed is not None:
                    archive.writestr(name, changed)
            for name, data in extra:
                archive.writestr(name, data)

    return change
