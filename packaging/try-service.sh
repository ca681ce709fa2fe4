#!/usr/bin/env bash
# Installs the .deb in a container in which systemd runs, and tries its service as the documentation says:
# packaging/try-service.sh [FILE.deb] [FOLDER for logs]. As root, on Debian or Ubuntu; this system itself is not changed.
set -eu
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$top/packaging/try/box.sh"
open_box "${1:-$(ls "$top"/target/package/potluck_*.deb)}" "${2:-$top/target/package/try-service}"

say "installing $package"
inside dpkg -i "$package" >/dev/null
serve

say "a new version of the package starts it anew"
before=$(property MainPID)
inside dpkg -i "$package" >/dev/null
until_true "it was not started anew" restarted "$before"

say "removing it"
inside dpkg -r potluck >/dev/null
nothing_is_left
