"""As lean as Python gets here: Starlette, ujson, uvloop, weights in a dictionary, no DataFrame."""

import math

import ujson
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

import serving

pipeline = serving.load()
encode, regression = pipeline[0], pipeline[1]
weights = list(regression.coef_[0])
numbers = {}
imputer, scaler = encode.named_transformers_["numbers"]
for name, median, mean, scale in zip(
    encode.transformers_[0][2], imputer.statistics_, scaler.mean_, scaler.scale_
):
    numbers[name] = (float(median), float(mean), float(scale), float(weights.pop(0)))
words = {}
for name, levels in zip(encode.transformers_[1][2], encode.named_transformers_["words"].categories_):
    words[name] = {level: float(weights.pop(0)) for level in levels}
truths = {name: float(weights.pop(0)) for name in encode.transformers_[2][2]}
bias = float(regression.intercept_[0])


async def score(request):
    record = ujson.loads(await request.body())
    parts = []
    for name, (median, mean, scale, weight) in numbers.items():
        value = record.get(name)
        parts.append((((median if value is None else value) - mean) / scale * weight, name))
    for name, levels in words.items():
        parts.append((levels.get(record.get(name), 0.0), name))
    for name, weight in truths.items():
        parts.append((weight if record.get(name) else 0.0, name))
    margin = bias + sum(part[0] for part in parts)
    probability = 1 / (1 + math.exp(-margin))
    decision = serving.decision(probability)
    reasons = sorted(parts, reverse=True)[:3] if decision != "APPROVE" else []
    answer = {
        "probability": probability,
        "decision": decision,
        "reasons": [{"feature": name, "contribution": part} for part, name in reasons],
    }
    return Response(ujson.dumps(answer), media_type="application/json")


app = Starlette(routes=[Route("/v1/score", score, methods=["POST"])])
