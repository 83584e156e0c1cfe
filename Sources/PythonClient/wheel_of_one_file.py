"""Builds the wheel of attune_client.py for pip (PEP 517), with the standard library alone, so that it works offline."""

from __future__ import annotations

import base64
import hashlib
import io
import os
import re
import tarfile
import zipfile
from typing import Any, Optional

HERE = os.path.dirname(os.path.abspath(__file__))
FILES = ("attune_client.py", "pyproject.toml", "wheel_of_one_file.py")


def _read(name: str) -> str:
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        return file.read()


def _version() -> str:
    found = re.search(r'^__version__ = "([^"]+)"', _read("attune_client.py"), re.MULTILINE)
    assert found is not None, "attune_client.py has no version"
    return found.group(1)


def _metadata() -> str:
    project = _read("pyproject.toml")
    summary = re.search(r'^description = "([^"]+)"', project, re.MULTILINE)
    python = re.search(r'^requires-python = "([^"]+)"', project, re.MULTILINE)
    assert summary is not None and python is not None, "pyproject.toml lacks a field"
    return (f"Metadata-Version: 2.1\nName: attune-client\nVersion: {_version()}\nSummary: {summary.group(1)}\n"
            f"License: Apache-2.0\nRequires-Python: {python.group(1)}\n")


def _wheel(directory: str, module: str, content: str) -> str:
    version = _version()
    info = f"attune_client-{version}.dist-info"
    members = {
        module: content,
        f"{info}/METADATA": _metadata(),
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: attune\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = ""
    for name, text in members.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        record += f"{name},sha256={digest},{len(text.encode())}\n"
    members[f"{info}/RECORD"] = record + f"{info}/RECORD,,\n"
    wheel = f"attune_client-{version}-py3-none-any.whl"
    with zipfile.ZipFile(os.path.join(directory, wheel), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return wheel


def build_wheel(
    wheel_directory: str, config_settings: Optional[dict[str, Any]] = None, metadata_directory: Optional[str] = None
) -> str:
    """Writes the wheel; its name."""
    return _wheel(wheel_directory, "attune_client.py", _read("attune_client.py"))


def build_editable(
    wheel_directory: str, config_settings: Optional[dict[str, Any]] = None, metadata_directory: Optional[str] = None
) -> str:
    """Writes a wheel that points here (``pip install -e``); its name."""
    return _wheel(wheel_directory, "attune_client.pth", HERE + "\n")


def build_sdist(sdist_directory: str, config_settings: Optional[dict[str, Any]] = None) -> str:
    """Writes the source archive; its name."""
    base = f"attune_client-{_version()}"
    with tarfile.open(os.path.join(sdist_directory, base + ".tar.gz"), "w:gz", format=tarfile.PAX_FORMAT) as archive:
        for name, text in [("PKG-INFO", _metadata()), *((name, _read(name)) for name in FILES)]:
            member = tarfile.TarInfo(f"{base}/{name}")
            member.size = len(text.encode())
            archive.addfile(member, io.BytesIO(text.encode()))
    return base + ".tar.gz"
