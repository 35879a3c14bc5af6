"""A file is there whole or not at all, and what was there before stays unless asked otherwise."""

import errno
import os
import stat
import sys

import pytest

from jabatan_eval import DocumentError
from jabatan_eval.forms import write_whole


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def refused(path, data=b"baru", **how):
    with pytest.raises(DocumentError) as error:
        write_whole(path, data, **how)
    (fault,) = error.value.faults
    assert fault.where == str(path)
    assert fault.message("id") != fault.message("en")
    return fault.kind


def test_a_file_is_written_where_none_was(tmp_path):
    write_whole(tmp_path / "a", b"isi")
    assert (tmp_path / "a").read_bytes() == b"isi"
    assert names(tmp_path) == ["a"]


def test_a_file_that_is_there_stays(tmp_path):
    (tmp_path / "a").write_bytes(b"lama")
    assert refused(tmp_path / "a") == "file_exists"
    assert (tmp_path / "a").read_bytes() == b"lama"
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("mode", [0o600, 0o644])
def test_a_file_is_replaced_when_asked_and_keeps_its_rights(tmp_path, mode):
    path = tmp_path / "a"
    path.write_bytes(b"lama")
    path.chmod(mode)
    write_whole(path, b"baru", overwrite=True)
    assert path.read_bytes() == b"baru"
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_what_need_not_be_replaced_is_written_with_leave_to_replace(tmp_path):
    write_whole(tmp_path / "a", b"isi", overwrite=True)
    assert (tmp_path / "a").read_bytes() == b"isi"


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "a").write_bytes(b"lama")
    (tmp_path / "b").symlink_to("a")
    assert refused(tmp_path / "b") == "file_exists"
    write_whole(tmp_path / "b", b"baru", overwrite=True)
    assert (tmp_path / "b").is_symlink()
    assert (tmp_path / "a").read_bytes() == b"baru"


@pytest.mark.parametrize("overwrite", [True, False])
def test_a_folder_is_never_replaced(tmp_path, overwrite):
    (tmp_path / "a").mkdir()
    assert refused(tmp_path / "a", overwrite=overwrite) == "cannot_write_file"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_what_is_no_file_is_never_replaced(tmp_path):
    os.mkfifo(tmp_path / "a")
    assert refused(tmp_path / "a", overwrite=True) == "file_exists"
    assert stat.S_ISFIFO((tmp_path / "a").stat().st_mode)


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    assert refused(tmp_path / "tiada" / "a") == "cannot_write_file"


def test_a_name_that_no_file_can_have_is_refused_and_shown_in_one_line():
    with pytest.raises(DocumentError) as error:
        write_whole("a\0b\n", b"")
    assert error.value.message("en").startswith("'a\\x00b\\n': the file cannot be written: ")


@pytest.mark.parametrize("overwrite", [True, False])
@pytest.mark.parametrize("step", ["fsync", "link", "replace"])
def test_a_failure_at_any_step_leaves_all_as_it_was(tmp_path, monkeypatch, step, overwrite):
    path = tmp_path / "a"
    before = []
    if overwrite:
        path.write_bytes(b"lama")
        before = ["a"]

    def fail(*given, **how):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, step, fail)
    if step == "replace":
        monkeypatch.setattr("pathlib.Path.replace", fail)
        monkeypatch.setattr(os, "link", fail)
    if step == "link":
        write_whole(path, b"baru", overwrite=overwrite)
        assert path.read_bytes() == b"baru"
        return
    assert refused(path, overwrite=overwrite) == "cannot_write_file"
    assert names(tmp_path) == before
    assert not overwrite or path.read_bytes() == b"lama"


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_comes_meanwhile_stays(tmp_path, monkeypatch, links):
    """Between the first look and the last step another program may write the same name."""
    path = tmp_path / "a"
    link = os.link

    def late(draft, target):
        path.write_bytes(b"orang lain")
        if not links:
            raise OSError(errno.EPERM, "Operation not permitted")
        link(draft, target)

    monkeypatch.setattr(os, "link", late)
    assert refused(path) == "file_exists"
    assert path.read_bytes() == b"orang lain"
    assert names(tmp_path) == ["a"]
