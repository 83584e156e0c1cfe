"""Docs/examples/bot.py for real: a daemon, a user's phone, and a small endpoint in place of a model."""

from __future__ import annotations

import http.server
import json
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest
from typing import Any

from rig import attune
from daemon import ROOT, Daemon

BOT = os.path.join(ROOT, "Docs", "examples", "bot.py")
SOON = 30


class FakeModel(http.server.ThreadingHTTPServer):
    """Answers every chat completion with how many messages it got; keeps what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        self.asked: "queue.Queue[dict[str, Any]]" = queue.Queue()
        self.broken = False
        asked, server = self.asked, self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                asked.put({"path": self.path, **request})
                answer = json.dumps({"choices": [{"finish_reason": "stop", "message": {
                    "role": "assistant", "content": f"answer to {len(request['messages'])}"}}]}).encode()
                self.send_response(500 if server.broken else 200)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_: Any) -> None:
                pass

        super().__init__(("127.0.0.1", 0), Handler)
        self.url = "http://127.0.0.1:%d/v1" % self.server_address[1]
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Bot(unittest.TestCase):
    def setUp(self) -> None:
        self.directory = tempfile.mkdtemp(prefix="attune-python-bot-")
        self.addCleanup(shutil.rmtree, self.directory, True)
        self.daemon = Daemon()
        self.addCleanup(self.daemon.close)
        self.model = FakeModel()
        self.addCleanup(self.model.server_close)
        self.addCleanup(self.model.shutdown)
        self.token = self.daemon.device("bots", "bot", "service")
        self.phone = attune.Client(
            self.daemon.address, self.daemon.device("alice", "phone"), os.path.join(self.directory, "phone.db"))
        self.phone.start()
        self.addCleanup(self.phone.close)

    def start(self) -> "subprocess.Popen[bytes]":
        process = subprocess.Popen(
            [sys.executable, "-B", BOT, "--connect", self.daemon.address, "--user", "alice",
             "--store", os.path.join(self.directory, "bot.db"), "--url", self.model.url, "--model", "fake"],
            env={**os.environ, "ATTUNE_TOKEN": self.token})
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def test_it_answers_talk_with_what_is_known_and_leaves_preferences_alone(self) -> None:
        process = self.start()
        answers = (event for event in self.phone.events(kinds=["turn"]) if event.role == "assistant")
        self.phone.say("我喜欢下雨天", conversation="c1")
        question = self.phone.say("今天做什么好？", conversation="c1")
        answer = next(answers)
        assert answer.body is not None
        self.assertEqual((answer.author, answer.text, answer.body["replies_to"], answer.body["finish"]),
                         ("service", "answer to 2", question.id, "stop"))
        asked = self.model.asked.get(timeout=SOON)
        self.assertEqual((asked["path"], asked["model"]), ("/v1/chat/completions", "fake"))
        self.assertIn("喜欢下雨天", asked["messages"][-1]["content"])
        self.assertTrue(asked["messages"][-1]["content"].endswith("今天做什么好？"))
        self.assertTrue(self.model.asked.empty(), "a preference alone costs no model")
        # Killed in the middle of its life, it answers what came meanwhile, and nothing twice.
        process.kill()
        process.wait()
        self.phone.say("And tomorrow?", conversation="c1").receipt(SOON)
        self.start()
        self.assertEqual(next(answers).text, "answer to 4")
        self.assertEqual(self.model.asked.qsize(), 1)
        self.model.broken = True
        self.phone.say("Still there?", conversation="c1")
        broken = next(answers)
        assert broken.body is not None
        self.assertEqual(broken.body["finish"], "error")


class Length(unittest.TestCase):
    def test_it_is_as_short_as_promised(self) -> None:
        with open(BOT, encoding="utf-8") as file:
            self.assertLess(len(file.readlines()), 80)


if __name__ == "__main__":
    unittest.main()
