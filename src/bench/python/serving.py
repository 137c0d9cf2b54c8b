"""What the Python peers serve: a scikit-learn pipeline trained on the same table, once.

`python3 serving.py TABLE FILE` trains and keeps it; `load()` gives it to a worker.
"""

import os
import pickle
import sys

import pandas

LABEL = "is_fraud"


def pipeline(table):
    from sklearn.compose import ColumnTransformer
    from sklearn.impute import SimpleImputer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import OneHotEncoder, StandardScaler

    records = pandas.read_csv(table)
    fraud = records.pop(LABEL)
    numbers = [name for name in records if name.startswith("measure_")]
    words = [name for name in records if name.startswith("kind_")]
    truths = [name for name in records if name.startswith("known_")]
    for name in truths:
        records[name] = records[name] == "yes"
    encode = ColumnTransformer(
        [
            ("numbers", make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numbers),
            ("words", OneHotEncoder(handle_unknown="ignore"), words),
            ("truths", "passthrough", truths),
        ]
    )
    return make_pipeline(encode, LogisticRegression(max_iter=1000)).fit(records, fraud)


def load():
    with open(os.environ["BENCH_MODEL"], "rb") as file:
        return pickle.load(file)


def decision(probability):
    return "DECLINE" if probability > 0.5 else "REVIEW" if probability > 0.2 else "APPROVE"


if __name__ == "__main__":
    with open(sys.argv[2], "wb") as file:
        pickle.dump(pipeline(sys.argv[1]), file)
