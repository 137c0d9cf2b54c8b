"""Logistic regression by scikit-learn's lbfgs on the same rows, to the same optimum."""
import sys

import numpy
import sklearn
from sklearn.linear_model import LogisticRegression
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

# The default tolerance of 1e-4 stops too far from the optimum to compare; this one is as near.
model = LogisticRegression(C=1 / PENALTY, tol=float(sys.argv[2]), max_iter=1000)
measured.run(lambda: model.fit(features, fraud))
measured.peak()

weights = model.coef_[0]
margin = features @ weights + model.intercept_[0]
signed = numpy.where(fraud, margin, -margin)
loss = numpy.logaddexp(0, -signed).sum() + PENALTY * (weights @ weights) / 2
with open(sys.argv[1] + ".exact") as noted:
    exact = [float(word) for word in noted.read().split()]
print("figure loss_above_ppm", (loss / exact[0] - 1) * 1e6)
print("figure auc_below_ppm", (exact[1] - roc_auc_score(outcome, judged @ weights)) * 1e6)
print("version", sklearn.__version__)
