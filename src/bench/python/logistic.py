"""Logistic regression by scikit-learn's lbfgs on the same rows.

With the word "rest" as the second argument by the same loss and the same solver called directly,
as its class stops a few millionths above the optimum and has no setting against it.
"""
import sys

import numpy
import sklearn
from scipy.optimize import minimize
from sklearn._loss import HalfBinomialLoss
from sklearn.linear_model import LogisticRegression
from sklearn.linear_model._linear_loss import LinearModelLoss
from sklearn.metrics import roc_auc_score

import measured

WIDTH = 60
PENALTY = 1.0

table = numpy.fromfile(sys.argv[1], dtype=">f8").astype(numpy.float64).reshape(-1, WIDTH + 1)
learn = len(table) * 4 // 5
features = numpy.ascontiguousarray(table[:learn, :WIDTH])
fraud = table[:learn, WIDTH] == 1
judged = numpy.ascontiguousarray(table[learn:, :WIDTH])
outcome = table[learn:, WIDTH] == 1
del table



def usual():
    model = LogisticRegression(C=1 / PENALTY).fit(features, fraud)
    return numpy.append(model.coef_[0], model.intercept_)


def rest():
    loss = LinearModelLoss(base_loss=HalfBinomialLoss(), fit_intercept=True)
    return minimize(
        loss.loss_gradient,
        numpy.zeros(WIDTH + 1),
        method="L-BFGS-B",
        jac=True,
        args=(features, fraud.astype(float), None, PENALTY, 1),
        options={"maxiter": 10000, "maxfun": 20000, "gtol": 1e-4, "ftol": 1e-14},
    ).x


found = measured.run(rest if "rest" in sys.argv else usual)
measured.peak()

weights = found[:WIDTH]
margin = features @ weights + found[WIDTH]
signed = numpy.where(fraud, margin, -margin)
loss = numpy.logaddexp(0, -signed).sum() + PENALTY * (weights @ weights) / 2
with open(sys.argv[1] + ".exact") as noted:
    exact = [float(word) for word in noted.read().split()]
print("figure loss_above_ppm", (loss / exact[0] - 1) * 1e6)
print("figure auc_below_ppm", (exact[1] - roc_auc_score(outcome, judged @ weights)) * 1e6)
print("version", sklearn.__version__)
