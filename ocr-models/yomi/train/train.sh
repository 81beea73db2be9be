#!/bin/bash
# Everything from a bare Debian 12 to an exported model; run it again and it goes on where it stopped.
#   train.sh HH:MM [folder]      HH:MM (UTC): when the schedule ends; folder: default ./work (never committed)
# YOMI_WORKERS (1), YOMI_THREADS (2) and YOMI_FLAGS (--level2) may be set.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
until=${1:?when to end, HH:MM UTC}
to=${2:-$here/work}
python=/usr/bin/python3   # Debian's own: the packages below belong to it

needed="python3-torch python3-onnx python3-opencv python3-pil python3-numpy libopenblas0-pthread fontconfig skkdic $("$python" "$here/fonts.py")"
missing=$(for p in $needed; do dpkg -s "$p" >/dev/null 2>&1 || echo "$p"; done)
if [ -n "$missing" ]; then
    echo "missing: $missing"
    [ "$(id -u)" = 0 ] && apt-get install -y --no-install-recommends $missing || { echo "install them, then run again"; exit 1; }
fi

mkdir -p "$to"
# The weights of the run so far; a folder that holds a run of its own goes on with that one.
[ -f "$to/last.pt" ] || [ ! -f "$here/start.pt" ] || cp "$here/start.pt" "$to/last.pt"
export OMP_NUM_THREADS=${YOMI_THREADS:-2}
unset OMP_THREAD_LIMIT
end=$(date -u -d "$until" +%s)
while [ "$(date +%s)" -lt "$end" ]; do
    "$python" "$here/train.py" --until "$until" --to "$to" --workers "${YOMI_WORKERS:-1}" --threads "$OMP_NUM_THREADS" ${YOMI_FLAGS:---level2} && break
    echo "stopped with $?; going on in 10 s"; sleep 10
done
"$python" "$here/export.py" --from "$to/last.pt" --to "$to/export"
