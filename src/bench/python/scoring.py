"""Single records by scikit-learn's predict_proba, nanoseconds of this thread's CPU a record.

Arguments: linear or trees, the encoded records, their features.
A record is a numpy array of one row, which costs less than a DataFrame.
"""

import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"

import numpy
import sklearn
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

RECORDS = 1000
WARM_S = 1
MEASURED_S = 1.5

kind, path, width = sys.argv[1], sys.argv[2], int(sys.argv[3])
table = numpy.fromfile(path, dtype="<f8").reshape(-1, width + 1)
features, fraud = numpy.ascontiguousarray(table[:, :-1]), table[:, -1]
if kind == "linear":
    model = LogisticRegression(max_iter=1000)
else:
    model = HistGradientBoostingClassifier(
        max_iter=200, max_leaf_nodes=31, learning_rate=0.05, early_stopping=False
    )
model.fit(features, fraud)
rows = [features[i : i + 1].copy() for i in range(RECORDS)]


def nanos(seconds):
    start = time.thread_time_ns()
    done = 0
    while time.thread_time_ns() - start < seconds * 1e9:
        model.predict_proba(rows[done % RECORDS])
        done += 1
    return (time.thread_time_ns() - start) / done


nanos(WARM_S)
print("figure scorer_ns", nanos(MEASURED_S))
print("version", sklearn.__version__)
