"""Shares of features by XGBoost's own TreeSHAP, for SharesCheck: arguments are the records, their features, a file to write.

TreeSHAP averages over the records it was trained on, by the cover of each node. Ours compares with one
reference record. Both are the same where the reference is all that was ever covered: covers are set so,
but for a share too small to be seen.
"""

import json
import sys
import tempfile

import numpy
import xgboost

path, width, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
UNSEEN = 1e-7
table = numpy.fromfile(path, dtype="<f8").reshape(-1, width + 1)
x = table[:, :-1].astype("float32")
plan = {"objective": "binary:logistic", "max_depth": 4, "eta": 0.3, "base_score": 0.5, "nthread": 2}
booster = xgboost.train(plan, xgboost.DMatrix(x[:3000], table[:3000, -1]), 60)


def saved():
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        booster.save_model(file.name)
        return json.load(open(file.name))


def goes_left(tree, node, record):
    value = record[tree["split_indices"][node]]
    if numpy.isnan(value):
        return bool(tree["default_left"][node])
    return value < numpy.float32(tree["split_conditions"][node])


def cover(tree, node, seen, record):
    tree["sum_hessian"][node] = seen
    left, right = tree["left_children"][node], tree["right_children"][node]
    if left >= 0:
        to_left = goes_left(tree, node, record)
        cover(tree, left, seen * (1 if to_left else UNSEEN), record)
        cover(tree, right, seen * (UNSEEN if to_left else 1), record)


def by_level(tree):
    nodes = [0]
    for node in nodes:
        if tree["left_children"][node] >= 0:
            nodes += [tree["left_children"][node], tree["right_children"][node]]
    return nodes


def trees(model):
    return model["learner"]["gradient_booster"]["model"]["trees"]


model = saved()
with open(out, "w") as file:
    print(width, len(trees(model)), file=file)
    for tree in trees(model):
        nodes = by_level(tree)
        print(len(nodes), file=file)
        for node in nodes:
            leaf = tree["left_children"][node] < 0
            feature = -1 if leaf else tree["split_indices"][node]
            number = float(numpy.float32(tree["split_conditions"][node]))
            print(feature, repr(number), int(tree["default_left"][node]), file=file)
    for reference in x[3000:3010]:
        for tree in trees(model):
            cover(tree, 0, 1.0, reference)
        with tempfile.NamedTemporaryFile(suffix=".json", mode="w") as changed:
            json.dump(model, changed)
            changed.flush()
            against = xgboost.Booster(model_file=changed.name)
        records = x[4000:4040]
        shares = against.predict(xgboost.DMatrix(records), pred_contribs=True)
        for record, share in zip(records, shares):
            for numbers in (reference, record, share[:-1]):
                print(" ".join(repr(float(number)) for number in numbers), file=file)
print("version", xgboost.__version__)
