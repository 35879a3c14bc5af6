"""The calculator in a real Chromium: what it gives is what the library gives."""

import json
import random
import re
import shutil
import socket
import subprocess
import threading

import pytest

import jabatan_eval as je
from jabatan_eval.form_files import load_forms
from jabatan_eval.forms import calculator_page
from jabatan_eval.scoring.views import form_rows, place_in_band, receipt_line
from jabatan_eval.texts import say

CATALOGUE = je.default_catalogue()
KASUBBAG = ["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"]
JOB = {"nama_jabatan": "Kasubbag", "unit_kerja": "Biro", "instansi": "BKN"}


@pytest.fixture(scope="session")
def address(tmp_path_factory):
    path = tmp_path_factory.mktemp("web") / "kalkulator.html"
    path.write_text(calculator_page(), "utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser, address):
    page = browser.page(address, width=1280, height=900)
    yield page
    assert page.complaints() == []
    assert {url for url in page.requests() if not url.startswith("blob:")} == {address}
    page.close()


def choose(page, *values):
    page.run(
        f"for (const value of {json.dumps(values)})"
        " document.querySelector(`#form input[value='${value}']`).click()"
    )


def press(page, name):
    page.run(f"document.getElementById({json.dumps(name)}).click()")


def result(page):
    """Total, class, place and the factors that are named as missing, as they stand there."""
    return page.run(
        """(() => {
          const text = (selector) => document.querySelector(selector)?.textContent.trim() ?? null;
          return {
            nilai: text("#result .nilai"), kelas: text("#result .kelas"),
            span: text("#result .span"), place: text("#place"), said: text("#result"),
            missing: [...document.querySelectorAll("#missing a")].map(a => a.hash.slice(3)),
          };
        })()"""
    )


def expected(scheme, codes):
    """What the library says of a selection, as the page words it."""
    try:
        due = je.evaluate(codes, scheme=scheme)
    except je.SelectionError as error:
        missing = [fault.factor for fault in error.faults]
        said = say("web.missing", "id", count=len(missing))
        rest = dict.fromkeys(("nilai", "kelas", "span"))
        return {**rest, "place": "", "said": said, "missing": missing}
    found = {"nilai": str(due.nilai_jabatan), "kelas": str(due.kelas_jabatan)}
    place = place_in_band(due, "id")
    return {**found, "span": due.band.range("id"), "place": place, "missing": []}


def test_it_starts_without_any_choice(page):
    assert page.run("document.querySelectorAll('input:checked').length") == 0
    assert page.text("#result") == say("web.no_scheme", "id")


@pytest.mark.parametrize("scheme", ["struktural", "fungsional"])
def test_hundreds_of_selections_give_what_the_library_gives(page, scheme):
    """Click after click on one page, so that every state is reached from another."""
    draw = random.Random(21)  # noqa: S311
    choose(page, scheme)
    chosen, complete = {}, 0
    for _ in range(300):
        factor = draw.choice(CATALOGUE[scheme].factors)
        if factor.code in chosen and draw.random() < 0.12:
            del chosen[factor.code]
            page.run(f"document.querySelector('#f-{factor.code} button').click()")
        else:
            chosen[factor.code] = draw.choice(factor.codes)
            choose(page, chosen[factor.code])
        due, given = expected(scheme, list(chosen.values())), result(page)
        complete += due["nilai"] is not None
        if due["nilai"] is not None:
            del given["said"]
        assert given == due
    assert 50 < complete < 300


def test_the_levels_of_the_other_scheme_come_back_but_never_count(page):
    choose(page, "struktural", *KASUBBAG)
    assert result(page)["kelas"] == "8"
    choose(page, "fungsional")
    assert result(page)["kelas"] is None
    assert len(result(page)["missing"]) == 9
    choose(page, "struktural")
    assert result(page)["kelas"] == "8"


def forms(count):
    """Forms of a file: right ones and drafts, their levels written in each way there is."""
    draw = random.Random(34)  # noqa: S311
    for number in range(count):
        scheme = CATALOGUE[draw.choice(["struktural", "fungsional"])]
        codes = {factor.code: draw.choice(factor.codes) for factor in scheme.factors}
        if number % 3 == 0:
            for code in draw.sample(list(codes), draw.randint(1, len(codes))):
                del codes[code]
        written = [
            codes,
            list(codes.values()),
            " ".join(codes.values()),
            {code: int(level.partition("-")[2]) for code, level in codes.items()},
            {code.lower(): f" {level.lower()} " for code, level in codes.items()},
            {**dict.fromkeys(factor.code for factor in scheme.factors), **codes},
        ]
        form = {"nama_jabatan": f"Jabatan {number}", "tingkat": draw.choice(written)}
        if scheme.name != "struktural" or draw.random() < 0.5:
            words = {"struktural": "Enam Faktor", "fungsional": "JFT"}
            form["skema"] = draw.choice([scheme.name, words[scheme.name]])
        yield scheme.name, list(codes.values()), form


def table(page):
    """Total and class of each row of the table, or what stands instead."""
    return page.run(
        "[...document.querySelectorAll('#jobs tbody tr')].map("
        "row => [...row.querySelectorAll('td')].slice(3, -1).map(cell => cell.textContent))"
    )


def test_a_file_of_hundreds_of_forms_gives_what_the_library_gives(page, tmp_path):
    drawn = list(forms(300))
    path = tmp_path / "jabatan.json"
    path.write_text(json.dumps([form for _, _, form in drawn]), "utf-8")
    assert page.open_file(path) == "300 jabatan dibuka."
    due = [expected(scheme, codes) for scheme, codes, _ in drawn]
    assert table(page) == [
        [row["said"]] if row["nilai"] is None else [row["nilai"], row["kelas"]] for row in due
    ]
    assert sum(row["nilai"] is not None for row in due) == 200


def saved(page, folder):
    """What the page saves, as a file."""
    page.send("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(folder))
    target = folder / "jabatan.json"
    target.unlink(missing_ok=True)
    press(page, "save")
    page.run("new Promise(done => setTimeout(done, 50))")
    for _ in range(200):
        if target.exists() and target.stat().st_size:
            return target
        page.run("new Promise(done => setTimeout(done, 25))")
    raise AssertionError(list(folder.iterdir()))


def write(page, field, text):
    page.run(
        f"(() => {{ const box = {field}; box.value = {json.dumps(text)};"
        " box.dispatchEvent(new Event('input', {bubbles: true})); })()"
    )


def fill_in(page, job=JOB):
    for key, text in job.items():
        write(page, f"document.getElementById('{key}')", text)
    choose(page, "struktural", *KASUBBAG)


NOTE = 'baris satu\nbaris "dua" <b>&amp;</b> = é 😀'


def test_one_saved_job_is_read_by_the_library_as_it_was_filled_in(page, tmp_path):
    fill_in(page)
    write(page, "document.querySelectorAll('#f-5 textarea')[0]", NOTE)
    write(page, "document.querySelectorAll('#f-4A textarea')[1]", "standar")
    path = saved(page, tmp_path)
    read = load_forms(path.read_bytes(), "jabatan.json")
    (found,) = read.forms
    assert not read.is_list
    due = je.evaluate(
        KASUBBAG,
        job=je.Job(nama="Kasubbag", unit="Biro", instansi="BKN"),
        keterangan={"5": NOTE},
        standar={"4A": "standar"},
    )
    assert found == due
    assert page.text("#message") == "1 jabatan disimpan ke jabatan.json."


def test_what_was_saved_opens_again_as_it_was(page, browser, address, tmp_path):
    drawn = [form for _, _, form in forms(40)]
    path = tmp_path / "banyak.json"
    path.write_text(json.dumps([*drawn, {**JOB, "tingkat": KASUBBAG, "keterangan": {"1": NOTE}}]))
    page.open_file(path)
    first = saved(page, tmp_path).read_bytes()
    before = table(page)
    assert "14 di antaranya belum lengkap" in page.text("#message")
    again = tmp_path / "lagi.json"
    again.write_bytes(first)
    other = browser.page(address)
    other.open_file(again)
    assert table(other) == before
    assert saved(other, tmp_path).read_bytes() == first
    other.close()


REFUSED = {
    "not JSON": "{",
    "YAML": "tingkat: 1-1",
    "nothing": "",
    "a number": "3",
    "null": "null",
    "no forms": "[]",
    "a list in a list": "[[]]",
    "unknown key": '{"tingkat": {}, "nilai": 9000}',
    "prototype": '{"__proto__": {"nilai": 1}}',
    "prototype of levels": '{"tingkat": {"__proto__": "1-1"}}',
    "constructor": '{"tingkat": {"constructor": 1}}',
    "key twice": '{"tingkat": {"1": "1-1", "1": "1-5"}}',
    "key twice, escaped": '{"tingkat": {"1": "1-1", "\\u0031": "1-5"}}',
    "factor twice": '{"tingkat": {"4a": "4A-1", "4A": "4A-2"}}',
    "factor twice in a list": '{"tingkat": ["1-1", "1-2"]}',
    "unknown level": '{"tingkat": ["1-9"]}',
    "level of another factor": '{"tingkat": {"1": "2-1"}}',
    "level of the other scheme": '{"skema": "struktural", "tingkat": ["9-1"]}',
    "unknown scheme": '{"skema": "tiada", "tingkat": {}}',
    "scheme of an object": '{"skema": {}, "tingkat": {}}',
    "scheme from the prototype": '{"skema": "constructor", "tingkat": {}}',
    "truth": '{"tingkat": {"1": true}}',
    "fraction": '{"tingkat": {"1": 1.5}}',
    "minus": '{"tingkat": {"1": -1}}',
    "huge": '{"tingkat": {"1": 1e300}}',
    "levels as number": '{"tingkat": 1}',
    "name as object": '{"nama_jabatan": {"a": 1}, "tingkat": {}}',
    "long name": json.dumps({"nama_jabatan": "x" * 1001, "tingkat": {}}),
    "broken name": '{"nama_jabatan": "\\ud800", "tingkat": {}}',
    "note on no factor": '{"tingkat": {}, "keterangan": {"9": "x"}}',
    "notes as text": '{"tingkat": {}, "standar": "x"}',
    "long note": json.dumps({"tingkat": {}, "keterangan": {"1": "x" * 10001}}),
    "full width": '{"tingkat": ["\uff11-\uff11"]}',
    "very deep": "[" * 200000,
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_a_file_that_is_not_right_is_refused_whole_and_changes_nothing(page, tmp_path, text):
    with pytest.raises(je.JabatanEvalError):
        load_forms(text, "x.json")
    fill_in(page)
    before = table(page), result(page)
    path = tmp_path / "x.json"
    path.write_text(text, "utf-8")
    assert page.open_file(path).startswith(say("web.refused", "id"))
    assert (table(page), result(page)) == before
    assert page.run("document.getElementById('nama_jabatan').value") == "Kasubbag"


def test_every_fault_of_every_form_is_listed_up_to_a_bound(page, tmp_path):
    path = tmp_path / "x.json"
    path.write_text(json.dumps([{"tingkat": ["1-9", "2-9"]}] * 30))
    lines = page.open_file(path).split("\n")
    told = [line for line in lines if line.startswith("#")]
    assert len(told) == 20
    assert told[2].startswith("#2: tingkat '1-9' tidak ada; pilihan: 1-1, ")
    assert "... dan 40 lagi." in lines


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b'{"nama_jabatan": "\xff"}', "bukan teks UTF-8"), (b" " * 1_048_577, "lebih dari 1048576")],
    ids=["not UTF-8", "too large"],
)
def test_a_file_that_is_no_text_or_too_large_is_refused(page, tmp_path, content, reason):
    path = tmp_path / "x.json"
    path.write_bytes(content)
    assert reason in page.open_file(path)


HOSTILE = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>"


def test_a_hostile_file_is_shown_as_text_everywhere(page, tmp_path):
    notes = {"5": HOSTILE}
    form = {
        **dict.fromkeys(JOB, HOSTILE),
        "tingkat": KASUBBAG,
        "keterangan": notes,
        "standar": notes,
    }
    path = tmp_path / "x.json"
    path.write_text(json.dumps([form, form]))
    page.open_file(path)
    page.run("document.querySelectorAll('#jobs tbody button')[1].click()")
    assert HOSTILE in page.text("#message")
    path.write_text(json.dumps({HOSTILE: HOSTILE, "nama_jabatan": HOSTILE, "skema": HOSTILE}))
    page.open_file(path)
    assert "<img" in page.text("#message")
    press(page, "print-all")
    page.run("new Promise(done => setTimeout(done, 100))")
    assert page.run("document.title") == say("web.title", "id")
    assert page.run("document.querySelectorAll('img, script').length") == 2
    assert page.run("document.querySelector('#paper td').textContent") == f": {HOSTILE}"


def test_opening_adds_to_the_jobs_that_are_there(page, tmp_path):
    fill_in(page)
    path = tmp_path / "x.json"
    path.write_text(json.dumps([{"tingkat": KASUBBAG}] * 2))
    page.open_file(path)
    assert len(table(page)) == 3
    page.run("document.querySelectorAll('#jobs tbody button')[0].click()")
    assert page.run("document.getElementById('nama_jabatan').value") == "Kasubbag"


def test_a_removed_job_comes_back_when_asked(page):
    fill_in(page)
    press(page, "add")
    fill_in(page, {"nama_jabatan": "Kedua"})
    page.run("document.querySelectorAll('#jobs tbody button')[1].click()")
    assert len(table(page)) == 1
    page.run("document.querySelector('#message button').click()")
    names = page.run("[...document.querySelectorAll('#jobs tbody th')].map(c => c.textContent)")
    assert names == ["Kasubbag", "Kedua"]
    for _ in names:
        page.run("document.querySelectorAll('#jobs tbody button')[1].click()")
    assert table(page) == [[say("web.no_scheme", "id")]]
    page.run("document.querySelector('#message button').click()")
    assert table(page) == [["1165", "8"]]


def test_the_browser_asks_before_unsaved_work_is_left(page, tmp_path):
    ask = "!dispatchEvent(new Event('beforeunload', {cancelable: true}))"
    assert not page.run(ask)
    fill_in(page)
    assert page.run(ask)
    saved(page, tmp_path)
    assert not page.run(ask)


def printed(page):
    """The printed forms, row by row."""
    return page.run(
        "[...document.querySelectorAll('#paper .form')].map(form => ({"
        "title: form.querySelector('h2')?.textContent,"
        "names: [...form.querySelectorAll('.names td')].map(cell => cell.textContent),"
        "rows: [...form.querySelectorAll('table:not(.names) tbody tr')].map("
        "row => [...row.cells].map(cell => cell.textContent)),"
        "lack: form.querySelector('.lack')?.textContent ?? null,"
        "receipt: form.querySelector('.receipt')?.textContent}))"
    )


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_printed_form_is_the_one_that_the_library_prints(page, lang):
    press(page, f"lang-{lang}")
    fill_in(page)
    write(page, "document.querySelectorAll('#f-5 textarea')[0]", "catatan")
    (form,) = printed(page)
    due = je.evaluate(KASUBBAG, keterangan={"5": "catatan"})
    assert form["title"] == due.to_text(lang).split("\n")[0]
    assert form["names"] == [": Kasubbag", ": Biro", ": BKN"]
    rows = [
        [row.number, row.factor.strip(), str(row.points or ""), row.standar, row.keterangan]
        for row in form_rows(due, lang)
    ]
    assert form["rows"][: len(rows)] == rows
    assert form["rows"][len(rows) :] == [
        [say("form.conclusion", lang)],
        ["", say("form.total", lang), "1165", ""],
        ["", say("form.kelas", lang), "8", f"({due.band.range(lang)})"],
        ["", say("form.place", lang), "", place_in_band(due, lang)],
    ]
    assert form["receipt"] == receipt_line(due, lang)
    assert form["lack"] is None


def test_an_incomplete_form_prints_without_total_and_class_and_says_so(page):
    choose(page, "struktural", *KASUBBAG[:-1])
    (form,) = printed(page)
    assert [row[2] for row in form["rows"][-3:]] == ["", "", ""]
    assert form["lack"] == "BELUM LENGKAP. Faktor tanpa tingkat: 6"


def test_all_forms_are_printed_when_asked_and_only_then(page):
    fill_in(page)
    press(page, "add")
    page.run(
        "window.print = () => { window.seen = document.querySelectorAll('#paper .form').length; }"
    )
    press(page, "print-all")
    assert page.run("window.seen") == 2
    page.run("dispatchEvent(new Event('afterprint'))")
    assert len(printed(page)) == 1
    assert printed(page)[0]["lack"] == say("web.no_scheme", "id")


def test_no_line_of_the_printed_form_lies_at_the_edge_where_it_is_cut_off(page):
    choose(page, "struktural", *KASUBBAG[:-1])
    page.send("Emulation.setEmulatedMedia", media="print")
    page.run("dispatchEvent(new Event('beforeprint'))")
    boxes = page.run(
        """[...document.querySelectorAll('#paper table:not(.names), #paper .lack')]
        .map(one => one.getBoundingClientRect())
        .map(box => [box.left, document.documentElement.clientWidth - box.right])"""
    )
    assert len(boxes) == 2
    assert all(edge >= 1 for box in boxes for edge in box)


def test_both_schemes_have_a_circle_of_the_same_size_on_a_telephone(browser, address):
    page = browser.page(address, width=360, height=740)
    widths = page.run(
        "[...document.querySelectorAll('#schemes input')].map(one => one.offsetWidth)"
    )
    assert len(widths) == 2
    assert len({*widths}) == 1
    page.close()


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_form_prints_on_one_page_of_a4(page, tmp_path, lang):
    press(page, f"lang-{lang}")
    fill_in(page)
    write(page, "document.querySelectorAll('#f-5 textarea')[0]", "catatan yang agak panjang " * 4)
    pdf = page.pdf()
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([0-9.]+) ([0-9.]+)\s*\]", pdf)
    assert [tuple(round(float(side)) for side in box) for box in boxes] == [(595, 842)]
    reader = shutil.which("pdftotext")
    if reader and lang == "id":
        path = tmp_path / "form.pdf"
        path.write_bytes(pdf)
        text = subprocess.run(
            [reader, "-layout", path, "-"], check=True, capture_output=True, text=True
        ).stdout
        assert "FORMULIR PENILAIAN JABATAN STRUKTURAL" in text
        assert re.search(r"Kelas Jabatan +8 +\(1105-1350\)", text)
        assert say("web.add", "id") not in text


def test_it_works_by_keyboard_alone(page):
    page.run("document.getElementById('nama_jabatan').focus()")
    page.send("Input.insertText", text="Kasubbag")
    tab = {"key": "Tab", "number": 9}
    space = {"key": " ", "code": "Space", "number": 32, "text": " "}
    for _ in range(3):
        page.key(**tab)
    page.key(**space)
    assert page.run("document.activeElement.value") == "struktural"
    for place, code in enumerate(KASUBBAG):
        for _ in range(20):
            page.key(**tab)
            if page.run("document.activeElement.type") == "radio":
                break
        page.key(**space)
        assert page.run("document.activeElement.value") == code
        assert (result(page)["kelas"] is None) is (place < 6)
    page.key("ArrowDown", number=40)
    assert page.run("document.activeElement.value") == "6-2"
    assert result(page)["nilai"] == str(je.evaluate([*KASUBBAG[:-1], "6-2"]).nilai_jabatan)


def test_a_link_to_a_missing_factor_leads_to_its_first_level(page):
    choose(page, "struktural", "1-1")
    page.run("document.querySelector('#missing a[href=\"#f-4B\"]').click()")
    assert page.run("document.activeElement.value") == "4B-1"
    assert not page.run("document.activeElement.checked")


def test_a_screen_reader_finds_a_name_for_every_control(page):
    fill_in(page)
    nodes = page.send("Accessibility.getFullAXTree")["nodes"]
    controls = {"button", "radio", "textbox", "link", "table", "meter", "region"}
    nameless = [
        node["role"]["value"]
        for node in nodes
        if not node.get("ignored")
        and node["role"]["value"] in controls
        and not node.get("name", {}).get("value")
    ]
    roles = [node["role"]["value"] for node in nodes if not node.get("ignored")]
    assert nameless == []
    groups = page.run(
        "[...document.querySelectorAll('fieldset')].map(f => f.innerText.split('\\n')[0])"
    )
    assert [name.partition(":")[0] for name in groups[1:]] == [
        f"Faktor {factor.code}" for factor in CATALOGUE["struktural"].factors
    ]
    assert roles.count("radio") == 2 + len(CATALOGUE["struktural"].level_by_code)
    assert {"status", "alert", "banner", "main", "complementary"} <= set(roles)
    radios = [n["name"]["value"] for n in nodes if n.get("role", {}).get("value") == "radio"]
    level = CATALOGUE["struktural"].level("1-1")
    assert " ".join(f"1-1 {level.points} {level.description()}".split()) in [
        " ".join(name.split()) for name in radios
    ]


def test_the_language_switches_all_that_is_said(page):
    fill_in(page)
    press(page, "lang-en")
    assert page.run("document.documentElement.lang") == "en"
    assert result(page)["said"].startswith("Total points")
    text = page.run("document.getElementById('screen').innerText")
    for key in ("web.add", "web.jobs", "form.agency", "web.notes", "web.local"):
        assert say(key, "en") in text
        assert say(key, "id") not in text
    assert result(page)["kelas"] == "8"


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_is_cut_off_at_any_width(browser, address, width):
    page = browser.page(address, width=width, height=800, mobile=width < 600)
    fill_in(page)
    assert page.run("document.documentElement.scrollWidth") <= width
    assert page.run(
        "(box => box.scrollWidth <= box.clientWidth)(document.getElementById('jobs').parentNode)"
    )
    small = page.run(
        "[...document.querySelectorAll('button, .choice')].filter("
        "part => part.getBoundingClientRect().height < 28).length"
    )
    assert small == 0
    page.close()


def test_a_catalogue_with_hostile_texts_is_shown_as_text(browser, tmp_path):
    from jabatan_eval.catalogue import Bilingual

    text = Bilingual(id=HOSTILE + "</script>", en="x")
    table = CATALOGUE.factor_levels.model_copy(update={"criteria_note": text})
    catalogue = CATALOGUE.model_copy(update={"factor_levels": table})
    path = tmp_path / "k.html"
    path.write_text(calculator_page(catalogue=catalogue), "utf-8")
    page = browser.page(path.as_uri())
    assert page.text("#criteria-note") == text.id
    assert page.run("document.title") == say("web.title", "id")
    page.close()


def test_no_request_leaves_the_page_even_where_a_network_would_be(start_browser, address, tmp_path):
    """Everything would go through this proxy; the page asks it for nothing."""
    asked = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        done = threading.Event()

        def listen():
            while not done.is_set():
                try:
                    connection, _ = server.accept()
                except TimeoutError:
                    continue
                with connection:
                    connection.settimeout(2)
                    asked.append(connection.recv(4096).split(b"\r\n")[0])

        listener = threading.Thread(target=listen)
        listener.start()
        port = server.getsockname()[1]
        browser = start_browser(
            f"--proxy-server=127.0.0.1:{port}", "--proxy-bypass-list=<-loopback>"
        )
        page = browser.page(address, width=800, height=600)
        fill_in(page)
        path = saved(page, tmp_path)
        page.open_file(path)
        press(page, "lang-en")
        page.pdf()
        tried = page.run(
            "Promise.allSettled([fetch('http://contoh.invalid/a'), "
            "new Promise((ok, no) => { const i = new Image(); i.onload = ok; i.onerror = no;"
            " i.src = 'http://contoh.invalid/b'; })]).then(all => all.map(one => one.status))"
        )
        page.run("new Promise(done => setTimeout(done, 500))")
        done.set()
        listener.join()
    assert tried == ["rejected", "rejected"]
    assert [line for line in asked if b"contoh.invalid" in line] == []
    assert {url for url in page.requests() if url.startswith("http")} <= {
        "http://contoh.invalid/a",
        "http://contoh.invalid/b",
    }
    assert not [line for line in asked if not re.search(rb"google|gvt1|gstatic", line)]
