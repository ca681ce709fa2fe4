#!/usr/bin/env bash
# Installs the .rpm in a container in which systemd runs, opens the window there, tries the service, and removes it again:
# packaging/try-rpm.sh [FILE.rpm] [FOLDER for logs]. As root, on Debian or Ubuntu, whose libraries the program then finds:
# --nodeps, because their packages have other names there. This system itself is not changed.
set -eu
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
rpm=$(readlink -f "${1:-$(ls "$top"/target/package/potluck-*.rpm)}")
logs=${2:-$top/target/package/try-rpm}
mkdir -p "$logs"
. "$top/packaging/try/common.sh"
. "$top/packaging/try/box.sh"
evidence() { inside journalctl --no-pager > "$logs/journal.txt"; }

# The window, drawn on a screen of the box, which then closes itself.
window() {
  say "the window opens"
  inside systemd-run --quiet Xvfb :93 -screen 0 1280x800x24
  until_true "there is no screen" inside test -S /tmp/.X11-unix/X93
  inside runuser -u ana -- env DISPLAY=:93 POTLUCK_ONLY_START=1 "POTLUCK_STARTED=$(date +%s%3N)" timeout 60 potluck 2>&1 |
    tee "$logs/window.log" | grep usable >&2 || fail "the window did not open"
}

trap close_box EXIT
need rpm xvfb
open_box
say "installing $(basename "$rpm")"
cp "$rpm" "$box/root/root/potluck.rpm"
inside rpm --install --nodeps --noverify /root/potluck.rpm
inside rpm --verify --nodeps potluck || fail "what is installed is not what was packed"
inside potluck --version
inside useradd -m ana
window
serve

say "removing it"
inside rpm --erase potluck
! inside pgrep -u potluck-tracker >/dev/null 2>&1 || fail "the service still runs"
inside test -d "$tracker_data" || fail "the service's data is gone"
[ -z "$(left_in_box)" ] || { left_in_box >&2; fail "the lines above were left behind"; }
say "done; logs in $logs"
