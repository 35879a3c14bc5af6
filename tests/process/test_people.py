"""Officials: a NIP is text of 18 digits, and nothing else."""

import pytest
from pydantic import ValidationError

from jabatan_eval.process.people import Pejabat


@pytest.mark.parametrize("nip", ["196801011990031001", "19680101 199003 1 001"])
def test_a_nip_is_kept_as_digits(nip):
    assert Pejabat(nama="A", nip=nip).nip == "196801011990031001"


@pytest.mark.parametrize(
    "nip",
    [196801011990031001, 1.968e17, "19680101199003100", "1,96801E+17", "x" * 18, "", "١" * 18],
)
def test_what_is_no_nip_is_refused(nip):
    with pytest.raises(ValidationError, match="expected 18 digits as text"):
        Pejabat(nama="A", nip=nip)


def test_what_stands_under_the_name():
    assert Pejabat(nama="A").below == ()
    assert Pejabat(nama="A", pangkat="Pembina, IV/a").below == ("Pembina, IV/a",)
