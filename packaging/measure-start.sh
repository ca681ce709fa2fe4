#!/usr/bin/env bash
# How soon the window of an installed (or just made) potluck can be used, and how much memory it then takes:
# packaging/measure-start.sh PROGRAM [TIMES]. Needs a display; the first start warms up and does not count.
set -eu
program=$1
times=${2:-5}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

once() {
  local started pid
  : > "$folder/said"
  started=$(date +%s%3N)
  POTLUCK_STARTED=$started "$program" --data "$folder" 2>>"$folder/said" >/dev/null &
  pid=$!
  timeout 60 sh -c "until grep -q usable '$folder/said'; do sleep 0.1; done" || { cat "$folder/said" >&2; exit 1; }
  sleep 3
  echo "$(sed -n 's/.*usable after \([0-9]*\) ms.*/\1/p' "$folder/said") $(awk '/^VmRSS/ {print int($2 / 1024)}' "/proc/$pid/status")"
  kill "$pid"
  wait "$pid" || true
}

once >/dev/null
for _ in $(seq "$times"); do once; done | sort -n | awk '
  { ms[NR] = $1; mib[NR] = $2; all = all " " $1 }
  END { printf "usable after: median %d ms of%s; resident %d MiB\n", ms[int((NR + 1) / 2)], all, mib[int((NR + 1) / 2)] }'
