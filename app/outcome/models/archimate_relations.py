"""Which relation may lead from which type of element to which, for the types that we use.

Association is allowed between any two elements. Realization by a work package is allowed for
whatever it can bring about; the other rows are those that the mapping of artefacts needs.
"""

from collections.abc import Mapping

ASSOCIATION = "Association"

ROWS = """
Realization   Outcome                     Goal
Realization   BusinessService             Capability Outcome ValueStream Requirement
Realization   BusinessProcess             BusinessService
Realization   DataObject                  BusinessObject
Realization   ApplicationComponent        Capability
Realization   WorkPackage                 BusinessService Capability BusinessProcess Plateau
Realization   WorkPackage                 ValueStream BusinessActor BusinessRole BusinessObject
Realization   WorkPackage                 BusinessCollaboration Location ApplicationComponent
Realization   WorkPackage                 Outcome Requirement Principle Resource CourseOfAction
Realization   WorkPackage                 BusinessEvent Goal
Influence     Principle                   Goal
Influence     CourseOfAction              Constraint
Serving       BusinessService             BusinessRole
Serving       Capability                  ValueStream
Serving       ApplicationComponent        BusinessProcess
Triggering    BusinessEvent               BusinessProcess
Triggering    ValueStream                 ValueStream
Triggering    WorkPackage                 WorkPackage
Triggering    Plateau                     Plateau
Flow          ValueStream                 ValueStream
Composition   Capability                  Capability
Composition   ValueStream                 ValueStream
Aggregation   Product                     BusinessService
Aggregation   Location                    BusinessProcess BusinessActor Facility
Aggregation   Plateau                     Capability
Access        BusinessProcess             BusinessObject
Assignment    BusinessActor               BusinessProcess WorkPackage
Assignment    BusinessRole                BusinessProcess WorkPackage
Assignment    Resource                    Capability
"""
"""Relation, type of its source, types of its targets."""

ALLOWED = frozenset(
    (kind, source, target)
    for kind, source, *targets in (row.split() for row in ROWS.strip().splitlines())
    for target in targets
)

RELATIONS = frozenset({kind for kind, _, _ in ALLOWED} | {ASSOCIATION})

ELEMENTS = frozenset(
    {type for _, *ends in ALLOWED for type in ends}
    | {"Assessment", "Contract", "Gap", "Stakeholder", "Value"}
)

TRACES: Mapping[str, tuple[str, ...]] = {
    "moment_in": ("Triggering",),
    "serves": ("Serving",),
    "requires": ("Realization",),
    "realises": ("Realization", "<Realization"),
    "performs": ("Assignment",),
    "hosts": ("Aggregation",),
    "used_by": ("<Access",),
    "supports": ("Serving", "Realization"),
    "steers": ("<Realization",),
    "resolves": ("Influence",),
    "delivers": ("Realization",),
    "champions": ("Assignment",),
}
"""Trace kind to the relations that say it best, the best one first; `<` leads back, from the
target of the trace to its source. Every other trace, and one that none of them fits, is an
association."""


def is_allowed(kind: str, source: str, target: str) -> bool:
    return kind == ASSOCIATION or (kind, source, target) in ALLOWED


def relation_for(trace: str, source: str, target: str) -> str:
    """The relation for a trace between elements of these types, with `<` where it leads back."""
    for kind in TRACES.get(trace, ()):
        ends = (target, source) if kind.startswith("<") else (source, target)
        if is_allowed(kind.removeprefix("<"), *ends):
            return kind
    return ASSOCIATION
