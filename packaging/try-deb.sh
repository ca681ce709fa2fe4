#!/usr/bin/env bash
# Installs the .deb, lets two people use it for a day in each language, and removes it again:
# packaging/try-deb.sh [FILE.deb] [FOLDER for pictures]. As root, on Debian or Ubuntu; installs what it needs for looking.
# LANGUAGES="ru bg" leaves one out.
set -eu
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
deb=$(readlink -f "${1:-$(ls "$top"/target/package/potluck_*.deb)}")
pictures=${2:-$top/target/package/try}
mkdir -p "$pictures"
. "$top/packaging/try/common.sh"
. "$top/packaging/try/people.sh"
. "$top/packaging/try/day.sh"

everything() { (cd / && find etc usr opt var/lib home root -xdev 2>/dev/null | grep -vE "$ignored" | sort); }
# What changes with every package, or without any.
ignored='^var/lib/(dpkg|apt|systemd)|^var/cache|/mimeinfo\.cache$|icon-theme\.cache$|__pycache__|^root/\.|^usr/share/doc/potluck$'

install_it() {
  say "installing $(basename "$deb")"
  need desktop-file-utils appstream librsvg2-bin
  everything > "$pictures/before.txt"
  apt-get install -qq -y --no-install-recommends "$deb" >/dev/null
  desktop-file-validate /usr/share/applications/potluck.desktop
  appstreamcli validate --no-net --pedantic /usr/share/metainfo/net.potluck.Potluck.metainfo.xml >&2 ||
    fail "the description for software centres is not valid"
  [ "$(as potluck-boris xdg-mime query default x-scheme-handler/potluck)" = potluck.desktop ] || fail "links have no handler"
  local size
  for size in 16 22 24 32 48 64 128 256 512; do
    [ "$(identify -format %wx%h "/usr/share/icons/hicolor/${size}x$size/apps/potluck.png")" = "${size}x$size" ] ||
      fail "the icon of $size pixels is another one"
  done
  rsvg-convert /usr/share/icons/hicolor/scalable/apps/potluck.svg >/dev/null || fail "the scalable icon cannot be drawn"
  [ -f /usr/lib/systemd/system/potluck-tracker.service ] || fail "the service is missing"
  gzip -t /usr/share/man/man1/potluck.1.gz
  as potluck-ana potluck --version
}

remove_it() {
  say "removing it"
  apt-get remove -qq -y potluck >/dev/null
  ! is_installed || fail "the package system still knows the package"
  everything > "$pictures/after.txt"
  comm -13 "$pictures/before.txt" "$pictures/after.txt" > "$pictures/left.txt"
  # The users' own: their data folder, their files, and what their desktop keeps for every program.
  if grep -vE '^home/potluck-(ana|boris)(/|$)' "$pictures/left.txt"; then
    fail "the lines above were left behind"
  fi
  say "left in the homes:"
  sed -n 's:^\(home/[^/]*/\.[^/]*\)\(/[^/]*/[^/]*\)\{0,1\}$:  \1\2:p' "$pictures/left.txt"
}

tidy_up() {
  dismiss
  ! is_installed || apt-get remove -qq -y potluck >/dev/null
}

not_installed_yet
trap tidy_up EXIT
hire
install_it
for each in ${LANGUAGES:-en ru bg}; do day "$each"; done
remove_it
say "done; pictures in $pictures"
