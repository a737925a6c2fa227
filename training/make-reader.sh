#!/bin/sh
# Makes the reading network of models/ anew: npm run reader -- DATA WORK [options of training/reader/train.py]
# DATA: folder of open training data. WORK: folder for what stands between (about 7 GB with Python's packages); a run that was
# stopped goes on from its last checkpoint there.
set -eu
if [ $# -lt 2 ]; then
  echo "Expected two folders: npm run reader -- DATA WORK [options], for example ../shared/training /tmp/reader" >&2
  exit 2
fi
data=$1
work=$2
shift 2
here=$(dirname "$0")
if [ ! -f "$data/claims/claims.jsonl.gz" ]; then
  echo "Expected a folder with ner/, dep/ and claims/claims.jsonl.gz, found no such file in $data." >&2
  exit 2
fi
mkdir -p "$work"
python=${PYTHON:-$work/python/bin/python}
if [ -z "${PYTHON:-}" ] && [ ! -f "$work/python/complete" ]; then
  python3 -m venv "$work/python"
  "$work/python/bin/pip" install --quiet --requirement "$here/reader/requirements.txt"
  touch "$work/python/complete"
fi
node "$here/reader/prepare.ts" "$data" "$work/prepared"
"$python" "$here/reader/train.py" "$work/prepared" "$work/run" "$@"
"$python" "$here/reader/export.py" "$work/run/reader.pt" "$work/prepared" "$work/export"
"$python" "$here/reader/agree.py" "$work/run/reader.pt" "$work/prepared" "$work/export/reader.int8.onnx"
cp "$work/export/reader.int8.onnx" "$work/export/reader.labels.json" "$here/../models/"
node "$here/calibrate.ts" "$data/claims/claims.jsonl.gz"
