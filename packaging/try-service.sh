#!/usr/bin/env bash
# Installs the .deb in a container in which systemd runs, and tries its service as the documentation says:
# packaging/try-service.sh [FILE.deb] [FOLDER for logs]. As root, on Debian or Ubuntu; this system itself is not changed.
set -eu
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
deb=$(readlink -f "${1:-$(ls "$top"/target/package/potluck_*.deb)}")
logs=${2:-$top/target/package/try-service}
mkdir -p "$logs"
. "$top/packaging/try/common.sh"
. "$top/packaging/try/box.sh"
evidence() { inside journalctl --no-pager > "$logs/journal.txt"; }

trap close_box EXIT
open_box
say "installing $(basename "$deb")"
cp "$deb" "$box/root/root/potluck.deb"
inside dpkg -i /root/potluck.deb >/dev/null
serve

say "a new version of the package starts it anew"
before=$(property MainPID)
inside dpkg -i /root/potluck.deb >/dev/null
until_true "it was not started anew" restarted "$before"

say "removing it"
inside dpkg -r potluck >/dev/null
! inside pgrep -u potluck-tracker >/dev/null 2>&1 || fail "the service still runs"
inside test -d "$tracker_data" || fail "the service's data is gone"
[ -z "$(left_in_box)" ] || { left_in_box >&2; fail "the lines above were left behind"; }
say "done; logs in $logs"
