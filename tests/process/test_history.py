"""A changed past is found: any entry changed, left out, put in, or moved."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from jabatan_eval.process.history import Entry, chain_faults, next_entry

WIB = dt.timezone(dt.timedelta(hours=7))


def chain(length=5):
    entries = ()
    for n in range(length):
        entry = next_entry(
            entries,
            waktu=dt.datetime(2026, 11, 26, 9, n, tzinfo=WIB),
            oleh="Budi",
            tindakan="nilai",
            apa=(f"J-{n}",),
            alasan="pembahasan tim" if n else None,
            keadaan=f"{n:064x}",
        )
        entries = (*entries, entry)
    return entries


def kinds(entries, state=None):
    return [fault.kind for fault in chain_faults(entries, state)]


def test_a_chain_that_nobody_touched_is_whole():
    assert kinds(()) == []
    assert kinds(chain(), f"{4:064x}") == []
    assert kinds(chain(), "f" * 64) == ["history_state"]


def test_entries_survive_their_json():
    entries = chain()
    back = tuple(Entry.model_validate_json(entry.model_dump_json()) for entry in entries)
    assert back == entries
    assert kinds(back) == []


@pytest.mark.parametrize(
    "change",
    [
        {"oleh": "Orang lain"}, {"tindakan": "tetapkan"}, {"apa": ("J-9",)}, {"alasan": "lain"},
        {"keadaan": "a" * 64}, {"waktu": dt.datetime(2026, 1, 1, tzinfo=WIB)},
    ],
)  # fmt: skip
def test_a_changed_entry_is_found(change):
    entries = [*chain()]
    entries[2] = entries[2].model_copy(update=change)
    assert kinds(entries) == ["history_changed"]
    entries[2] = entries[2].model_copy(update={"digest": entries[2].due()})
    assert kinds(entries) == ["history_broken"]


@given(st.integers(0, 4), st.integers(0, 4))
def test_an_entry_left_out_or_moved_is_found(one, other):
    entries = [*chain()]
    taken = entries.pop(one)
    if one < 4:
        assert {"history_number", "history_broken"} <= {*kinds(entries)}
    entries.insert(other, taken)
    assert bool(kinds(entries)) == (one != other)


def test_the_end_cut_off_is_found_by_the_state():
    assert kinds(chain()[:-1], f"{4:064x}") == ["history_state"]


@pytest.mark.parametrize("moment", [dt.datetime(2026, 1, 1), "2026-01-01T00:00", "kemarin", 5])  # noqa: DTZ001
def test_a_time_without_a_zone_is_refused(moment):
    with pytest.raises(ValidationError, match="expected a time with its zone"):
        next_entry((), waktu=moment, oleh="Budi", tindakan="buat", keadaan="1" * 64)


def test_nobody_does_nothing():
    with pytest.raises(ValidationError):
        next_entry((), waktu=dt.datetime.now(WIB), oleh="", tindakan="buat", keadaan="1" * 64)
