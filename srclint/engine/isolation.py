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
from srclint.foreign import call, cause, place, story
from srclint.model import RunError
from srclint.readers import patience
from srclint.rule import RunRule
from srclint.stopping import insist, start_clock, stop_clock
from srclint.view import ArticleView

__all__ = ["Isolation", "RuleTimeoutError"]


# How much longer than its seconds a call may take by the clock: a rule may wait for nothing, but on a machine
# that has much else to do, or was put to sleep, a second of work takes several.
_PATIENCE = 5


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
            seconds: of work (CPU time of this thread) that one call may take.
        """
        self._seconds = seconds
        self._watched: RuleSetting | None = None  # whose call is under way
        self._asked = 0  # times that it was asked to stop
        self._work = self._clock = 0.0  # where a call that is watched has to end
        self._before: Any = None
        self._armed = False
        self._told: set[str] = set()

    def __enter__(self) -> Isolation:
        if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGALRM, self._ring)
            start_clock()
            self._armed = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._armed:
            stop_clock()
            signal.signal(signal.SIGALRM, self._before)
            self._armed = False

    def _ring(self, number: int, frame: FrameType | None) -> None:
        if self._watched is not None and self._is_over():
            self._asked += 1
            insist(self._asked, RuleTimeoutError(), _who(self._watched))
        patience.tick()  # the same clock bounds the readers

    def _is_over(self) -> bool:
        return time.thread_time() > self._work or time.monotonic() > self._clock

    def call(
        self,
        setting: RuleSetting,
        path: str,
        errors: list[RunError],
        function: Callable[..., Any],
        *args: Any,
        times: int = 1,
    ) -> Any:
        """The result of a call into a rule; ``None``, and an entry in ``errors``, if it failed.

        Args:
            setting: the rule, to be named.
            path: the article's path, for the error.
            errors: where a failure goes.
            function: what to call with ``args``; views among them keep what the rule computes apart from others'.
            times: how many times the usual bound it may take, for a call that looks at so many things.

        Raises:
            KeyboardInterrupt: the user wants to stop.
        """
        for view in args:
            if isinstance(view, ArticleView):
                view.owner = setting.plugin
        self._work = time.thread_time() + times * self._seconds
        self._clock = time.monotonic() + _PATIENCE * times * self._seconds
        self._asked = 0
        try:
            try:
                self._watched = setting
                result = call(function, *args)
            finally:
                self._watched = None  # first of all, and in one step: the clock may ring at the next call
            if self._is_over():
                raise RuleTimeoutError
            return result
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # GeneratorExit and SystemExit are no Exception; none ends the run
            if self._is_over():  # whatever the rule made of it
                error = RuleTimeoutError().with_traceback(error.__traceback__)
            errors.append(self._failure(setting, path, error))
        return None

    def _failure(self, setting: RuleSetting, path: str, error: BaseException) -> RunError:
        """What is told of a failure: the rule, its plugin, file and line; the traceback once for each."""
        rule = setting.rule
        name = _who(setting)
        code = rule.compare if isinstance(rule, RunRule) else rule.check
        if isinstance(error, RuleTimeoutError):
            what = f"took more than {self._seconds:g} s on this article and was stopped."
            where = place(code)
        elif isinstance(error, RuleError):
            what, where = f"{error}.", place(code)
        else:
            what, where = f"raised {cause(error)}. Report it to the rule's author.", place(code, error)
        message = f"{name} {what}" + (f" See {where}." if where else "")
        trace = "" if message in self._told else story(error)
        self._told.add(message)
        sort = "SYS007" if isinstance(error, RuleTimeoutError) else "SYS006"
        return RunError(path, sort, message, trace=trace)


def _who(setting: RuleSetting) -> str:
    return f"Rule {setting.rule.meta.code} of {setting.plugin or 'an unnamed plugin'}"
