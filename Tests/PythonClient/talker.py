"""A process to be killed: says each line of its input and prints it once it is on disk."""

from __future__ import annotations

import sys

from rig import attune

address, token, path = sys.argv[1:]
with attune.Client(address, token, path) as client:
    client.wait_live(20)
    print("live", flush=True)
    for line in sys.stdin:
        client.say(line.rstrip("\n"), conversation="c1")
        print(line, end="", flush=True)
