#!/usr/bin/env bash
# Installs the .deb, uses it as two people with two screens would, by looking and clicking, and removes it again:
# packaging/try-deb.sh [FILE.deb] [FOLDER for pictures]. As root, on Debian or Ubuntu; installs what it needs for looking.
set -eu
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
deb=$(readlink -f "${1:-$(ls "$top"/target/package/potluck_*.deb)}")
pictures=${2:-$top/target/package/try}
people="potluck-ana potluck-boris"
mkdir -p "$pictures"

say() { echo "try: $*" >&2; }
fail() {
  say "FAILED: $*"
  picture potluck-ana failed-ana || true
  picture potluck-boris failed-boris || true
  exit 1
}

screen_of() { case "$1" in potluck-ana) echo :91 ;; *) echo :92 ;; esac; }
as() { runuser -u "$1" -- env HOME="/home/$1" DISPLAY="$(screen_of "$1")" XDG_RUNTIME_DIR= LANG=en_US.UTF-8 LC_ALL=C.UTF-8 "${@:2}"; }
picture() { DISPLAY=$(screen_of "$1") import -window root "$pictures/$2.png"; }

# Waits until words stand on somebody's screen, and prints where.
sees() {
  local deadline=$((SECONDS + 60))
  while [ $SECONDS -lt $deadline ]; do
    DISPLAY=$(screen_of "$1") python3 "$top/packaging/eyes.py" "${@:2}" && return
  done
  fail "$1 does not see “${*:2}”"
}
click() {
  local place
  place=$(sees "$@")
  # shellcheck disable=SC2086
  DISPLAY=$(screen_of "$1") xdotool mousemove $place click 1
}
# To the right of a label: its field.
click_beside() {
  local place
  place=$(sees "${@:1:1}" "${@:3}")
  DISPLAY=$(screen_of "$1") xdotool mousemove $((${place% *} + $2)) "${place#* }" click 1
}
types() { DISPLAY=$(screen_of "$1") xdotool key ctrl+a type --delay 25 "$2"; }
presses() { DISPLAY=$(screen_of "$1") xdotool key "${@:2}"; }
until_true() {
  local deadline=$((SECONDS + 60))
  until "${@:2}"; do
    [ $SECONDS -lt $deadline ] || fail "$1"
    sleep 0.5
  done
}

prepare() {
  say "preparing two people with a screen each"
  export DEBIAN_FRONTEND=noninteractive
  apt-get install -qq -y --no-install-recommends xvfb openbox xdotool xclip imagemagick tesseract-ocr xdg-utils \
    desktop-file-utils fonts-dejavu-core >/dev/null
  local person
  for person in $people; do
    useradd -m "$person" 2>/dev/null || true
    Xvfb "$(screen_of "$person")" -screen 0 1280x800x24 >/dev/null 2>&1 &
    pids="${pids:-} $!"
  done
  for person in $people; do
    until_true "no screen for $person" as "$person" xdotool getdisplaygeometry >/dev/null 2>&1
    as "$person" openbox >/dev/null 2>&1 &
    pids="$pids $!"
  done
}

clear_away() {
  local person
  # shellcheck disable=SC2046,SC2086
  kill $(pgrep -u potluck-ana) $(pgrep -u potluck-boris) ${pids:-} 2>/dev/null || true
  sleep 2
  for person in $people; do
    userdel -rf "$person" >/dev/null 2>&1 || true
  done
}
trap clear_away EXIT

everything() { (cd / && find etc usr opt var/lib home root -xdev 2>/dev/null | grep -vE "$ignored" | sort); }
# What changes with every package, or without any.
ignored='^var/lib/(dpkg|apt|systemd)|^var/cache|/mimeinfo\.cache$|icon-theme\.cache$|__pycache__|^root/\.|^usr/share/doc/potluck$'

install_it() {
  say "installing $(basename "$deb")"
  everything > "$pictures/before.txt"
  apt-get install -qq -y --no-install-recommends "$deb" >/dev/null
  for file in /usr/share/applications/potluck.desktop /usr/share/icons/hicolor/{16x16,48x48,256x256}/apps/potluck.png \
    /usr/lib/systemd/system/potluck-tracker.service /usr/share/man/man1/potluck.1.gz; do
    [ -f "$file" ] || fail "$file is missing"
  done
  desktop-file-validate /usr/share/applications/potluck.desktop
  [ "$(as potluck-boris xdg-mime query default x-scheme-handler/potluck)" = potluck.desktop ] || fail "links have no handler"
  as potluck-ana potluck --version
}

# Ana double-clicks the icon: what the desktop entry says is started.
host() {
  say "Ana hosts"
  as potluck-ana mkdir -p /home/potluck-ana/common /home/potluck-ana/offered
  as potluck-ana sh -c 'echo "the soup is at eight" > ~/common/menu.txt; head -c 3000000 /dev/urandom > ~/offered/holiday.bin'
  as potluck-ana sh -c "$(sed -n 's/^Exec=\(.*\) %u/\1/p' /usr/share/applications/potluck.desktop)" >"$pictures/ana.log" 2>&1 &
  sees potluck-ana Host tracker >/dev/null
  picture potluck-ana 1-first-screen
  click potluck-ana Host tracker
  click_beside potluck-ana 300 Group name
  types potluck-ana Kitchen
  click_beside potluck-ana 300 Your name
  types potluck-ana Ana
  click_beside potluck-ana 250 Sync folder
  types potluck-ana /home/potluck-ana/common
  picture potluck-ana 2-host-form
  presses potluck-ana Return
  sees potluck-ana Members >/dev/null
  picture potluck-ana 3-hosting
}

# Ana offers a folder through the system's own dialog.
offer() {
  say "Ana offers a folder"
  click potluck-ana My shares
  click potluck-ana Add folder
  sees potluck-ana Cancel >/dev/null
  types_path potluck-ana /home/potluck-ana/offered
  sees potluck-ana On offer >/dev/null
  picture potluck-ana 4-offered
}
# In GTK's dialog a slash opens the line for a path.
types_path() {
  DISPLAY=$(screen_of "$1") xdotool type --delay 60 "$2"
  sleep 1
  presses "$1" Return
}

# Ana's invite is a link; Boris clicks on it in a program that hands links to the desktop.
join() {
  say "Boris follows Ana's link"
  local link
  link=$(as potluck-ana potluck invite | grep '^potluck://')
  as potluck-boris mkdir -p /home/potluck-boris/common
  as potluck-boris xdg-open "$link" >"$pictures/boris.log" 2>&1 &
  sees potluck-boris Join group >/dev/null
  sees potluck-boris Your name >/dev/null
  picture potluck-boris 5-link-filled-in
  [ ! -e /home/potluck-boris/.local/share/potluck/identity.p12 ] || fail "joined without being asked"
  click_beside potluck-boris 300 Your name
  types potluck-boris Boris
  click_beside potluck-boris 250 Sync folder
  types potluck-boris /home/potluck-boris/common
  presses potluck-boris Return
  sees potluck-boris Members >/dev/null
  sees potluck-boris Ana >/dev/null
  picture potluck-boris 6-joined
}

windows() { pgrep -u "$1" -x potluck; }

same() { cmp -s "$1" "$2"; }

share_and_sync() {
  say "the common folder becomes equal"
  until_true "menu.txt did not arrive" same /home/potluck-ana/common/menu.txt /home/potluck-boris/common/menu.txt
  as potluck-boris sh -c 'echo "I bring bread" > ~/common/bread.txt'
  until_true "bread.txt did not arrive" same /home/potluck-boris/common/bread.txt /home/potluck-ana/common/bread.txt
  say "Boris downloads what Ana offers"
  click potluck-boris Remote files
  local place
  place=$(sees potluck-boris holiday.bin)
  # shellcheck disable=SC2086
  DISPLAY=:92 xdotool mousemove $place click --repeat 2 --delay 120 1
  until_true "holiday.bin was not saved" same /home/potluck-ana/offered/holiday.bin /home/potluck-boris/Downloads/holiday.bin
  picture potluck-boris 7-downloaded
}

one_window_only() {
  say "a second start brings the first window to the front"
  local before after
  before=$(windows potluck-boris)
  as potluck-boris timeout 20 potluck || fail "the second start did not leave"
  after=$(windows potluck-boris)
  [ "$before" = "$after" ] || fail "windows $before became $after"
  say "after a kill the next start is the window again"
  # shellcheck disable=SC2046
  kill -KILL $(windows potluck-boris)
  as potluck-boris potluck >>"$pictures/boris.log" 2>&1 &
  sees potluck-boris Potluck >/dev/null
  picture potluck-boris 8-after-a-kill
}

remove_it() {
  say "removing it"
  # shellcheck disable=SC2046
  kill $(windows potluck-ana) $(windows potluck-boris) || true
  apt-get remove -qq -y potluck >/dev/null
  ! dpkg -s potluck >/dev/null 2>&1 || fail "the package system still knows the package"
  everything > "$pictures/after.txt"
  comm -13 "$pictures/before.txt" "$pictures/after.txt" > "$pictures/left.txt"
  # The users' own: their data folder, their files, and what their desktop keeps for every program.
  if grep -vE '^home/potluck-(ana|boris)(/|$)' "$pictures/left.txt"; then
    fail "the lines above were left behind"
  fi
  say "left in the homes:"
  sed -n 's:^\(home/[^/]*/\.[^/]*\)\(/[^/]*/[^/]*\)\{0,1\}$:  \1\2:p' "$pictures/left.txt"
}

prepare
install_it
host
offer
join
share_and_sync
one_window_only
remove_it
say "done; pictures in $pictures"
