"""How formats are known and loaded."""

from __future__ import annotations

import subprocess
import sys

from srclint.report import builtin_reporters


def test_all_formats_are_known_by_name() -> None:
    assert [reporter.name for reporter in builtin_reporters()] == [
        "full",
        "concise",
        "grouped",
        "json",
        "json-lines",
        "sarif",
        "github",
        "gitlab",
        "junit",
        "rdjson",
        "csv",
        "markdown",
        "html",
    ]
    assert [reporter.name for reporter in builtin_reporters() if reporter.needs_details] == ["html"]


def test_no_format_loads_before_it_is_used() -> None:
    script = (
        "import sys; from srclint.report import builtin_reporters; builtin_reporters(); "
        "print(sorted(m for m in sys.modules if m.startswith('srclint.report.')))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['srclint.report.options']"
