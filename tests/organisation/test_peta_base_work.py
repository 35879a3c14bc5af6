"""The review of the base work: on request, with its caveats, from classes and hours below."""

from fractions import Fraction

import pytest

from jabatan_eval.errors import PetaError
from jabatan_eval.judgement import Work, base_work_class
from jabatan_eval.organisation import PetaJabatan

HEAD = {"id": "1", "nama_jabatan": "Kepala Bidang", "jenis_jabatan": "administrator",
        "tingkat": "1-1 2-1 3-2 4A-2 4B-1 5-3 6-2"}  # fmt: skip
SUB = {"id": "2", "induk": "1", "nama_jabatan": "Kepala Seksi", "jenis_jabatan": "pengawas"}


def staff(number, kelas, hours, **more):
    return {"id": f"s{number}", "induk": "2", "nama_jabatan": f"Staf {number}", "jenis_jabatan": "JF",
            "kelas_jabatan": kelas, "beban_jam": hours, **more}  # fmt: skip


def table(*rows, **asked):
    return PetaJabatan.from_rows([HEAD, SUB, *rows]).base_work(**asked)


def test_work_below_subordinate_supervisors_counts_too():
    found = table(
        staff(1, 9, 250), staff(2, 7, 500), staff(3, 7, 250), {**staff(4, 12, 1), "induk": "1"}
    )
    above, below = found.lines
    assert (above.id, above.review.kelas, above.review.level.code) == ("1", 9, "5-4")
    assert (below.id, below.chosen, below.review.share) == ("2", None, Fraction(1, 4))
    assert (above.posts, below.posts) == (4, 3)
    assert found.differing == (above,)
    assert "tidak dihitung karena" not in found.to_text()
    direct = base_work_class([Work(9, 250), Work(7, 750), Work(12, 1)])
    assert (above.review.kelas, above.review.share) == (direct.kelas, direct.share)
    assert repr(found) == "<BaseWorkTable 2 posts, 1 differing>"


def test_marks_leave_work_out_as_the_rule_says():
    found = table(staff(1, 11, 900, tanda="mandiri"), staff(2, 7, 500))
    assert found.lines[1].review.kelas == 7
    assert found.lines[1].review.lines[0].counted is False


def test_posts_without_hours_or_class_are_named_and_not_counted():
    found = table(staff(1, 9, None), staff(2, None, 500), staff(3, 7, 500), staff(4, None, None))
    line = found.lines[1]
    assert (line.without_hours, line.without_kelas, line.review.kelas) == (2, 2, 7)
    assert found.missing == ("s1", "s2", "s4")
    assert "s1, s2, s4" in found.to_text()


def test_where_there_is_nothing_to_count_the_reason_is_said():
    found = table()
    assert [line.review for line in found.lines] == [None, None]
    assert [len(line.why) for line in found.lines] == [1, 1]
    assert found.caveats == ()
    assert not found.lines[0].differs
    assert next(iter(found.rows()))["sebab"]


def test_the_reading_of_the_classes_below_is_the_one_asked_for():
    rows = [staff(1, 9, 500, kelas_usulan=11), staff(2, 7, 500)]
    assert table(*rows).lines[0].review.kelas == 9
    assert table(*rows, reading="usulan").lines[0].review.kelas == 11
    assert table(*rows, reading="usulan").missing == ("s2",)
    with pytest.raises(PetaError):
        table(*rows, reading="apa")


def test_heads_and_posts_of_a_kind_that_is_not_said():
    peta = PetaJabatan.from_rows(
        [
            {"id": "0", "nama_jabatan": "Bupati"},
            {**HEAD, "induk": "0"},
            {"id": "2", "induk": "1", "nama_jabatan": "Tenaga", "kelas_jabatan": 5, "beban_jam": 9},
        ]
    )
    (line,) = peta.base_work().lines
    assert (line.id, line.review.kelas) == ("1", 5)
    assert peta.base_work().missing == ()


def test_it_is_shown_with_its_caveats_in_both_languages():
    found = table(*(staff(n, 9 + n % 3, 100 * (n % 5) or None) for n in range(30)))
    assert found.to_text().index("belum terbukti diadopsi") < found.to_text().index("Kepala Bidang")
    assert "its adoption was not shown" in found.to_text("en")
    assert "<mark>" in found.to_html()
    assert found._repr_html_() == found.to_html()
    row = next(iter(found.rows("en")))
    assert (row["tingkat_dipilih"], row["berbeda"]) == ("5-3", "yes")
    many = table(*(staff(n, 9, None) for n in range(25)))
    assert "s19, ..." in many.to_text()
