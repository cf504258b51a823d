"""A client of yaml-language-server over stdio: as little of the language server protocol as the tests need."""

import json
import os
import queue
import shutil
import subprocess
import threading
from pathlib import Path
from typing import Any, Self

VARIABLE = "BACKCOACH_YLS"
"""The path of the server's `bin/yaml-language-server`; `npm install yaml-language-server` brings it."""
TIMEOUT = 30.0


def command() -> list[str] | None:
    """How the server is started; None where there is none."""
    node, server = shutil.which("node"), os.environ.get(VARIABLE)
    return [node, server, "--stdio"] if node and server and Path(server).is_file() else None


class Editor:
    """An editor with one folder open, that has no settings of its own."""

    def __init__(self, argv: list[str], folder: Path) -> None:
        self._process = subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self._messages: queue.Queue[dict[str, Any]] = queue.Queue()
        self._next = 0
        self._folder = folder
        threading.Thread(target=self._read, daemon=True).start()

    def __enter__(self) -> Self:
        completion = {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown", "plaintext"]}}
        capabilities = {"textDocument": {"completion": completion}}
        answer = self.ask("initialize", processId=os.getpid(), rootUri=self._folder.as_uri(), capabilities=capabilities)
        self.server = answer.get("serverInfo", {})
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings={"yaml": {"schemaStore": {"enable": False}}})
        return self

    def __exit__(self, *exception: object) -> None:
        self._process.kill()
        self._process.wait(TIMEOUT)

    def open(self, name: str, text: str) -> list[dict[str, Any]]:
        """Opens a document; returns its diagnostics."""
        uri = self._uri(name)
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", textDocument=document)
        while True:
            message = self._message()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                found: list[dict[str, Any]] = message["params"]["diagnostics"]
                return found

    def complete(self, name: str, line: int, column: int) -> list[dict[str, Any]]:
        """What is offered at a place, both numbers from 0."""
        answer = self._at("textDocument/completion", name, line, column)
        found: list[dict[str, Any]] = answer["items"] if isinstance(answer, dict) else answer or []
        return found

    def hover(self, name: str, line: int, column: int) -> str:
        """What is shown for the word at a place, both numbers from 0."""
        answer = self._at("textDocument/hover", name, line, column)
        return str(answer["contents"]["value"]) if answer else ""

    def ask(self, method: str, **params: Any) -> Any:
        """A request and its answer; what the server asks meanwhile is answered with nothing."""
        self._next += 1
        self._send({"id": self._next, "method": method, "params": params})
        while True:
            message = self._message()
            if message.get("id") == self._next and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _at(self, method: str, name: str, line: int, column: int) -> Any:
        place = {"line": line, "character": column}
        return self.ask(method, textDocument={"uri": self._uri(name)}, position=place)

    def _uri(self, name: str) -> str:
        return (self._folder / name).as_uri()

    def _tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
        self._process.stdin.flush()

    def _message(self) -> dict[str, Any]:
        message = self._messages.get(timeout=TIMEOUT)
        if "id" in message and "method" in message:  # a request of the server: it has no settings to hear of
            items = message.get("params", {}).get("items", []) if message["method"] == "workspace/configuration" else []
            self._send({"id": message["id"], "result": [None for _ in items] or None})
        return message

    def _read(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while header := stream.readline():
            if header.lower().startswith(b"content-length:"):
                length = int(header.split(b":")[1])
                while stream.readline().strip():
                    pass
                self._messages.put(json.loads(stream.read(length)))
