#!/usr/bin/env bash
# Installs the .rpm in a container in which systemd runs, opens the window there, tries the service, and removes it again:
# packaging/try-rpm.sh [FILE.rpm] [FOLDER for logs]. As root, on Debian or Ubuntu, whose libraries the program then finds:
# --nodeps, because their packages have other names there. This system itself is not changed.
set -eu
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$top/packaging/try/box.sh"
need rpm xvfb
open_box "${1:-$(ls "$top"/target/package/potluck-*.rpm)}" "${2:-$top/target/package/try-rpm}"

# The window, drawn on a screen of the box, which then closes itself.
window() {
  say "the window opens"
  inside systemd-run --quiet Xvfb :93 -screen 0 1280x800x24
  until_true "there is no screen" inside test -S /tmp/.X11-unix/X93
  inside runuser -u ana -- env DISPLAY=:93 POTLUCK_ONLY_START=1 "POTLUCK_STARTED=$(date +%s%3N)" timeout 60 potluck 2>&1 |
    tee "$logs/window.log" | grep usable >&2 || fail "the window did not open"
}

say "installing $package"
inside rpm --install --nodeps --noverify "$package"
inside rpm --verify --nodeps potluck || fail "what is installed is not what was packed"
inside potluck --version
inside useradd -m ana
window
serve

say "removing it"
inside rpm --erase potluck
nothing_is_left
