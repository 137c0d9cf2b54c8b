"""Boosts trees by a peer, as BoostTable does: arguments are the peer, the file, its features, threads."""

import os
import sys

peer, path, width, threads = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
# Before numpy and the peers read them. Without passive waiting, threads burn what they wait.
os.environ["OMP_NUM_THREADS"] = str(threads)
os.environ["OMP_WAIT_POLICY"] = "PASSIVE"

import numpy
from sklearn.metrics import average_precision_score, roc_auc_score

import measured

table = numpy.fromfile(path, dtype="<f8").reshape(-1, width + 1)
middle = int(0.7 * len(table))
x, y = numpy.ascontiguousarray(table[:middle, :-1]), table[:middle, -1]
judge, labels = numpy.ascontiguousarray(table[middle:, :-1]), table[middle:, -1]


def scikit():
    import sklearn
    from sklearn.ensemble import HistGradientBoostingClassifier

    print("version", sklearn.__version__)
    model = HistGradientBoostingClassifier(max_iter=100, early_stopping=False)
    measured.run(lambda: model.fit(x, y))
    return model.decision_function(judge)


def xgboost():
    import xgboost

    print("version", xgboost.__version__)
    plan = {
        "objective": "binary:logistic",
        "tree_method": "hist",
        "grow_policy": "lossguide",
        "max_leaves": 31,
        "max_depth": 0,
        "eta": 0.1,
        "nthread": threads,
    }

    def fit():
        return xgboost.train(plan, xgboost.DMatrix(x, y, nthread=threads), 100)

    return measured.run(fit).predict(xgboost.DMatrix(judge))


scores = {"scikit": scikit, "xgboost": xgboost}[peer]()
print("figure auc", roc_auc_score(labels, scores))
print("figure ap", average_precision_score(labels, scores))
measured.peak()
