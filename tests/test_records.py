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


@dataclass(frozen=True, slots=True, order=True)
class Tide:
    hour: int
    port: str = field(default="West", compare=False)
    told: tuple[int, ...] = field(init=False, default=(), repr=False)


@dataclass(slots=True)
class Log:
    entries: list[str] = field(default_factory=list)
    closed: bool = False


def test_fields_may_stay_out_of_comparing_printing_and_making() -> None:
    assert Tide(4) == Tide(4, "East") != Tide(5)
    assert repr(Tide(4)) == "Tide(hour=4, port='West')"
    assert Tide(4).told == ()
    with pytest.raises(TypeError):
        Tide(4, "East", (1,))  # type: ignore[call-arg]
    assert copy.copy(Tide(4, "East")).port == "East"


def test_records_are_ordered_where_that_is_asked_for() -> None:
    assert sorted([Tide(5), Tide(4)])[0].hour == 4
    assert Tide(4) <= Tide(4) < Tide(5) > Tide(4) >= Tide(4)
    with pytest.raises(TypeError):
        _ = Tide(4) < 5  # type: ignore[operator]
    with pytest.raises(TypeError):
        _ = Quay("East") < Quay("West")  # type: ignore[operator]


def test_a_record_that_isnt_frozen_can_be_changed_but_not_hashed() -> None:
    log = Log()
    log.closed = True
    assert log == Log([], True) != Log()
    with pytest.raises(TypeError):
        hash(log)
    with pytest.raises(AttributeError):
        log.page = 1  # type: ignore[attr-defined]


def test_an_heir_without_fields_of_its_own_may_have_its_own_init() -> None:
    class Basin(Lock):
        def __init__(self) -> None:
            super().__init__(3)

    assert Basin().gates == 3
    with pytest.raises(ValueError, match="gates"):
        Lock(0)


def test_records_of_two_classes_are_never_equal() -> None:
    assert fresh()() != fresh()()
    others: list[object] = [Tide(4), fresh()()]
    assert Quay("East") not in others
