"""A headless Chromium, driven over its debugging pipe (Chrome DevTools Protocol) with nothing but the standard library."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)
PATIENCE = 60.0  # seconds until an answer has to be there
KEY_CODES = {"Escape": 27, "Enter": 13, "Tab": 9}


def installed() -> str:
    """The path of a Chromium, "" where there is none."""
    return next((path for name in NAMES if (path := shutil.which(name))), "")


class Browser:
    """One page in a new browser with an empty profile in `folder`.

    `requests` has the addresses that the page asked for, `complaints` what it logged: errors and refusals by its
    Content-Security-Policy among them.
    """

    def __init__(self, folder: Path) -> None:
        there, self._write = os.pipe()
        self._read, back = os.pipe()
        command = [installed(), *FLAGS, f"--user-data-dir={folder}", "about:blank"]
        shell = f'exec "$@" 3<&{there} 4>&{back}'  # where Chromium expects the pipe
        self._process = subprocess.Popen(
            ["bash", "-c", shell, "bash", *command],
            pass_fds=(there, back),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(there)
        os.close(back)
        self._number = 0
        self._rest = b""
        self._session = ""
        self._events: list[str] = []
        self.requests: list[str] = []
        self.complaints: list[str] = []
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self._ask(f"{domain}.enable")

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._write)
        os.close(self._read)

    def show(self, width: int, height: int, *, dark: bool = False, scripts: bool = True) -> None:
        """The size of the window in CSS pixels, which colours its user prefers, and whether pages may run scripts."""
        self._ask("Emulation.setScriptExecutionDisabled", value=not scripts)
        self._ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self._ask("Emulation.setEmulatedMedia", features=[scheme])

    def open(self, page: Path, part: str = "") -> None:
        """Loads a file, with `part` after the #, and waits until it is there."""
        self._load("about:blank")  # else another part of the page that is open is not a load
        self.requests.clear()
        self._load(page.absolute().as_uri() + (f"#{part}" if part else ""))

    def evaluate(self, expression: str) -> Any:
        """What a JavaScript expression gives, as plain data. Raises AssertionError where it throws."""
        answer = self._ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def until(self, expression: str) -> None:
        """Waits until a JavaScript expression is true: the page hears of some things only after it is done with others."""
        end = time.monotonic() + PATIENCE
        while not self.evaluate(expression):
            assert time.monotonic() < end, f"never true: {expression}"
            time.sleep(0.01)

    def press(self, *keys: str) -> None:
        """Keys, one after the other: characters, or names such as Escape."""
        for key in keys:
            named = key in KEY_CODES
            fields: dict[str, Any] = {"key": key} | (
                {"windowsVirtualKeyCode": KEY_CODES[key]} if named else {"text": key}
            )
            self._ask("Input.dispatchKeyEvent", type="keyDown", **fields)
            self._ask("Input.dispatchKeyEvent", type="keyUp", key=key)

    def picture(self) -> bytes:
        """What the window shows, as a PNG."""
        return base64.b64decode(self._ask("Page.captureScreenshot", format="png")["data"])

    def _load(self, address: str) -> None:
        self._events.clear()
        self._ask("Page.navigate", url=address)
        until = time.monotonic() + PATIENCE
        while "Page.loadEventFired" not in self._events:
            self._take(until)

    def _ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        until = time.monotonic() + PATIENCE
        while True:
            answer = self._take(until)
            if answer.get("id") == self._number:
                assert "error" not in answer, (method, answer["error"])
                result: dict[str, Any] = answer["result"]
                return result

    def _take(self, until: float) -> dict[str, Any]:
        """The next message, which is noted where it is an event."""
        while b"\0" not in self._rest:
            left = until - time.monotonic()
            if left <= 0 or not select.select([self._read], [], [], left)[0]:
                raise TimeoutError("the browser did not answer")
            if not (more := os.read(self._read, 1 << 20)):
                raise EOFError("the browser has gone")
            self._rest += more
        one, self._rest = self._rest.split(b"\0", 1)
        message: dict[str, Any] = json.loads(one)
        self._note(message.get("method", ""), message.get("params", {}))
        return message

    def _note(self, event: str, said: dict[str, Any]) -> None:
        self._events.append(event)
        if event == "Network.requestWillBeSent":
            self.requests.append(said["request"]["url"])
        elif event == "Log.entryAdded":
            self.complaints.append(said["entry"]["text"])
        elif event == "Runtime.exceptionThrown":
            self.complaints.append(json.dumps(said["exceptionDetails"]))
