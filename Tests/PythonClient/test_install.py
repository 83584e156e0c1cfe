"""`pip install` of the client where there is no network and nothing but Python."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

from daemon import ROOT


class Install(unittest.TestCase):
    @unittest.skipIf(importlib.util.find_spec("pip") is None, "there is no pip here")
    def test_pip_installs_it_offline(self) -> None:
        directory = tempfile.mkdtemp(prefix="attune-python-pip-")
        self.addCleanup(shutil.rmtree, directory, True)
        for extra in ([], ["-e"]):
            target = os.path.join(directory, "target" + "".join(extra))
            command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--disable-pip-version-check",
                       "--root-user-action=ignore", "--target", target, *extra,
                       os.path.join(ROOT, "Sources", "PythonClient")]
            subprocess.run(command, check=True)
            version = subprocess.run(
                [sys.executable, "-B", "-c", f"import site; site.addsitedir({target!r}); import attune_client; "
                 "print(attune_client.__version__)"],
                check=True, capture_output=True, text=True, cwd=directory).stdout
            self.assertRegex(version, r"^\d+\.\d+\.\d+\n$")


if __name__ == "__main__":
    unittest.main()
