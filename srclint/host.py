"""The plugin host: finds plugins by their entry points, loads each on its own, names what failed.

Loading a plugin is running its code. Only installed distributions are loaded; nothing from the working directory is,
even if a ``*.dist-info`` folder lies there (Python itself would look).
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pluggy

from srclint import hookspecs, packages
from srclint.errors import ConfigError, PluginError
from srclint.foreign import call, cause, keep_from_leaving, place, shortened, story
from srclint.installed import EntryPoint, distributions, trusted_path
from srclint.model import RunError
from srclint.patterns import pattern
from srclint.readers import builtin_readers
from srclint.readers.foreign import ForeignReader
from srclint.records import dataclass
from srclint.registration import command_problem, reader_problem, reporter_problem, rule_problem
from srclint.report import builtin_reporters
from srclint.rule import PRESETS, Rule

if TYPE_CHECKING:
    import click

    from srclint.protocols import Reader, Reporter

__all__ = ["GROUP", "Host", "Plugin", "installed_plugins", "load_host"]

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

    @property
    def key(self) -> str:
        """What pluggy calls it: two distributions may name their entry points alike."""
        files = "/files" if _group(self) == packages.GROUP else ""
        return f"{self.distribution}/{self.name}{files}"


@dataclass(frozen=True, slots=True)
class Host:
    """What the plugins brought.

    Args:
        plugins: those that loaded, sorted by name.
        rules: by code.
        plugin_of: by code the label of the plugin that brought the rule.
        readers: the built-in ones, then the plugins'.
        reporters: by name.
        presets: by name the files of those that packages bring.
        brings: by `Plugin.key` the sort (rules, readers, reports, presets) and the name of all that the plugin brings.
        reporter_of: by output format the label of the plugin that brought it.
        errors: plugins, and things that they brought, which can't be used, each named (SYS008).
        left_out: labels of installed plugins that were not to be loaded.
        manager: the pluggy manager, for the hook that adds commands.
        again: loads the same plugins once more, in another process.
    """

    plugins: tuple[Plugin, ...]
    rules: Mapping[str, Rule]
    plugin_of: Mapping[str, str]
    readers: tuple[Reader, ...]
    reporters: Mapping[str, Reporter]
    presets: Mapping[str, Path]
    brings: Mapping[str, Sequence[tuple[str, str]]]
    reporter_of: Mapping[str, str]
    errors: tuple[RunError, ...]
    left_out: tuple[str, ...]
    manager: pluggy.PluginManager
    again: Callable[[], Host]

    def add_commands(
        self, cli: click.Group, taken: Iterable[str] = ()
    ) -> tuple[dict[str, str], list[RunError]]:
        """Let the plugins add their commands; one that fails, or takes a name that is taken, adds nothing or less.

        Args:
            cli: where to.
            taken: names of commands that aren't in it yet.

        Returns:
            By command the label of the plugin that brought it, and what can't be used (SYS008).
        """
        labels = {plugin.key: plugin.label for plugin in self.plugins}
        owner = dict.fromkeys((*taken, *cli.commands), BUNDLED)
        brought: dict[str, str] = {}
        errors: list[RunError] = []
        for implementation in self.manager.hook.srclint_commands.get_hookimpls():
            label = labels[implementation.plugin_name]
            before = dict(cli.commands)
            try:
                call(implementation.function, cli)
            except KeyboardInterrupt:
                raise
            except BaseException as error:
                what = f"Plugin {label} failed in srclint_commands: {cause(error)}"
                errors.append(_error(what, place(implementation.function, error), story(error)))
                cli.commands.clear()
                cli.commands.update(before)
                continue
            for name, command in list(cli.commands.items()):
                if before.get(name) is command:
                    continue
                problem = command_problem(name, command)
                if name in owner:
                    problem = f"the name is taken by {owner[name]}"
                if problem:
                    what = f"The command {name!r} of {label} is left out: {problem}"
                    errors.append(
                        _error(what, place(getattr(command, "callback", None) or implementation.function))
                    )
                    del cli.commands[name]
                else:
                    owner[name] = brought[name] = label
            cli.commands.update(
                {name: command for name, command in before.items() if name not in cli.commands}
            )
        return brought, errors


@dataclass
class _Gathering:
    """What is gathered while plugins load; becomes a `Host`."""

    rules: dict[str, Rule] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    plugin_of: dict[str, str] = field(default_factory=dict)
    readers: list[Reader] = field(default_factory=list)
    reporters: dict[str, Reporter] = field(default_factory=dict)
    reporter_of: dict[str, str] = field(default_factory=dict)
    presets: dict[str, Path] = field(default_factory=dict)
    brings: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    loaded: list[Plugin] = field(default_factory=list)
    errors: list[RunError] = field(default_factory=list)
    hook: Callable[..., Any] | None = None  # the plugin's function that gave what is looked at

    def note(self, plugin: Plugin, sort: str, name: str) -> None:
        """Note something that a plugin brings."""
        self.brings.setdefault(plugin.key, []).append((sort, name))

    def leave_out(self, plugin: Plugin, what: str, problem: str, thing: object) -> None:
        """Note something that a plugin brings and that can't be used; the rest of the plugin goes on."""
        where = place(thing) or place(self.hook)
        self.errors.append(_error(f"{what} of {plugin.label} is left out: {problem}", where))


def installed_plugins() -> tuple[Plugin, ...]:
    """All entry points of the group ``srclint``, sorted by distribution and name; nothing is loaded."""
    return tuple(plugin for plugin in _entry_points() if _group(plugin) == GROUP)


def _entry_points() -> tuple[Plugin, ...]:
    """The entry points of all groups that begin like ours.

    The first distribution of a name on the path counts, as it does for imports.
    """
    plugins = [
        Plugin(point.name, distribution.name, distribution.version, point)
        for distribution in distributions(GROUP, trusted_path())
        for point in distribution.entry_points
    ]
    return tuple(sorted(plugins, key=lambda plugin: (not plugin.bundled, plugin.distribution, plugin.name)))


def _group(plugin: Plugin) -> str:
    return plugin.entry_point.group if plugin.entry_point is not None else GROUP


# What authors write for the group's name, by slip or from the habit of other tools.
_SLIP = pattern(
    r"srclint([._-]?(plugin|rule|reader|reporter|command|hook|extension|data|preset|toml)s?)?", re.I
)


def _misnamed(plugins: Iterable[Plugin]) -> Iterator[RunError]:
    """An error for each entry point whose group is meant to be ours and isn't: nothing would ever load it."""
    for plugin in plugins:
        group = _group(plugin)
        if group not in (GROUP, packages.GROUP) and _SLIP.fullmatch(group):
            what = f"Plugin {plugin.name!r} of {plugin.label} is not used: its entry point is in the group {group!r}"
            yield _error(
                f"{what}; the group must be {GROUP!r}, or {packages.GROUP!r} for files without Python"
            )


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
    wanted, extra = set(only), tuple(extra)
    found = tuple(installed) if installed is not None else _entry_points()
    available = tuple(plugin for plugin in found if _group(plugin) in (GROUP, packages.GROUP))
    _check_names(wanted, available)
    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    gathering = _Gathering()
    gathering.readers.extend(builtin_readers())
    for reporter in builtin_reporters():
        gathering.reporters[reporter.name] = reporter
        gathering.reporter_of[reporter.name] = BUNDLED
    left_out = []
    for plugin in available:
        if not plugin.bundled and not (
            third_party and (not wanted or wanted & {plugin.name, plugin.distribution})
        ):
            left_out.append(plugin.label)
            continue
        assert plugin.entry_point is not None
        if _group(plugin) == packages.GROUP:
            _load_data(plugin, manager, gathering)
        else:
            _load(plugin, plugin.entry_point.load, manager, gathering)
    for name, load in extra:
        _load(Plugin(name, name, ""), load, manager, gathering)
    if third_party and not wanted:
        gathering.errors.extend(_misnamed(found))
    return Host(
        tuple(gathering.loaded),
        dict(sorted(gathering.rules.items())),
        gathering.plugin_of,
        tuple(gathering.readers),
        gathering.reporters,
        gathering.presets,
        gathering.brings,
        gathering.reporter_of,
        tuple(gathering.errors),
        tuple(dict.fromkeys(left_out)),
        manager,
        partial(load_host, third_party=third_party, only=tuple(wanted), extra=extra, installed=installed),
    )


def _check_names(wanted: set[str], available: Sequence[Plugin]) -> None:
    missing = wanted - {plugin.name for plugin in available} - {plugin.distribution for plugin in available}
    if missing:
        others = sorted({plugin.distribution for plugin in available if not plugin.bundled})
        raise PluginError(
            f"No plugin {sorted(missing)[0]!r} is installed. Installed besides srclint: "
            f"{', '.join(others) or 'none'}."
        )


def _load(
    plugin: Plugin, load: Callable[[], Any], manager: pluggy.PluginManager, gathering: _Gathering
) -> None:
    """Load one plugin and gather what it brings; on any failure name it and go on without it."""
    module = None
    if not plugin.bundled:
        keep_from_leaving()
    try:
        if not plugin.bundled and plugin.name in {one.name for one in gathering.loaded if one.bundled}:
            raise PluginError(
                f"its entry point is called as a plugin that comes with srclint, {plugin.name!r}"
            )
        module = call(load)
        manager.register(module, name=plugin.key)
        manager.check_pending()  # a function marked as a hook that there isn't
        _check_hooks(module, plugin, manager)
        _gather(plugin, manager, gathering)
        gathering.loaded.append(plugin)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        reason = str(error) if isinstance(error, (ConfigError, PluginError)) else cause(error)
        of = "" if plugin.name == plugin.distribution else f" of {plugin.label}"
        what = f"Plugin {plugin.name!r}{of} is not used: {reason.rstrip('.')}"
        gathering.errors.append(_error(what, _where(error, module), story(error)))
        if manager.has_plugin(plugin.key):
            manager.unregister(name=plugin.key)


def _load_data(plugin: Plugin, manager: pluggy.PluginManager, gathering: _Gathering) -> None:
    """Take the rules and presets of a package without Python; nothing of it is imported."""
    point = plugin.entry_point
    assert point is not None
    package = next((one for one in packages.data_packages() if _is_of(one, plugin)), None)
    if package is None or package.folder is None:
        what = f"Plugin {plugin.name!r} of {plugin.label} is not used: it names a folder {point.value!r}"
        gathering.errors.append(_error(f"{what}, and none of that name is installed"))
        return
    from srclint.house_rules import load_house_rules_of  # most runs have no such package

    files = package.files("rules")
    _load(plugin, partial(load_house_rules_of, files), manager, gathering)
    for file in package.files("presets"):
        _take_preset(plugin, file, gathering)


def _is_of(package: packages.DataPackage, plugin: Plugin) -> bool:
    return (package.distribution, package.name) == (plugin.distribution, plugin.name)


def _take_preset(plugin: Plugin, file: Path, gathering: _Gathering) -> None:
    name = file.stem
    problem = "" if re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name) else "its name is not kebab-case"
    if name in PRESETS:
        problem = "srclint has a preset of that name"
    elif name in gathering.presets:
        problem = f"{shortened(str(gathering.presets[name]))} is called so already"
    if problem:
        what = f"The preset {name!r} of {plugin.label} is left out: {problem}"
        gathering.errors.append(_error(what, shortened(str(file))))
    else:
        gathering.presets[name] = file
        gathering.note(plugin, "presets", name)


def _where(error: BaseException, module: Any) -> str:
    """The file and line of a plugin's failure; of the module, where it is the module that is wrong."""
    if isinstance(error, SyntaxError) and error.filename and error.lineno:
        return f"{os.path.join(*Path(error.filename).parts[-2:])}:{error.lineno}"
    return place(None, error) or shortened(str(getattr(module, "__file__", None) or ""))


def _error(what: str, where: str = "", trace: str = "") -> RunError:
    return RunError("", "SYS008", f"{what}." + (f" See {where}." if where else ""), trace=trace)


def _check_hooks(module: Any, plugin: Plugin, manager: pluggy.PluginManager) -> None:
    """Whether a plugin marks its hooks; what it doesn't mark would be passed over in silence.

    Raises:
        PluginError: it marks none, or not all.
    """
    marked = {caller.name for caller in manager.get_hookcallers(manager.get_plugin(plugin.key)) or ()}
    names = [name for name in vars(hookspecs)["__all__"] if name.startswith("srclint_")]
    unmarked = [name for name in names if callable(getattr(module, name, None)) and name not in marked]
    if unmarked:
        raise PluginError(f"{unmarked[0]} isn't marked with @hookimpl")
    if not marked:
        raise PluginError(f"it marks no function with @hookimpl; there are {', '.join(names)}")


def _gather(plugin: Plugin, manager: pluggy.PluginManager, gathering: _Gathering) -> None:
    """Take a plugin's rules, readers and reporters; what clashes or can't be used is left out and told.

    Each hook is called on its own plugin: pluggy would call them all at once, stop at the first exception and not
    say whose it was. Generators are run to their end here, inside the caller's error context.
    """
    steps = (
        (manager.hook.srclint_rules, _take_rule),
        (manager.hook.srclint_readers, _take_reader),
        (manager.hook.srclint_reporters, _take_reporter),
    )
    brought = [(take, *given) for hook, take in steps for given in _call(plugin, hook)]
    for take, hook_of_theirs, thing in brought:
        gathering.hook = hook_of_theirs
        take(plugin, thing, gathering)


def _take_rule(plugin: Plugin, rule: Any, gathering: _Gathering) -> None:
    # What comes with srclint is held against its contract by the tests, not at each start.
    problem = "" if plugin.bundled else rule_problem(rule)
    known = isinstance(getattr(getattr(rule, "meta", None), "code", None), str)
    what = f"Rule {rule.meta.code}" if known else "A rule"
    if not problem:
        code, name = rule.meta.code, rule.meta.name
        for key in (code, name):
            other = gathering.plugin_of.get(gathering.names.get(key, key))
            if other:
                problem = f"{code} ({name}) clashes with a rule of {other}: {key!r} is taken"
    if problem:
        steps = getattr(rule, "check", None) or getattr(rule, "compare", None)
        gathering.leave_out(plugin, what, problem, steps or rule)
        return
    gathering.rules[rule.meta.code] = rule
    gathering.names[rule.meta.name] = rule.meta.code
    gathering.plugin_of[rule.meta.code] = plugin.label
    gathering.note(plugin, "rules", rule.meta.code)


def _take_reader(plugin: Plugin, reader: Any, gathering: _Gathering) -> None:
    problem = "" if plugin.bundled else reader_problem(reader)
    if not problem:
        taken = {suffix: r.name for r in gathering.readers for suffix in r.suffixes}
        clash = next((suffix for suffix in reader.suffixes if suffix in taken), None)
        if clash is not None:
            problem = f"files named *{clash} are read by {taken[clash]!r} already"
    if problem:
        gathering.leave_out(plugin, f"The reader {getattr(reader, 'name', '')!r}", problem, reader)
    else:
        gathering.readers.append(reader if plugin.bundled else ForeignReader(reader, plugin.label))
        gathering.note(
            plugin, "readers", f"{reader.name} ({', '.join('*' + suffix for suffix in reader.suffixes)})"
        )


def _take_reporter(plugin: Plugin, reporter: Any, gathering: _Gathering) -> None:
    name = getattr(reporter, "name", "")
    problem = "" if plugin.bundled else reporter_problem(reporter)
    if not problem and name in gathering.reporter_of:
        problem = f"the output format {name!r} is {gathering.reporter_of[name]}'s already"
    if problem:
        gathering.leave_out(plugin, f"The reporter {name!r}", problem, reporter)
    else:
        gathering.reporters[name] = reporter
        gathering.reporter_of[name] = plugin.label
        gathering.note(plugin, "reports", name)


def _call(plugin: Plugin, hook: pluggy.HookCaller) -> list[tuple[Callable[..., Any], Any]]:
    """What the plugin's own implementation of a hook gives, each thing beside the implementation."""
    found: list[tuple[Callable[..., Any], Any]] = []
    for implementation in hook.get_hookimpls():
        if implementation.plugin_name == plugin.key:
            given = call(lambda function: list(function() or ()), implementation.function)
            found += [(implementation.function, thing) for thing in given]
    return found
