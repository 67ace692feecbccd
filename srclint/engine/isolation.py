"""Calls into rules: whatever a rule does, it costs an entry under ``errors``, never the run."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from types import FrameType, TracebackType
from typing import Any, TypeVar

from srclint.errors import RuleError
from srclint.findings import RuleSetting
from srclint.foreign import call, cause, place, story
from srclint.model import RunError
from srclint.readers import patience
from srclint.rule import RunRule
from srclint.stopping import RING, insist, start_clock, stop_clock
from srclint.view import ArticleView

__all__ = ["Isolation", "RuleTimeoutError"]

Made = TypeVar("Made")

# How much longer than its seconds a call may take by the clock: a rule may wait for nothing, but on a machine
# that has much else to do, or was put to sleep, a second of work takes several.
_PATIENCE = 5
_ROUGHLY = 1.0  # seconds from which on a tick of the clock more or less doesn't count


class RuleTimeoutError(BaseException):
    """Raised inside a rule that used up its time; no ``except Exception`` of the rule's swallows it."""


class Isolation:
    """Calls into rules, each bounded in time and none able to end the run.

    One interval timer serves the whole run, so that starting and stopping the watch costs nothing: the work of a call
    is counted from the last tick before it. Where there are no such timers (Windows, threads other than the main one),
    an overrun is noticed only when the rule returns.
    """

    def __init__(self, seconds: float) -> None:
        """Make it.

        Args:
            seconds: of work (CPU time of this thread) that one call may take.
        """
        self._seconds = seconds
        self._watched: RuleSetting | None = None  # whose call is under way
        self._asked = 0  # times that it was asked to stop
        self._times = 1  # what it may take, in the usual bound
        # Rings of the clock since the first, and those before the call: they tell how long it has been at it. No
        # clock of the system's is asked for that, which somebody may set meanwhile.
        self._rings = self._began = 0
        self._worked = 0.0  # the work of the thread before it
        self._ticked = 0.0  # that at the last tick
        self._before: Any = None
        self._armed = False
        self._folder = ""  # where srclint was called
        self._told: set[str] = set()

    def __enter__(self) -> Isolation:
        with suppress(OSError):
            self._folder = os.getcwd()
        if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
            self._ticked = time.thread_time()
            self._before = start_clock(self._ring)
            self._armed = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._armed:
            stop_clock(self._before)
            self._armed = False
        if self._folder:
            with suppress(OSError):
                os.chdir(self._folder)  # wherever a rule went, reports are written here

    def _ring(self, number: int, frame: FrameType | None) -> None:
        self._rings += 1
        if self._watched is not None and self._is_over():
            self._asked += 1
            insist(self._asked, RuleTimeoutError(), _who(self._watched))
        self._ticked = time.thread_time()
        patience.tick()  # the same clock bounds the readers

    @property
    def _is_rough(self) -> bool:
        """Whether work may be counted by ticks, which spares each call two looks at it."""
        return self._armed and self._seconds >= _ROUGHLY

    def _begin(self, setting: RuleSetting, times: int = 1) -> None:
        """Watch a call from now on."""
        self._times, self._asked = times, 0
        self._worked = self._ticked if self._is_rough else time.thread_time()
        self._began = self._rings
        self._watched = setting

    def _is_over(self) -> bool:
        bound = self._times * self._seconds
        rings = self._rings - self._began
        if self._armed and not rings:
            return False
        work = time.thread_time() - self._worked - (RING if self._is_rough else 0.0)
        return work > bound or rings * RING > _PATIENCE * bound

    def each(
        self,
        settings: Iterable[RuleSetting],
        view: ArticleView,
        errors: list[RunError],
        function: Callable[[RuleSetting], list[Made]],
    ) -> list[Made]:
        """What calls into several rules give, one after the other, in one go: a rule that fails costs itself.

        Args:
            settings: the rules.
            view: the article; what a rule computes of it is kept apart from what others' do.
            errors: where failures go.
            function: what to call with each of them.

        Raises:
            KeyboardInterrupt: the user wants to stop.
        """
        made: list[Made] = []
        todo = iter(settings)
        at: list[RuleSetting] = []

        def walk() -> None:
            for setting in todo:
                at[:] = (setting,)
                view.owner = setting.plugin
                try:
                    self._begin(setting)
                    found = function(setting)
                finally:
                    self._watched = None  # first of all, and in one step: the clock may ring at the next call
                if self._is_over():
                    raise RuleTimeoutError
                made.extend(found)

        while True:
            try:
                call(walk)
                return made
            except KeyboardInterrupt:
                raise
            except BaseException as error:  # GeneratorExit and SystemExit are no Exception; none ends the run
                errors.append(self._failed(at[0], view.article.path, error))

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
        try:
            try:
                self._begin(setting, times)
                result = call(function, *args)
            finally:
                self._watched = None  # first of all, and in one step: the clock may ring at the next call
            if self._is_over():
                raise RuleTimeoutError
            return result
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # GeneratorExit and SystemExit are no Exception; none ends the run
            errors.append(self._failed(setting, path, error))
        return None

    def _failed(self, setting: RuleSetting, path: str, error: BaseException) -> RunError:
        if self._is_over():  # whatever the rule made of it
            error = RuleTimeoutError().with_traceback(error.__traceback__)
        return self._failure(setting, path, error)

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
