"""A bot that remembers: follows users' turns, asks a model where there is something to answer, answers on all devices.

    ATTUNE_TOKEN=... python3 Docs/examples/bot.py --user alice      with a service's token; OPENAI_API_KEY if wanted

What a user likes stands in the prompt beside the user's turn; a turn that only states a preference costs no model.
"""

import argparse
import json
import os
import sys
import urllib.request
import uuid

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Sources/PythonClient"))
from attune_client import AttuneError, Client, Event  # noqa: E402  (installed with pip it needs no path)


def ask_model(url: str, model: str, messages: "list[dict[str, str]]") -> "tuple[str, str]":
    """The answer of an OpenAI-compatible endpoint, and why it ended there."""
    request = urllib.request.Request(
        url.rstrip("/") + "/chat/completions", json.dumps({"model": model, "messages": messages}).encode(),
        {"Content-Type": "application/json", "Authorization": "Bearer " + os.environ.get("OPENAI_API_KEY", "none")})
    try:
        with urllib.request.urlopen(request, timeout=120) as response:
            choice = json.load(response)["choices"][0]
        return choice["message"]["content"] or "", "length" if choice.get("finish_reason") == "length" else "stop"
    except (OSError, ValueError, LookupError, TypeError) as error:
        return f"(no answer: {type(error).__name__} {error})", "error"


def answer(client: Client, turn: Event, url: str, model: str) -> None:
    """Answers one turn. Doing it again makes no second answer: its id follows from the turn's."""
    reply = str(uuid.uuid5(uuid.UUID(turn.id), "answer"))
    if client.cached(reply, user=turn.user) or any(each.id == reply for each in client.outbox(turn.user)):
        return
    messages = []
    recent = client.events(user=turn.user, after=max(0, turn.position - 200), conversation=turn.conversation)
    for event in recent:
        if event.position >= turn.position:
            break
        if event.role in ("user", "assistant") and event.text:
            messages.append({"role": event.role, "content": event.text})
    # Beside the turn, each time: what was said ten turns ago and stands far above is seldom followed.
    lang = "zh" if any("\u4e00" <= character <= "\u9fff" for character in turn.text) else "en"
    known = client.context(lang=lang, about=turn.text[:1000], user=turn.user, timeout=86_400)["text"]
    messages.append({"role": "user", "content": f"{known}\n\n{turn.text}" if known else turn.text})
    text, finish = ask_model(url, model, messages[-20:])
    client.say(text, conversation=turn.conversation or "", role="assistant", user=turn.user, id=reply,
               replies_to=turn.id, finish=finish, model=model)


def main() -> None:
    arguments = argparse.ArgumentParser(description="Answers users' turns with an OpenAI-compatible model.")
    arguments.add_argument("--connect", default="127.0.0.1:7770", help="address of attuned")
    arguments.add_argument("--user", action="append", required=True, help="whom to answer; may be given several times")
    arguments.add_argument("--store", default="bot.db", help="file for what was answered and is still to be sent")
    arguments.add_argument("--url", default="http://127.0.0.1:8080/v1", help="OpenAI-compatible endpoint")
    arguments.add_argument("--model", default="default", help="the endpoint's name of the model")
    given = arguments.parse_args()
    token = os.environ.get("ATTUNE_TOKEN") or sys.exit("bot: put a service's token into ATTUNE_TOKEN")
    with Client(given.connect, token, given.store, service=True) as client:
        for user in given.user:
            client.follow(user)
        for turn in client.events(consumer="bot", kinds=["turn"]):
            if turn.role == "user" and turn.intent == "chat" and not turn.redacted:
                answer(client, turn, given.url, given.model)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        pass  # What was not answered is answered next time.
    except AttuneError as problem:
        sys.exit(f"bot: {problem}")
