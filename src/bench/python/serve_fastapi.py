"""The usual way with checks: FastAPI, pydantic, a DataFrame of one row, predict_proba."""

from typing import Optional

import pandas
from fastapi import FastAPI
from pydantic import create_model

import serving

model = serving.load()


def kind(name):
    return float if name.startswith("measure_") else bool if name.startswith("known_") else str


Record = create_model(
    "Record", **{name: (Optional[kind(name)], None) for name in model.feature_names_in_}
)
app = FastAPI()


@app.post("/v1/score")
def score(record: Record):
    frame = pandas.DataFrame([record.dict()]).fillna(value=float("nan"))
    probability = float(model.predict_proba(frame)[0, 1])
    return {"probability": probability, "decision": serving.decision(probability)}
