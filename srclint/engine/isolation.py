"""Calls into rules: whatever a rule does, it costs an entry under ``errors``, never the run."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any

from srclint.errors import RuleError
from srclint.findings import RuleSetting
from srclint.model import RunError

__all__ = ["Isolation", "RuleTimeoutError"]


class RuleTimeoutError(BaseException):
    """Raised inside a rule that used up its time; no ``except Exception`` of the rule's swallows it."""


class Isolation:
    """Calls into rules, each bounded in time and none able to end the run.

    One interval timer serves the whole run, so that starting and stopping the watch costs nothing; where there are no
    such timers (Windows, threads other than the main one), an overrun is noticed only when the rule returns.
    """

    def __init__(self, seconds: float) -> None:
        """Make it.

        Args:
            seconds: that one call may take.
        """
        self._seconds = seconds
        self._until = 0.0
        self._before: Any = None
        self._armed = False

    def __enter__(self) -> Isolation:
        if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGALRM, self._ring)
            signal.setitimer(signal.ITIMER_REAL, 0.25, 0.25)
            self._armed = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._armed:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, self._before)
            self._armed = False

    def _ring(self, number: int, frame: FrameType | None) -> None:
        if self._until and time.monotonic() > self._until:
            self._until = 0.0
            raise RuleTimeoutError

    def call(
        self,
        setting: RuleSetting,
        path: str,
        errors: list[RunError],
        function: Callable[..., Any],
        *args: Any,
    ) -> Any:
        """The result of a call into a rule; ``None``, and an entry in ``errors``, if it failed.

        Args:
            setting: the rule, to be named.
            path: the article's path, for the error.
            errors: where a failure goes.
            function: what to call with ``args``.
        """
        name = f"Rule {setting.rule.meta.code} of {setting.plugin or 'an unnamed plugin'}"
        self._until = time.monotonic() + self._seconds
        try:
            result = function(*args)
            if self._until and time.monotonic() > self._until:
                raise RuleTimeoutError
            return result
        except RuleTimeoutError:
            message = f"{name} took more than {self._seconds:g} s on this article and was stopped."
            errors.append(RunError(path, "SYS007", message))
        except RuleError as error:
            errors.append(RunError(path, "SYS006", f"{name} {error}."))
        except (Exception, SystemExit) as error:
            what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            errors.append(RunError(path, "SYS006", f"{name} raised {what}. Report it to the rule's author."))
        finally:
            self._until = 0.0
        return None
