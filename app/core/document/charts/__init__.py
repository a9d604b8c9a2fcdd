"""Charts of a document, as SVG with the words that stand for them.

Every word is given by the caller, so that it can be translated; every number is exact until it becomes a coordinate.
Nothing is told by colour alone: solid is what holds, hatching what is unknown, hatching in the colour of errors what
breaks a limit, and each bar has its figure as text. The same values always give the same text.
"""

from app.core.document.charts.canvas import Chart
from app.core.document.charts.capacity import (
    CapacityBar,
    CapacityLabels,
    ChainLabels,
    Dependency,
    capacity_bars,
    dependency_chain,
)
from app.core.document.charts.levels import BudgetAxis, BudgetBar, PromiseBars, budget_bars, promise_bars
from app.core.document.charts.projection import StageBar, projection_bars
from app.core.document.charts.readiness import (
    AreaBar,
    AreaHeads,
    IntervalLabels,
    Milestone,
    area_bars,
    readiness_interval,
)
from app.core.document.charts.risks import MatrixLabels, RiskMark, risk_matrix
from app.core.document.charts.team_time import TimeBar, TimeLabels, team_time

__all__ = [
    "AreaBar",
    "AreaHeads",
    "BudgetAxis",
    "BudgetBar",
    "CapacityBar",
    "CapacityLabels",
    "ChainLabels",
    "Chart",
    "Dependency",
    "IntervalLabels",
    "MatrixLabels",
    "Milestone",
    "PromiseBars",
    "RiskMark",
    "StageBar",
    "TimeBar",
    "TimeLabels",
    "area_bars",
    "budget_bars",
    "capacity_bars",
    "dependency_chain",
    "projection_bars",
    "promise_bars",
    "readiness_interval",
    "risk_matrix",
    "team_time",
]
