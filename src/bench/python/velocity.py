"""The same counts and sums by pandas: groupby, then a rolling window of time, closed on the left."""
import sys

import pandas

import measured

events = pandas.read_csv(sys.argv[1])
events["at"] = pandas.to_datetime(events["at"], unit="ms")


def told():
    answers = {}
    for key in ("device", "card", "address"):
        ordered = events.sort_values([key, "at"], kind="stable")
        groups = ordered.set_index("at").groupby(key, sort=True)["amount"]
        for days in (1, 7, 30):
            windows = groups.rolling(f"{days}D", closed="left")
            for name, column in (("count", windows.count()), ("sum", windows.sum())):
                values = pandas.Series(column.to_numpy(), index=ordered.index).fillna(0)
                answers[name, key, days] = values.sort_index()
    return answers


answers = measured.run(told)
measured.peak()
print("version", pandas.__version__)
print("bench: count(device, 24h) adds up to", answers["count", "device", 1].sum(), file=sys.stderr)
