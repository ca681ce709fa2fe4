# Sourced by the scripts that try packages: a system of its own, with this one's files under an overlay, so that nothing here
# changes, and systemd as its first process (systemd-nspawn). As root, on Debian or Ubuntu. Wants $top.
. "$top/packaging/try/common.sh"
evidence() { [ -z "${first:-}" ] || inside journalctl --no-pager > "$logs/journal.txt"; }

# open_box PACKAGE FOLDER-FOR-LOGS: from now on $package is the file inside.
open_box() {
  not_installed_yet
  say "booting a system of its own"
  logs=$2 package=/srv/$(basename "$1")
  mkdir -p "$logs"
  box=$(mktemp -d)
  trap close_box EXIT
  need systemd-container
  mount -t tmpfs tmpfs "$box"
  mkdir "$box/upper" "$box/work" "$box/root"
  mount -t overlay overlay -o "lowerdir=/,upperdir=$box/upper,workdir=$box/work" "$box/root"
  cp "$1" "$box/root$package"
  # Nothing of what this machine starts by itself, and no network but its own.
  systemd-nspawn --quiet --register=no --keep-unit --private-network --link-journal=no --machine=potluck-try \
    --directory="$box/root" --boot systemd.unit=basic.target </dev/null >"$logs/boot.log" 2>&1 &
  nspawn=$!
  until_true "systemd does not start" leads
  until_true "systemd is not ready" inside systemctl is-active --quiet basic.target
}
leads() { first=$(pgrep -P "$nspawn" -x systemd); }

# Runs something in the box, as root.
inside() { nsenter -t "$first" -m -u -i -n -p -C -- env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "$@"; }

close_box() {
  [ -z "${nspawn:-}" ] || { kill "$nspawn" && wait "$nspawn"; } 2>/dev/null || true
  umount "$box/root" "$box" 2>/dev/null || true
  rmdir "$box"
}

# The tracker as the documentation says, under systemd, from the first start to its removal.
tracker_data=/var/lib/private/potluck-tracker
tracker() { inside potluck --data "$tracker_data" "$@"; }
property() { inside systemctl show -P "$1" potluck-tracker; }
is_up() { tracker status >"$logs/status.txt" 2>&1; }
knows_boris() { tracker members 2>/dev/null | grep -q '^boris .*ONLINE\|^boris .*LINKED'; }
fingerprint() { tracker status --json | tr ',' '\n' | sed -n 's/.*"fingerprint" *: *"\(.*\)".*/\1/p'; }

serve() {
  say "the service is a sound unit"
  inside systemd-analyze verify /usr/lib/systemd/system/potluck-tracker.service || fail "systemd finds fault with the unit"
  say "it starts when it is enabled, as a user of its own"
  [ "$(inside systemctl is-enabled potluck-tracker)" = disabled ] || fail "the service is on by itself"
  inside systemctl enable --quiet --now potluck-tracker
  until_true "the service does not come up" is_up
  local group
  group=$(fingerprint)
  [ -n "$group" ] || fail "the group has no fingerprint"
  [ "$(inside ps -o user= -p "$(property MainPID)")" = potluck-tracker ] || fail "the service has no user of its own"
  inside systemd-analyze security --no-pager potluck-tracker | tail -1 >&2

  say "a member joins with an invite that root asks for"
  inside useradd -m boris
  local link
  link=$(tracker invite 2>/dev/null | grep '^potluck://')
  inside systemd-run --quiet --uid=boris --setenv=HOME=/home/boris potluck join "$link" --user boris
  until_true "Boris is no member" knows_boris
  ! inside journalctl -u potluck-tracker | grep -q 'potluck://' || fail "the invite stands in the journal"

  say "it ends in order, and comes back with its group"
  inside systemctl stop potluck-tracker
  [ "$(property Result) $(property ExecMainStatus)" = "success 0" ] || fail "it ended with $(property ExecMainStatus)"
  inside systemctl start potluck-tracker
  same_group "$group"

  say "after a kill it is started again"
  local killed
  killed=$(property MainPID)
  inside kill -KILL "$killed"
  until_true "it was not started again" restarted "$killed"
  same_group "$group"

  say "its port is another one when the file says so"
  inside sh -c 'echo PORT=4500 > /etc/default/potluck-tracker'
  inside systemctl restart potluck-tracker
  until_true "it does not listen on port 4500" listens_on 4500
}
restarted() { [ "$(property MainPID)" != 0 ] && [ "$(property MainPID)" != "$1" ]; }
listens_on() { tracker status 2>/dev/null | grep -q ":$1"; }
same_group() {
  until_true "the service does not come up" is_up
  [ "$(fingerprint)" = "$1" ] || fail "it is another group"
  until_true "Boris did not come back by himself" knows_boris
}

# After its removal the service is gone and only its data, its settings and the homes are left.
nothing_is_left() {
  ! inside pgrep -u potluck-tracker >/dev/null 2>&1 || fail "the service still runs"
  inside test -d "$tracker_data" || fail "the service's data is gone"
  [ -z "$(left_in_box)" ] || { left_in_box >&2; fail "the lines above were left behind"; }
  say "done; logs in $logs"
}
left_in_box() {
  find "$box/root"/{etc,opt,usr,var/lib} -xdev -iname '*potluck*' ! -path "$box/root/var/lib/*potluck-tracker*" \
    ! -path "$box/root/etc/default/potluck-tracker" 2>/dev/null
}
