"""What a sum of evidence is fitted to, and the fit itself: logistic regression, judged by cross-validation by topic.

Needs scikit-learn, and numpy and scipy, which come with it: the extra `fit`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

FOLDS = 10


class Sample(NamedTuple):
    """Comparisons by name, whether they are of what is looked for, and whether that was planted, or is of texts written for
    the project (own.py)."""

    topic: str
    features: dict[str, float]
    label: bool
    planted: bool = False
    own: bool = False


def fitted(
    samples: Sequence[Sample],
    *,
    penalty: float,
    planted: float = 1.0,
    own: float = 1.0,
    least: Mapping[str, float] | None = None,
    fixed: Mapping[str, float] | None = None,
) -> dict[str, float]:
    """The weight of each comparison, with those that are `fixed`. `penalty` is the inverse strength of the L2 penalty, `planted` and `own` how much a planted
    sample and one of own texts count: they are far commoner than in life. `least` has the least weights of comparisons that
    must not get less, whatever they go with in the samples."""
    import numpy as np
    from scipy.optimize import minimize
    from scipy.special import expit

    given = fixed or {}
    names = sorted({name for sample in samples for name in sample.features} - given.keys())
    matrix = np.array([[sample.features.get(name, 0.0) for name in names] for sample in samples])
    labels = np.array([sample.label for sample in samples])
    counts = np.array([planted if sample.planted else own if sample.own else 1.0 for sample in samples])
    signs = np.where(labels, 1.0, -1.0)
    known = np.array([odds(sample, given) for sample in samples])

    def cost(weights: Any) -> tuple[float, Any]:
        margins = signs * (known + matrix @ weights)
        gradient = weights - penalty * (matrix.T @ (counts * signs * expit(-margins)))
        return float(weights @ weights / 2 + penalty * (counts @ np.logaddexp(0.0, -margins))), gradient

    bounds = [((least or {}).get(name), None) for name in names]
    found = minimize(cost, np.zeros(len(names)), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 5000})
    return {**given, **dict(zip(names, map(float, found.x), strict=True))}


def odds(sample: Sample, weights: Mapping[str, float]) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in sample.features.items())


def folds(topics: Sequence[str]) -> Iterator[frozenset[str]]:
    """The topics of each fold; look-alike events share a topic and are never split."""
    every = sorted(set(topics))
    for first in range(min(FOLDS, len(every))):
        yield frozenset(every[first::FOLDS])


def judged(title: str, samples: Sequence[Sample], held_out: Sequence[float]) -> Iterator[str]:
    """How good held-out odds are: average precision, and how often what they predict comes true."""
    import numpy as np
    from sklearn.metrics import average_precision_score

    labels = np.array([sample.label for sample in samples])
    natural = np.array([not (sample.planted or sample.own) for sample in samples])
    own = np.array([sample.own for sample in samples])
    chance = 1 / (1 + np.exp(-np.array(held_out)))
    yield (
        f"{title}: {len(samples)} samples, {labels.sum()} positive ({(labels & natural).sum()} of them found in print, "
        f"{(labels & own).sum()} in own texts)"
    )
    yield (
        f"average precision, cross-validated by topic: in print {average_precision_score(labels[natural], chance[natural]):.3f}, "
        f"own texts {average_precision_score(labels[own], chance[own]):.3f}, all {average_precision_score(labels, chance):.3f}"
    )
    for low, high in ((0, 0.1), (0.1, 0.2), (0.2, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 1.01)):
        inside = (chance >= low) & (chance < high) & ~own
        ours, told = inside & natural, (chance >= low) & (chance < high) & own
        if inside.any():
            yield (
                f"  predicted {low:.1f}-{min(high, 1):.1f}: {inside.sum():6}, {labels[inside].mean():.2f} true; "
                f"in print {ours.sum():6}, {labels[ours].mean() if ours.any() else 0:.2f} true; "
                f"own texts {told.sum():6}, {labels[told].mean() if told.any() else 0:.2f} true"
            )
