"""The usual way: Flask, a DataFrame of one row, predict_proba of the pipeline."""

import pandas
from flask import Flask, jsonify, request

import serving

app = Flask(__name__)
model = serving.load()


@app.post("/v1/score")
def score():
    probability = float(model.predict_proba(pandas.DataFrame([request.get_json()]))[0, 1])
    return jsonify(probability=probability, decision=serving.decision(probability))


@app.post("/v1/score/batch")
def batch():
    if not request.is_json:
        return "", 415
    probabilities = model.predict_proba(pandas.DataFrame(request.get_json()))[:, 1]
    return jsonify([{"probability": p, "decision": serving.decision(p)} for p in probabilities.tolist()])
