"""Records that get their functions when one of them is called first."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, field, fields, is_dataclass, replace
from typing import Any

import pytest

from srclint.records import dataclass


@dataclass(frozen=True, slots=True)
class Quay:
    """A quay."""

    name: str
    metres: int = 40
    ships: list[str] = field(default_factory=list)

    @property
    def long(self) -> bool:
        return self.metres > 50


@dataclass(frozen=True, slots=True)
class Lock:
    gates: int

    def __post_init__(self) -> None:
        if self.gates < 1:
            raise ValueError("a lock has gates")


@dataclass(frozen=True, slots=True)
class Harbour(Lock):
    quays: tuple[Quay, ...] = ()


def fresh() -> Any:
    """A record class that nothing was asked of yet."""

    @dataclass(frozen=True, slots=True)
    class Buoy:
        colour: str = "red"

    return Buoy


def test_a_record_does_what_a_dataclass_does() -> None:
    quay = Quay("East", 60)
    assert (quay.name, quay.metres, quay.ships, quay.long) == ("East", 60, [], True)
    assert repr(quay) == "Quay(name='East', metres=60, ships=[])"
    assert quay == Quay("East", 60) != Quay("West", 60)
    assert replace(quay, metres=10).metres == 10
    assert asdict(quay) == {"name": "East", "metres": 60, "ships": []}
    assert quay.ships is not Quay("East").ships


def test_each_first_question_is_answered() -> None:
    assert repr(fresh()()).endswith("Buoy(colour='red')")
    assert is_dataclass(fresh()) and [one.name for one in fields(fresh())] == ["colour"]
    buoy = fresh()
    assert hash(buoy()) == hash(buoy("red"))
    with pytest.raises(TypeError, match="colours"):
        fresh()(colours="blue")


def test_nothing_in_it_can_be_changed() -> None:
    quay = Quay("East")
    with pytest.raises(FrozenInstanceError):
        quay.name = "West"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del quay.metres
    with pytest.raises((AttributeError, TypeError)):
        quay.depth = 3  # type: ignore[attr-defined]


def test_it_travels_to_other_processes_and_into_copies() -> None:
    for quay in (Quay("East", 60, ["Anna"]), Harbour(2, (Quay("West"),))):
        assert pickle.loads(pickle.dumps(quay)) == quay
        assert copy.deepcopy(quay) == quay


def test_its_own_checks_and_its_heirs_work() -> None:
    with pytest.raises(ValueError, match="gates"):
        Lock(0)
    with pytest.raises(ValueError, match="gates"):
        Harbour(0)
    assert Harbour(2).quays == ()
