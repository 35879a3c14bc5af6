"""A file is there whole or not at all, and what was there before stays unless asked otherwise."""

import errno
import json
import os
import shutil
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from jabatan_eval import DocumentError
from jabatan_eval.forms import write_whole as write_whole_of_forms
from jabatan_eval.tables.saving import checked_target, saving, write_whole


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def refused(path, data=b"baru", **how):
    with pytest.raises(DocumentError) as error:
        write_whole(path, data, **how)
    (fault,) = error.value.faults
    assert fault.where == str(path)
    assert fault.message("id") != fault.message("en")
    return fault.kind


def test_forms_are_written_by_the_same_function():
    assert write_whole_of_forms is write_whole


def test_a_file_is_written_where_none_was(tmp_path):
    write_whole(tmp_path / "a", b"isi")
    assert (tmp_path / "a").read_bytes() == b"isi"
    assert names(tmp_path) == ["a"]


def test_a_file_that_is_there_stays(tmp_path):
    (tmp_path / "a").write_bytes(b"lama")
    assert refused(tmp_path / "a") == "exists_already"
    assert (tmp_path / "a").read_bytes() == b"lama"
    assert names(tmp_path) == ["a"]


def test_a_source_is_never_written_to(tmp_path):
    (tmp_path / "a").write_bytes(b"lama")
    sources = [str(tmp_path / "tiada"), str(tmp_path / "a")]
    assert refused(tmp_path / "a", overwrite=True, sources=sources) == "same_file"


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
    assert refused(tmp_path / "b") == "exists_already"
    write_whole(tmp_path / "b", b"baru", overwrite=True)
    assert (tmp_path / "b").is_symlink()
    assert (tmp_path / "a").read_bytes() == b"baru"


@pytest.mark.parametrize("overwrite", [True, False])
def test_a_folder_is_never_replaced(tmp_path, overwrite):
    (tmp_path / "a").mkdir()
    assert refused(tmp_path / "a", overwrite=overwrite) == "is_a_folder"


@pytest.mark.parametrize("overwrite", [True, False])
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these in folders")
def test_pipes_sockets_devices_and_endless_links_are_never_replaced(tmp_path, overwrite):
    os.mkfifo(tmp_path / "pipa")
    (tmp_path / "diri").symlink_to("diri")
    (tmp_path / "nol").symlink_to(os.devnull)
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(os.path.relpath(tmp_path / "soket"))  # such an address is short
        for name in ("pipa", "soket", "diri", "nol"):
            assert refused(tmp_path / name, overwrite=overwrite) == "not_a_file"
    assert stat.S_ISFIFO((tmp_path / "pipa").stat().st_mode)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    assert refused(tmp_path / "tiada" / "a") == "no_such_folder"


def test_a_name_that_no_file_can_have_is_refused_and_shown_in_one_line():
    with pytest.raises(DocumentError) as error:
        write_whole("a\0b\n", b"")
    assert error.value.message("en").startswith("'a\\x00b\\n': cannot be written: ")


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
        monkeypatch.setattr(os, "link", fail)
    if step == "link":
        write_whole(path, b"baru", overwrite=overwrite)
        assert path.read_bytes() == b"baru"
        return
    assert refused(path, overwrite=overwrite) == "cannot_save"
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
    assert refused(path) == "exists_already"
    assert path.read_bytes() == b"orang lain"
    assert names(tmp_path) == ["a"]


def test_a_second_file_that_comes_meanwhile_stays_and_the_first_is_not_written(tmp_path):
    target, extra = tmp_path / "a", tmp_path / "b"

    def write():
        with saving(str(target), str(extra), overwrite=False) as (main, second):
            Path(main).write_text("isi")
            Path(second).write_text("temuan")
            extra.write_text("orang lain")

    with pytest.raises(DocumentError) as caught:
        write()
    assert (caught.value.faults[0].kind, caught.value.faults[0].where) == (
        "exists_already",
        str(extra),
    )
    assert (names(tmp_path), extra.read_text()) == (["b"], "orang lain")


def test_drafts_end_as_their_targets_do(tmp_path):
    with saving(str(tmp_path / "a.csv"), str(tmp_path / "b.tsv"), overwrite=True) as drafts:
        assert [Path(draft).suffix for draft in drafts] == [".csv", ".tsv"]
        Path(drafts[0]).write_text("")


# Two files that belong together, and no step that puts both in place.

OLD, NEW, STAND_IN = "lama", "baru", "belum"
BEFORE = {
    "nothing": (None, None),
    "an output": (OLD, None),
    "an output with findings": (OLD, OLD),
}
FINDINGS = [None, NEW]


def prepare(folder, before):
    for name, text in zip("ab", BEFORE[before], strict=True):
        (folder / name).unlink(missing_ok=True)
        if text is not None:
            (folder / name).write_text(text)


def found(folder):
    return tuple((folder / name).read_text() if (folder / name).exists() else None for name in "ab")


def fitting(before, findings):
    """The pairs of output and findings that mislead nobody."""
    old, due = BEFORE[before], (NEW, findings)
    return {old, (old[0], STAND_IN), (NEW, STAND_IN), due}


CHILD = """
import json, os, signal, sys
from pathlib import Path
from jabatan_eval.tables.saving import saving

folder, step, overwrite, findings = json.loads(sys.stdin.readline())
while True:
    calls = 0

    def dying(work):
        def call(*given, **how):
            global calls
            calls += 1
            if calls == step:
                os.kill(os.getpid(), signal.SIGKILL)
            return work(*given, **how)
        return call

    child = os.fork()
    if not child:
        for name in ("link", "replace", "unlink", "fsync", "mkdir", "rmdir"):
            setattr(os, name, dying(getattr(os, name)))
        with saving(f"{folder}/a", f"{folder}/b", overwrite=overwrite, stand_in=b"belum") as both:
            for path, text in zip(both, ("baru", findings)):
                if text is not None:
                    Path(path).write_text(text)
        os._exit(0)
    print(os.waitpid(child, 0)[1], flush=True)
    folder, step, overwrite, findings = json.loads(sys.stdin.readline())
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")
@pytest.mark.parametrize("findings", FINDINGS)
@pytest.mark.parametrize("before", BEFORE)
def test_a_kill_at_every_step_leaves_no_findings_beside_an_output_they_are_not_of(
    tmp_path, before, findings
):
    seen = []
    overwrite = before != "nothing"
    with subprocess.Popen(
        [sys.executable, "-c", CHILD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        for step in range(1, 100):
            prepare(tmp_path, before)
            child.stdin.write(json.dumps([str(tmp_path), step, overwrite, findings]) + "\n")
            child.stdin.flush()
            status = int(child.stdout.readline())
            assert found(tmp_path) in fitting(before, findings)
            seen.append(found(tmp_path))
            if status == 0:
                break
        child.kill()
    assert seen[0] == BEFORE[before]
    assert seen[-1] == (NEW, findings)
    if before == "an output with findings" or findings:
        assert (BEFORE[before][0], STAND_IN) in seen
        assert (NEW, STAND_IN) in seen


class Failing:
    """Lets one of the calls that change a folder fail, the first, the second, and so on."""

    def __init__(self, monkeypatch, at):
        self.at, self.calls = at, 0
        for room, name in ((os, "link"), (os, "replace"), (os, "unlink"), (os, "fsync")):
            monkeypatch.setattr(room, name, self.failing(getattr(room, name)))
        monkeypatch.setattr(shutil, "copy2", self.failing(shutil.copy2))

    def failing(self, work):
        def call(*given, **how):
            self.calls += 1
            if self.calls == self.at:
                raise OSError(errno.EIO, "Input/output error")
            return work(*given, **how)

        return call


def save_both(folder, findings, *, overwrite):
    target, extra = (str(folder / name) for name in "ab")
    waiting = STAND_IN.encode()
    with saving(target, extra, overwrite=overwrite, stand_in=waiting) as both:
        for path, text in zip(both, (NEW, findings), strict=True):
            if text is not None:
                Path(path).write_text(text)


@pytest.mark.parametrize("findings", FINDINGS)
@pytest.mark.parametrize("before", BEFORE)
def test_a_failure_at_every_step_leaves_all_as_it_was_or_says_what_changed(
    tmp_path, monkeypatch, before, findings
):
    left = {None: (NEW, findings), "cannot_save": BEFORE[before]}
    left["findings_not_saved"] = (NEW, STAND_IN)
    kinds = []
    for at in range(1, 40):
        prepare(tmp_path, before)
        kinds.append(None)
        with monkeypatch.context() as broken:
            failing = Failing(broken, at)
            try:
                save_both(tmp_path, findings, overwrite=before != "nothing")
            except DocumentError as error:
                kinds[-1] = error.faults[0].kind
        assert found(tmp_path) == left[kinds[-1]]
        if failing.calls < at:
            break
        for folder in tmp_path.glob(".*"):  # the failure was in clearing up
            shutil.rmtree(folder)
    both = before == "an output with findings" or findings is not None
    assert {*kinds} == {None, "cannot_save", *(["findings_not_saved"] if both else [])}


@pytest.mark.parametrize("there", [False, True])
def test_a_file_system_without_links_is_served_too(tmp_path, monkeypatch, there):
    def no_links(*_):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    target = tmp_path / "a.csv"

    def write():
        with saving(str(target), str(tmp_path / "b"), overwrite=False) as (main, _):
            Path(main).write_text("isi")
            if there:
                target.write_text("ada")

    if there:
        with pytest.raises(DocumentError):
            write()
    else:
        write()
    assert target.read_text() == ("ada" if there else "isi")


def test_a_target_is_given_by_its_real_path(tmp_path):
    (tmp_path / "b").symlink_to("a")
    assert checked_target(tmp_path / "b", overwrite=False) == str(tmp_path / "a")
