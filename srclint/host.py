"""The plugin host: finds plugins by their entry points, loads each on its own, names what failed.

Loading a plugin is running its code. Only installed distributions are loaded; nothing from the working directory is,
even if a ``*.dist-info`` folder lies there (Python itself would look).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from importlib.metadata import Distribution, EntryPoint, distributions
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pluggy

from srclint import hookspecs
from srclint.errors import PluginError
from srclint.model import RunError
from srclint.readers import builtin_readers
from srclint.report import builtin_reporters
from srclint.rule import ArticleRule, Rule, RunRule

if TYPE_CHECKING:
    import click

    from srclint.protocols import Reader, Reporter

__all__ = ["GROUP", "Host", "Plugin", "installed_plugins", "load_host", "trusted_path"]

GROUP = "srclint"
BUNDLED = "srclint"  # the distribution that carries the bundled rules


@dataclass(frozen=True, slots=True)
class Plugin:
    """An installed plugin: the name of its entry point, and the distribution that brings it."""

    name: str
    distribution: str
    version: str
    entry_point: EntryPoint | None = None

    @property
    def bundled(self) -> bool:
        """Whether it comes with srclint."""
        return self.distribution == BUNDLED

    @property
    def label(self) -> str:
        """What messages call it: ``srclint-acme 1.2``."""
        return f"{self.distribution} {self.version}".strip()


@dataclass(frozen=True, slots=True)
class Host:
    """What the plugins brought.

    Args:
        plugins: those that loaded, sorted by name.
        rules: by code.
        plugin_of: by code the label of the plugin that brought the rule.
        readers: the built-in ones, then the plugins'.
        reporters: by name.
        errors: plugins that failed, each named (SYS008).
        manager: the pluggy manager, for the hook that adds commands.
        again: loads the same plugins once more, in another process.
    """

    plugins: tuple[Plugin, ...]
    rules: Mapping[str, Rule]
    plugin_of: Mapping[str, str]
    readers: tuple[Reader, ...]
    reporters: Mapping[str, Reporter]
    errors: tuple[RunError, ...]
    manager: pluggy.PluginManager
    again: Callable[[], Host]

    def add_commands(self, cli: click.Group) -> None:
        """Let the plugins add their commands.

        Raises:
            PluginError: a plugin failed at it.
        """
        labels = {plugin.name: plugin.label for plugin in self.plugins}
        for implementation in self.manager.hook.srclint_commands.get_hookimpls():
            label = labels[implementation.plugin_name]
            before = dict(cli.commands)
            try:
                implementation.function(cli)
            except (Exception, SystemExit) as error:
                raise PluginError(f"Plugin {label} failed in srclint_commands: {error!r}.") from error
            for name, command in before.items():
                if cli.commands.get(name) is not command:
                    raise PluginError(f"Plugin {label} replaces the command {name!r}.")


@dataclass
class _Gathering:
    """What is gathered while plugins load; becomes a `Host`."""

    rules: dict[str, Rule] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    plugin_of: dict[str, str] = field(default_factory=dict)
    readers: list[Reader] = field(default_factory=list)
    reporters: dict[str, Reporter] = field(default_factory=dict)
    reporter_of: dict[str, str] = field(default_factory=dict)


def trusted_path() -> list[str]:
    """``sys.path`` without the working directory, where anybody may have put a ``*.dist-info``.

    The working directory stays if srclint itself was imported from it: whoever develops srclint there trusts it.
    """
    here = os.path.realpath(os.getcwd())
    home = os.path.realpath(Path(__file__).parent.parent)
    return [p for p in sys.path if p and (os.path.realpath(p) != here or here == home)]


def installed_plugins() -> tuple[Plugin, ...]:
    """All entry points of the group ``srclint``, sorted by distribution and name; nothing is loaded.

    The first distribution of a name on the path counts, as it does for imports.
    """
    path = trusted_path()
    found: dict[str, Distribution] = {}
    for distribution in distributions(path=path):
        # Reading the metadata of everything that is installed would cost more than linting an article.
        if any(point.group == GROUP for point in distribution.entry_points):
            name = distribution.metadata["Name"]
            if name:
                first = next(iter(distributions(name=name, path=path)), distribution)
                found.setdefault(name.lower().replace("_", "-"), first)
    plugins = [
        Plugin(point.name, name, distribution.version, point)
        for name, distribution in found.items()
        for point in distribution.entry_points
        if point.group == GROUP
    ]
    return tuple(sorted(plugins, key=lambda plugin: (not plugin.bundled, plugin.distribution, plugin.name)))


def load_host(
    *,
    third_party: bool = True,
    only: Iterable[str] = (),
    extra: Iterable[tuple[str, Callable[[], Any]]] = (),
    installed: Iterable[Plugin] | None = None,
) -> Host:
    """Load plugins, one at a time.

    Args:
        third_party: whether to load those that don't come with srclint.
        only: names of entry points or distributions; if any, no other third-party plugin is loaded.
        extra: what plugs in beside them: a name, and a function that gives the module or object.
        installed: what to load instead of what is installed; for tests.

    Raises:
        PluginError: ``only`` names a plugin that isn't installed.
    """
    wanted = set(only)
    extra = tuple(extra)
    available = tuple(installed if installed is not None else installed_plugins())
    missing = wanted - {plugin.name for plugin in available} - {plugin.distribution for plugin in available}
    if missing:
        names = (
            ", ".join(sorted({plugin.distribution for plugin in available if not plugin.bundled})) or "none"
        )
        raise PluginError(
            f"No plugin {sorted(missing)[0]!r} is installed. Installed besides srclint: {names}."
        )
    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    gathering = _Gathering()
    gathering.readers.extend(builtin_readers())
    for reporter in builtin_reporters():
        gathering.reporters[reporter.name] = reporter
        gathering.reporter_of[reporter.name] = BUNDLED
    loaded: list[Plugin] = []
    errors: list[RunError] = []
    for plugin in available:
        if not plugin.bundled and not (
            third_party and (not wanted or wanted & {plugin.name, plugin.distribution})
        ):
            continue
        assert plugin.entry_point is not None
        _load(plugin, plugin.entry_point.load, manager, gathering, loaded, errors)
    for name, load in extra:
        _load(Plugin(name, name, ""), load, manager, gathering, loaded, errors)
    return Host(
        tuple(loaded),
        dict(sorted(gathering.rules.items())),
        gathering.plugin_of,
        tuple(gathering.readers),
        gathering.reporters,
        tuple(errors),
        manager,
        partial(
            load_host, third_party=third_party, only=tuple(wanted), extra=tuple(extra), installed=installed
        ),
    )


def _load(
    plugin: Plugin,
    load: Callable[[], Any],
    manager: pluggy.PluginManager,
    gathering: _Gathering,
    loaded: list[Plugin],
    errors: list[RunError],
) -> None:
    """Load one plugin and gather what it brings; on any failure name it and go on without it."""
    try:
        module = load()
        manager.register(module, name=plugin.name)
        manager.check_pending()  # a function marked as a hook that there isn't
        _gather(plugin, manager, gathering)
        loaded.append(plugin)
    except (Exception, SystemExit) as error:
        reason = str(error) if isinstance(error, PluginError) else f"{type(error).__name__}: {error}"
        of = "" if plugin.name == plugin.distribution else f" of {plugin.label}"
        what = f"Plugin {plugin.name!r}{of} is not used: {reason.rstrip('.')}."
        errors.append(RunError("", "SYS008", what))
        if manager.has_plugin(plugin.name):
            manager.unregister(name=plugin.name)


def _gather(plugin: Plugin, manager: pluggy.PluginManager, gathering: _Gathering) -> None:
    """Take a plugin's rules, readers and reporters, all or none.

    Each hook is called on its own plugin: pluggy would call them all at once, stop at the first exception and not
    say whose it was. Generators are run to their end here, inside the caller's error context.
    """
    rules = _call(plugin, manager.hook.srclint_rules)
    readers = _call(plugin, manager.hook.srclint_readers)
    reporters = _call(plugin, manager.hook.srclint_reporters)
    seen: dict[str, str] = {}
    for rule in rules:
        if not isinstance(rule, (ArticleRule, RunRule)):
            raise PluginError(f"srclint_rules gave {type(rule).__name__} instead of a rule")
        code, name = rule.meta.code, rule.meta.name
        for key in (code, name):
            other = seen.get(key) or gathering.plugin_of.get(gathering.names.get(key, key))
            if other:
                raise PluginError(f"{code} ({name}) clashes with a rule of {other}: {key!r} is taken")
            seen[key] = plugin.label
    for reporter in reporters:
        if reporter.name in gathering.reporter_of:
            owner = gathering.reporter_of[reporter.name]
            raise PluginError(f"the output format {reporter.name!r} is {owner}'s already")
    for reader in readers:
        taken = {suffix: r.name for r in gathering.readers for suffix in r.suffixes}
        for suffix in reader.suffixes:
            if suffix in taken:
                raise PluginError(f"files named *{suffix} are read by {taken[suffix]!r} already")
    for rule in rules:
        gathering.rules[rule.meta.code] = rule
        gathering.names[rule.meta.name] = rule.meta.code
        gathering.plugin_of[rule.meta.code] = plugin.label
    gathering.readers.extend(readers)
    for reporter in reporters:
        gathering.reporters[reporter.name] = reporter
        gathering.reporter_of[reporter.name] = plugin.label


def _call(plugin: Plugin, hook: pluggy.HookCaller) -> list[Any]:
    """What the plugin's own implementation of a hook gives."""
    found: list[Any] = []
    for implementation in hook.get_hookimpls():
        if implementation.plugin_name == plugin.name:
            given: Any = implementation.function()
            found.extend(given or ())
    return found
