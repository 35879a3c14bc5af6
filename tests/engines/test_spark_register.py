"""A register that lives in Spark is audited as one that does not."""

import pytest

from jabatan_eval import DocumentError
from jabatan_eval.register import audit

pytestmark = pytest.mark.filterwarnings("ignore::FutureWarning:pyspark", "ignore::ResourceWarning")

COLUMNS = {
    "nama_jabatan": ["Kepala Seksi", "Analis", None, "Bupati", "Camat", "Camat"],
    "jenis_jabatan": ["Pengawas", "pelaksana", "JFT", None, "?", "Administrator"],
    "nilai_jabatan": ["1.165", "242", "1170", "-", None, "2.000"],
    "kelas_jabatan": ["9", "VII", "13.A", "0", "18", "11"],
    "unit_kerja": ["A", "B", "B", None, "A", "A"],
    "lain": [1, 2, 3, 4, 5, 6],
}
ROWS = [dict(zip(COLUMNS, cells, strict=True)) for cells in zip(*COLUMNS.values(), strict=True)]


@pytest.fixture
def register(spark):
    """The rows as a Spark table, in one partition, so that they keep their order."""
    types = "nama_jabatan string, jenis_jabatan string, nilai_jabatan string, "
    types += "kelas_jabatan string, unit_kerja string, lain int"
    return spark.createDataFrame([tuple(row.values()) for row in ROWS], types).coalesce(1)


def test_a_register_in_spark_gives_the_same_findings(register):
    """Row by row, with the same receipt and the same sums of units."""
    report, due = audit(register), audit(ROWS)
    assert [*report.rows()] == [*due.rows()]
    assert len(report.findings) > 5
    assert (report.receipt, report.units) == (due.receipt, due.units)


def test_rows_are_named_by_a_key_where_spark_keeps_no_order(register):
    """A key names the row, whatever the partition it came from."""
    spread = register.repartition(3)
    rows = {finding.row for finding in audit(spread, "lain").findings}
    assert rows == {finding.row for finding in audit(ROWS, "lain").findings}


def test_only_the_columns_needed_leave_spark(register):
    """What the audit does not read is not even made."""
    trapped = register.selectExpr("*", "raise_error('read') AS rahasia")
    assert len(audit(trapped).findings) == len(audit(ROWS).findings)


def test_findings_come_back_as_a_table(register):
    """Of the engine into which Spark's rows were collected."""
    given = audit(register).to_frame()
    assert len(given) == len(audit(ROWS).findings)


def test_a_table_without_a_class_is_refused_by_name(register):
    """As everywhere."""
    with pytest.raises(DocumentError):
        audit(register.select("nama_jabatan", "lain"))
