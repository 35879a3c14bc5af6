"""A folder changes as a whole: kill, full disk, two writers and strange hands included."""

import errno
import json
import os
import random
import resource
import shutil
import signal
import time
from hashlib import sha256

import pytest

from jabatan_eval.errors import FolderError
from jabatan_eval.process import folder as folder_module
from jabatan_eval.process.folder import MANIFEST, read_folder, write_folder

FIRST = {"dossier.json": b'{"a": 1}\n', "jabatan/001.json": b"satu\n", "jabatan/002.json": b"dua\n"}


@pytest.fixture(name="place")
def _place(tmp_path):
    place = tmp_path / "dossier"
    write_folder(place, FIRST, base=None)
    return place


def kinds(error):
    return [fault.kind for fault in error.value.faults]


def bare(place):
    """The files that people see, without the lock."""
    return sorted(p.relative_to(place).as_posix() for p in place.rglob("*") if p.is_file())


def test_what_is_written_is_read_and_diffs_are_small(place):
    found = read_folder(place)
    assert (found.files, found.faults, found.schema) == (FIRST, (), 1)
    assert bare(place) == [
        ".kunci",
        "dossier.json",
        "jabatan/001.json",
        "jabatan/002.json",
        MANIFEST,
    ]
    before = (place / MANIFEST).read_text()
    changed = write_folder(place, {"jabatan/001.json": b"baru\n"}, base=found.head)
    after = (place / MANIFEST).read_text()
    differing = [a for a, b in zip(before.split("\n"), after.split("\n"), strict=True) if a != b]
    assert len(differing) == 1
    again = read_folder(place)
    assert again.head == changed.head
    assert again.files == {**FIRST, "jabatan/001.json": b"baru\n"}
    assert again.digests == changed.digests


def test_files_can_go(place):
    head = read_folder(place).head
    write_folder(place, {}, ["jabatan/002.json"], base=head)
    assert "jabatan/002.json" not in read_folder(place).files
    assert not (place / "jabatan/002.json").exists()


def test_equal_contents_under_two_names_are_both_there(place):
    head = read_folder(place).head
    write_folder(place, {"jabatan/003.json": b"sama", "jabatan/004.json": b"sama"}, base=head)
    found = read_folder(place)
    assert found.faults == ()
    assert (place / "jabatan/003.json").read_bytes() == (place / "jabatan/004.json").read_bytes()


def test_a_folder_with_something_in_it_is_not_taken(tmp_path, place):
    with pytest.raises(FolderError) as error:
        write_folder(place, FIRST, base=None)
    assert kinds(error) == ["folder_exists"]
    (tmp_path / "lain").mkdir()
    (tmp_path / "lain" / "catatan.txt").write_text("x")
    with pytest.raises(FolderError) as error:
        write_folder(tmp_path / "lain", FIRST, base=None)
    assert kinds(error) == ["folder_exists"]
    (tmp_path / "kosong").mkdir()
    write_folder(tmp_path / "kosong", FIRST, base=None)


def test_two_that_make_the_same_folder_do_not_mix(tmp_path, monkeypatch):
    """The other comes between the look and the lock."""
    place = tmp_path / "dossier"
    made = folder_module._made

    def slow(path, *, new):
        made(path, new=new)
        monkeypatch.setattr(folder_module, "_made", made)
        write_folder(place, FIRST, base=None)

    monkeypatch.setattr(folder_module, "_made", slow)
    with pytest.raises(FolderError) as error:
        write_folder(place, {"dossier.json": b"lain"}, base=None)
    assert kinds(error) == ["folder_exists"]
    assert read_folder(place).files == FIRST


def test_a_change_of_a_state_that_is_no_more_is_refused(place):
    head = read_folder(place).head
    write_folder(place, {"dossier.json": b"1"}, base=head)
    with pytest.raises(FolderError) as error:
        write_folder(place, {"dossier.json": b"2"}, base=head)
    assert kinds(error) == ["folder_changed"]
    assert read_folder(place).files["dossier.json"] == b"1"


def test_one_writer_at_a_time(place):
    head = read_folder(place).head
    with folder_module._locked(place), pytest.raises(FolderError) as error:
        write_folder(place, {"dossier.json": b"2"}, base=head)
    assert kinds(error) == ["folder_locked"]
    write_folder(place, {"dossier.json": b"2"}, base=head)


def test_a_file_changed_by_hand_is_named_and_the_rest_is_read(place):
    (place / "jabatan/001.json").write_bytes(b"lain")
    (place / "jabatan/002.json").unlink()
    found = read_folder(place)
    assert found.files == {"dossier.json": FIRST["dossier.json"]}
    assert [(f.kind, f.where.rpartition("/")[2]) for f in found.faults] == [
        ("file_changed", "001.json"), ("file_missing", "002.json"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "manifest_damaged"),
        ("[]", "manifest_damaged"),
        ("[" * 100_000, "manifest_damaged"),
        ('{"format": "x"}', "manifest_damaged"),
        ('{"format": "jabatan_eval.dossier", "schema": true, "files": {}}', "manifest_damaged"),
        ('{"format": "jabatan_eval.dossier", "schema": 1, "files": []}', "manifest_damaged"),
        ('{"format": "jabatan_eval.dossier", "schema": 2, "files": {}}', "unknown_schema"),
    ],
)
def test_a_damaged_or_unknown_manifest_is_refused_by_name(place, text, kind):
    (place / MANIFEST).write_text(text)
    with pytest.raises(FolderError) as error:
        read_folder(place)
    assert kinds(error) == [kind]


@pytest.mark.parametrize(
    "name", ["../x.json", "/etc/x.json", "a/b/c.json", ".x.json", "x.txt", "a\n.json"]
)
def test_no_name_leads_out_of_the_folder(place, name):
    head = read_folder(place).head
    with pytest.raises(FolderError) as error:
        write_folder(place, {name: b"x"}, base=head)
    assert kinds(error) == ["folder_name"]
    data = {"format": "jabatan_eval.dossier", "schema": 1, "files": {name: "0" * 64}}
    (place / MANIFEST).write_text(json.dumps(data))
    with pytest.raises(FolderError) as error:
        read_folder(place)
    assert kinds(error) == ["manifest_damaged"]


def test_no_folder_and_an_unreadable_one_are_told(tmp_path, place, monkeypatch):
    for path in (tmp_path / "tidak-ada", place / MANIFEST):
        with pytest.raises(FolderError) as error:
            read_folder(path)
        assert kinds(error) == ["no_manifest"]
    monkeypatch.setattr(folder_module, "_BYTES_AT_MOST", 3)
    with pytest.raises(FolderError) as error:
        read_folder(place)
    assert kinds(error) == ["cannot_read"]
    with pytest.raises(FolderError) as error:
        write_folder(tmp_path / "tidak" / "ada", FIRST, base=None)
    assert kinds(error) == ["folder_no_place"]
    with pytest.raises(FolderError) as error:
        read_folder("a\0b")
    assert kinds(error) == ["no_manifest"]


def test_a_reader_who_meets_a_writer_reads_again(place, monkeypatch):
    contents = folder_module._contents

    def meanwhile(path, digests):
        monkeypatch.setattr(folder_module, "_contents", contents)
        write_folder(
            place,
            {"dossier.json": b"baru"},
            base=sha256((place / MANIFEST).read_bytes()).hexdigest(),
        )
        return contents(path, digests)

    monkeypatch.setattr(folder_module, "_contents", meanwhile)
    found = read_folder(place)
    assert (found.files["dossier.json"], found.faults) == (b"baru", ())


def test_many_files_are_written_too(tmp_path):
    many = {f"jabatan/{n:04}.json": str(n).encode() for n in range(150)}
    write_folder(tmp_path / "d", many, base=None)
    assert read_folder(tmp_path / "d").files == many


@pytest.mark.filterwarnings("ignore:This process")
def test_no_room_left_changes_nothing(place):
    head = read_folder(place).head
    child = os.fork()
    if child == 0:  # pragma: no cover - another process
        code = 1
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
        try:
            write_folder(
                place, {"dossier.json": b"x" * 100_000, "jabatan/001.json": b"y"}, base=head
            )
        except FolderError as error:
            code = 0 if error.faults[0].kind == "folder_full" else 2
        os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    found = read_folder(place)
    assert (found.files, found.head) == (FIRST, head)
    assert not (place / ".tulis").exists()
    write_folder(place, {"dossier.json": b"2"}, base=head)


@pytest.mark.parametrize("step", ["mkdir", "_put", "_sync_folder", "replace"])
def test_an_error_at_any_step_before_the_change_leaves_the_old_state(place, monkeypatch, step):
    head = read_folder(place).head

    def fails(*_, **__):
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    owner = folder_module.Path if step in ("mkdir", "replace") else folder_module
    with monkeypatch.context() as patch:
        patch.setattr(owner, step, fails)
        with pytest.raises(FolderError) as error:
            write_folder(place, {"dossier.json": b"2"}, base=head)
    assert kinds(error) == ["cannot_save"]
    found = read_folder(place)
    assert (found.files, found.head, found.faults) == (FIRST, head, ())


def test_a_change_that_was_made_but_not_moved_is_read_and_then_settled(place, monkeypatch):
    head = read_folder(place).head
    with monkeypatch.context() as patch:
        patch.setattr(folder_module, "_settle", lambda *_: None)
        now = write_folder(place, {"dossier.json": b"2", "jabatan/009.json": b"9"}, base=head)
    assert (place / "dossier.json").read_bytes() == FIRST["dossier.json"]
    found = read_folder(place)
    assert (found.files["dossier.json"], found.files["jabatan/009.json"], found.faults) == (
        b"2",
        b"9",
        (),
    )
    write_folder(place, {"jabatan/001.json": b"1"}, base=now.head)
    assert (place / "dossier.json").read_bytes() == b"2"
    assert read_folder(place).files["jabatan/009.json"] == b"9"


@pytest.mark.parametrize("moment", ["before", "after"])
def test_an_interrupt_at_the_moment_of_the_change_leaves_one_state_whole(
    place, monkeypatch, moment
):
    """Ctrl-C may come when the manifest has been replaced and the call not yet come back."""
    head = read_folder(place).head
    replace = folder_module.Path.replace

    def interrupted(self, target):
        if moment == "after":
            replace(self, target)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(folder_module.Path, "replace", interrupted)
        with pytest.raises(KeyboardInterrupt):
            write_folder(place, {"dossier.json": b"2", "jabatan/001.json": b"1"}, base=head)
    found = read_folder(place)
    assert found.faults == ()
    assert (found.head == head) is (moment == "before")
    assert found.files["dossier.json"] == (b"2" if moment == "after" else FIRST["dossier.json"])
    write_folder(place, {"jabatan/002.json": b"3"}, base=found.head)
    assert read_folder(place).faults == ()


def test_an_interrupt_while_the_first_state_is_written_leaves_nothing(tmp_path, monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(folder_module, "_put", interrupted)
        with pytest.raises(KeyboardInterrupt):
            write_folder(tmp_path / "d", FIRST, base=None)
    assert bare(tmp_path / "d") == [".kunci"]
    write_folder(tmp_path / "d", FIRST, base=None)
    assert read_folder(tmp_path / "d").files == FIRST


def test_what_cannot_be_moved_after_the_change_is_no_failure(place, monkeypatch):
    """The new state counts; a refusal would have the user do it all again."""
    head = read_folder(place).head

    def fails(*_):
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(folder_module, "_move", fails)
        now = write_folder(place, {"dossier.json": b"2"}, base=head)
    found = read_folder(place)
    assert (found.head, found.faults, found.files["dossier.json"]) == (now.head, (), b"2")


@pytest.mark.parametrize("name", ["jabatan", ".tulis", "jabatan/001.json", "manifest.json"])
def test_links_to_elsewhere_pipes_and_folders_are_not_written_through(tmp_path, place, name):
    head = read_folder(place).head
    elsewhere = tmp_path / "lain"
    elsewhere.mkdir()
    target = place / name
    if name == "jabatan":
        shutil.rmtree(target)
        target.symlink_to(elsewhere)
    elif name == ".tulis":
        target.symlink_to(elsewhere)
    else:
        target.unlink()
        os.mkfifo(target)
    with pytest.raises(FolderError) as error:
        write_folder(place, {"jabatan/001.json": b"1"}, base=head)
    assert kinds(error) == ["cannot_read" if name == "manifest.json" else "folder_strange"]
    assert [*elsewhere.iterdir()] == []


def test_a_pipe_among_the_files_keeps_nobody_waiting(place):
    (place / "jabatan/001.json").unlink()
    os.mkfifo(place / "jabatan/001.json")
    found = read_folder(place)
    assert [fault.kind for fault in found.faults] == ["file_missing"]
    assert len(found.files) == 2


def test_a_folder_that_may_not_be_written_is_told(place, monkeypatch):
    def fails(*_, **__):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place / ".tulis/x"))

    monkeypatch.setattr(folder_module, "_put", fails)
    with pytest.raises(FolderError) as error:
        write_folder(place, {"dossier.json": b"2"}, base=read_folder(place).head)
    assert [(f.kind, f.where) for f in error.value.faults] == [
        ("folder_not_writable", str(place / ".tulis/x"))
    ]


@pytest.mark.filterwarnings("ignore:This process")
def test_killed_at_any_moment_the_old_or_the_new_state_is_there_whole(tmp_path, monkeypatch):
    """A thousand times: every state that was ever written is of one number throughout.

    What a killed process has written, the system keeps; so nothing waits for the disk here.
    """
    monkeypatch.setattr(os, "fsync", lambda _: None)
    chance = random.Random(20261126)  # noqa: S311  # chance, no secret
    place = tmp_path / "d"

    def state(number):
        text = f"{number}\n".encode()
        return {"dossier.json": text, **{f"jabatan/{n:03}.json": text * (n + 1) for n in range(6)}}

    head = write_folder(place, state(0), base=None).head
    start = time.perf_counter()
    for n in range(1, 11):
        head = write_folder(place, state(n), base=head).head
    once = (time.perf_counter() - start) / 10
    number = 10
    for _ in range(1000):
        ready, tell = os.pipe()
        child = os.fork()
        if child == 0:  # pragma: no cover - another process
            try:
                head = read_folder(place).head
                for n in range(number + 1, number + 200):
                    os.write(tell, b"x")
                    head = write_folder(place, state(n), base=head).head
            finally:
                os._exit(0)
        for _ in range(begun := chance.randrange(1, 4)):
            os.read(ready, 1)
        time.sleep(chance.random() * once)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(ready)
        os.close(tell)
        found = read_folder(place)
        assert found.faults == ()
        now = int(found.files["dossier.json"])
        assert found.files == state(now)
        assert now >= number + begun - 1
        number = now
    shutil.rmtree(place)
