"""Which rules are on for a path, with which options and severities: a decision of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from srclint.config import INCLUDED, Config, Override, RuleConfig, make_options
from srclint.findings import RuleSetting
from srclint.model import Severity
from srclint.readers.paths import matchable, path_from, split_path
from srclint.rule import Rule, RunRule

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

__all__ = ["Selection"]


def _names(selectors: Iterable[str], rule: Rule) -> str:
    """How a rule is meant by selectors: ``exact`` (code or name), ``family``, or empty."""
    best = ""
    for selector in selectors:
        if rule.meta.is_called(selector):
            return "exact"
        if selector == "ALL" or rule.meta.code.startswith(selector):
            best = "family"
    return best


def _overrides(config: Config) -> list[tuple[GitIgnoreSpec, Override]]:
    """What the configuration says of some paths; most say nothing, and the library takes as long to load as click."""
    said = [*config.overrides]
    said += [Override((pattern,), ignore=codes) for pattern, codes in config.per_file_ignores.items()]
    if not said:
        return []
    from pathspec import GitIgnoreSpec

    return [(GitIgnoreSpec.from_lines(map(matchable, override.paths)), override) for override in said]


class Selection:
    """Decides by path which rules are on.

    Args:
        config: the settings of the run.
        rules: by code all installed rules.
        plugins: by code the distribution that brought a rule, with its version.
    """

    def __init__(self, config: Config, rules: Mapping[str, Rule], plugins: Mapping[str, str]) -> None:
        self._config = config
        self._rules = rules
        self._plugins = plugins
        self._overrides = _overrides(config)
        self._cache: dict[tuple[int, ...], tuple[RuleSetting, ...]] = {}
        self._places = {place.root: Selection(place, rules, plugins) for place in config.places}

    @property
    def everywhere(self) -> tuple[RuleSetting, ...]:
        """The rules that are on where no override says otherwise."""
        return self._settings(())

    @property
    def anywhere(self) -> tuple[RuleSetting, ...]:
        """The rules that are on for at least some path, each once."""
        found = {s.rule.meta.code: s for s in self.everywhere}
        for number in range(len(self._overrides)):
            for setting in self._settings((number,)):
                found.setdefault(setting.rule.meta.code, setting)
        for place in self._places.values():
            for setting in place.anywhere:
                if not isinstance(setting.rule, RunRule):
                    found.setdefault(setting.rule.meta.code, setting)
        return tuple(setting for _, setting in sorted(found.items()))

    def for_path(self, path: str) -> Sequence[RuleSetting]:
        """The rules that are on for a path (``file#id`` for a record): of its place, across articles the project's."""
        file = split_path(path)[0]
        place = self._places.get(self._config.at(file).root) if self._places else None
        if place is None:
            return self._own(file)
        within = [setting for setting in place._own(file) if not isinstance(setting.rule, RunRule)]
        across = [setting for setting in self._own(file) if isinstance(setting.rule, RunRule)]
        return sorted((*within, *across), key=lambda setting: setting.rule.meta.code)

    def _own(self, file: str) -> tuple[RuleSetting, ...]:
        """The rules that are on for a file as these settings have it, whatever its place."""
        matching = (
            i
            for i, (spec, override) in enumerate(self._overrides)
            if spec.match_file(matchable(path_from(override.root or self._config.root, file)))
        )
        return self._settings(tuple(matching))

    def _settings(self, matching: tuple[int, ...]) -> tuple[RuleSetting, ...]:
        known = self._cache.get(matching)
        if known is None:
            overrides = [self._overrides[i][1] for i in matching]
            known = tuple(
                setting
                for _, rule in sorted(self._rules.items())
                if (setting := self._setting(rule, overrides)) is not None
            )
            self._cache[matching] = known
        return known

    def _setting(self, rule: Rule, overrides: Sequence[Override]) -> RuleSetting | None:
        config = self._config
        select, extend, ignore = config.select, list(config.extend_select), list(config.ignore)
        configs = [config.rules[rule.meta.code]] if rule.meta.code in config.rules else []
        for override in overrides:
            select = override.select if override.select is not None else select
            extend += override.extend_select
            ignore += override.ignore
            if rule.meta.code in override.rules:
                configs.append(override.rules[rule.meta.code])
        asked = _names([*(select or ()), *extend], rule)
        if rule.meta.status == "preview" and not config.preview and asked != "exact":
            return None
        on = bool(asked) or (select is None and not INCLUDED[config.preset].isdisjoint(rule.meta.presets))
        ignored = _names(ignore, rule)
        # The more exact word wins: `ignore = ["BPL"]` with `select = ["BPL001"]` keeps BPL001.
        if not on or ignored == "exact" or (ignored == "family" and asked != "exact"):
            return None
        return self._configured(rule, configs, exact=asked == "exact")

    def _configured(self, rule: Rule, configs: Iterable[RuleConfig], *, exact: bool) -> RuleSetting | None:
        # A level that is off by default is what the rule isn't sure of; who asks for the rule gets it as info.
        there = rule.meta.severity_in.get(self._config.preset)
        severities = {
            level: there if there is not None and severity is not Severity.OFF else severity
            for level, severity in rule.meta.levels.items()
        }
        if exact:
            severities = {
                level: Severity.INFO if severity is Severity.OFF else severity
                for level, severity in severities.items()
            }
        options: dict[str, Any] = {}
        for config in configs:
            if config.severity is not None:
                severities = {
                    level: s if s is Severity.OFF and config.severity is not Severity.OFF else config.severity
                    for level, s in severities.items()
                }
            severities.update(config.levels)
            options.update(config.options)
        if all(severity is Severity.OFF for severity in severities.values()):
            return None
        return RuleSetting(
            rule, make_options(rule, options), severities, self._plugins.get(rule.meta.code, "")
        )
