"""A file in, a scored file out: `filescore.py IN OUT` does it by pandas and scikit-learn,
`filescore.py IN OUT run COMMAND...` by another program. Prints the figures of the whole process."""

import resource
import subprocess
import sys
import time


def by_pandas(source, target):
    import pandas

    import serving

    records = pandas.read_csv(source)
    for name in records:
        if name.startswith("known_"):
            records[name] = records[name] == "yes"
    scored = pandas.DataFrame({"probability": serving.load().predict_proba(records)[:, 1]})
    scored["decision"] = [serving.decision(each) for each in scored["probability"]]
    scored.to_csv(target, index=False)


def lines(file):
    with open(file, "rb") as text:
        return sum(block.count(b"\n") for block in iter(lambda: text.read(1 << 20), b""))


def main(source, target, command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    wall = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    if lines(target) != lines(source):
        sys.exit("not every record was scored")
    print("figure wall_s", wall)
    print("figure cpu_s", used.ru_utime + used.ru_stime)
    print("figure thousand_rows_a_second", (lines(source) - 1) / wall / 1e3)
    print("figure peak_mb", used.ru_maxrss * 1024 / 1e6)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        by_pandas(sys.argv[1], sys.argv[2])
    else:
        main(sys.argv[1], sys.argv[2], sys.argv[4:])
