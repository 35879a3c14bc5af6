"""What a caller sees of reviews and panels: exact types. Checked by mypy and pyright, never run."""

from decimal import Decimal
from fractions import Fraction
from typing import assert_type

import jabatan_eval as je
from jabatan_eval import judgement as j

review = j.base_work_class([j.Work(kelas=9, hours=500), j.Work(8, Decimal("312.5"), flags="calon")])
assert_type(review.kelas, int)
assert_type(review.level, je.FactorLevel)
assert_type(review.share, Fraction)
assert_type(review.second, j.Reading | None)

assert_type(j.with_special_situations("6-2", ["1", "2", "3"]).level, je.FactorLevel)
j.with_special_situations("6-2", {"1": "alasan", "2": None})
j.with_special_situations("6-2", [("1", "alasan"), j.Situation("2")])

panel = j.Panel(["Ani"], [j.Rating("Camat", "Ani", "5", "5-3")])
panel = panel.agree("Camat", "5", "5-3", "kelas 8", dissents={"Ani": "ragu"})
assert_type(panel, j.Panel)
assert_type(panel.agreement("Camat").evaluation, je.Evaluation)
assert_type(panel.agenda[0].ratings.moves_class, bool)
assert_type(panel.on("Camat").members[0].evaluation, je.Evaluation | None)


def wrong() -> None:
    """Each line is a fault that a type checker sees."""
    j.Work("9", 500)  # type: ignore[arg-type]
    j.Work(9, [500])  # type: ignore[arg-type]
    j.base_work_class([(9, 500)])  # type: ignore[list-item]
    j.Panel(["Ani"], ["Camat"])  # type: ignore[list-item]
    panel.agree("Camat", "5", "5-3")  # type: ignore[call-arg]
    panel.members = ()  # type: ignore[misc]
