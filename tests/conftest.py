"""Chromium without a screen, driven over its debugging pipe, for every test that opens a page."""

import base64
import fcntl
import json
import os
import shutil
import subprocess
import threading
from pathlib import Path

import pytest

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--remote-debugging-pipe",
)
_PATIENCE = 60


class Browser:
    """Chromium over its debugging pipe: messages of JSON, each ended by a zero byte."""

    def __init__(self, program, folder, *flags):
        # High numbers, so that neither is 3 or 4 while the shell moves them there.
        inward, outward = os.pipe(), os.pipe()
        theirs = [fcntl.fcntl(end, fcntl.F_DUPFD, 50) for end in (inward[0], outward[1])]
        self._in = os.fdopen(inward[1], "wb", buffering=0)
        self._out = os.fdopen(outward[0], "rb")
        for end in (inward[0], outward[1]):
            os.close(end)
        command = [program, *_FLAGS, *flags, f"--user-data-dir={folder}", "about:blank"]
        self._process = subprocess.Popen(
            [
                shutil.which("bash"),
                "-c",
                f'exec "$@" 3<&{theirs[0]} 4>&{theirs[1]}',
                "bash",
                *command,
            ],
            pass_fds=theirs,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for end in theirs:
            os.close(end)
        self.version = self.send("Browser.getVersion")["product"]

    _number = 0

    def send(self, method, session=None, events=None, **params):
        """Call a method and wait for its answer; what happens meanwhile goes to `events`."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if session is not None:
            message["sessionId"] = session
        self._in.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self._read(method)
            if answer.get("id") == self._number:
                assert "error" not in answer, (method, answer["error"])
                return answer["result"]
            if events is not None:
                events.append(answer)

    def _read(self, method):
        watch = threading.Timer(_PATIENCE, self._process.kill)
        watch.start()
        try:
            text = bytearray()
            while not text.endswith(b"\0"):
                byte = self._out.read1(1)
                assert byte, f"Chromium ended during {method}"
                text += byte
        finally:
            watch.cancel()
            watch.join()
        return json.loads(text[:-1])

    def page(self, address, **metrics):
        return Page(self, address, **metrics)

    def close(self):
        self._process.kill()
        self._process.wait()
        self._in.close()
        self._out.close()


class Page:
    """One open page."""

    def __init__(self, browser, address, **metrics):
        self._browser = browser
        self.events = []
        target = browser.send("Target.createTarget", url="about:blank")["targetId"]
        attached = browser.send("Target.attachToTarget", targetId=target, flatten=True)
        self._session, self._target = attached["sessionId"], target
        for domain in ("Page", "Network", "Runtime", "Log", "DOM", "Accessibility"):
            self.send(f"{domain}.enable")
        if metrics:
            given = {"deviceScaleFactor": 1, "mobile": False, **metrics}
            self.send("Emulation.setDeviceMetricsOverride", **given)
        self.send("Page.navigate", url=address)
        self.run(
            "new Promise(done => document.readyState === 'complete' ? done() : "
            "addEventListener('load', () => done()))"
        )

    def send(self, method, **params):
        return self._browser.send(method, self._session, self.events, **params)

    def run(self, script):
        """The value of a script in the page."""
        answer = self.send(
            "Runtime.evaluate",
            expression=script,
            awaitPromise=True,
            returnByValue=True,
            userGesture=True,
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def text(self, selector):
        return self.run(f"document.querySelector({json.dumps(selector)}).innerText")

    def key(self, key, *, code=None, number=0, text=None, shift=False):
        """Press and release a key as a keyboard does."""
        shared = {"key": key, "code": code or key, "windowsVirtualKeyCode": number}
        shared["modifiers"] = 8 if shift else 0
        down = {"text": text} if text else {}
        self.send("Input.dispatchKeyEvent", type="keyDown", **shared, **down)
        self.send("Input.dispatchKeyEvent", type="keyUp", **shared)

    def open_file(self, path):
        """Choose a file in the page's file input and wait for the page to have read it."""
        node = self.send("Runtime.evaluate", expression="document.getElementById('file')")
        self.run("document.getElementById('message').replaceChildren()")
        self.send("DOM.setFileInputFiles", files=[str(path)], objectId=node["result"]["objectId"])
        self.run(
            "new Promise(done => { const look = () => document.getElementById('message')"
            ".childElementCount ? done() : setTimeout(look, 5); look(); })"
        )
        return self.text("#message")

    def picture(self, path, **how):
        shot = self.send("Page.captureScreenshot", captureBeyondViewport=False, **how)
        Path(path).write_bytes(base64.b64decode(shot["data"]))

    def pdf(self):
        made = self.send("Page.printToPDF", preferCSSPageSize=True)
        return base64.b64decode(made["data"])

    def requests(self):
        """The addresses of everything that the page asked for."""
        return [
            event["params"]["request"]["url"]
            for event in self.events
            if event.get("method") == "Network.requestWillBeSent"
        ]

    def complaints(self):
        """Errors and warnings in the page's console, and exceptions that nobody caught."""
        kinds = ("Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled")
        return [event for event in self.events if event.get("method") in kinds]

    def close(self):
        self._browser.send("Target.closeTarget", targetId=self._target)


@pytest.fixture(scope="session")
def chromium():
    """Where Chromium is."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("Chromium is not installed")
    return program


@pytest.fixture(scope="session")
def start_browser(chromium, tmp_path_factory):
    """A function that starts Chromium with further flags."""
    started = []

    def start(*flags):
        browser = Browser(chromium, tmp_path_factory.mktemp("chromium"), *flags)
        started.append(browser)
        return browser

    yield start
    for browser in started:
        browser.close()


@pytest.fixture(scope="session")
def browser(start_browser):
    """One Chromium for all pages."""
    return start_browser()
