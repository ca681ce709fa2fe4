# Sourced by the scripts that try a package: a day of two people with it, in the language that is spoken (people.sh).

# Ana double-clicks the icon: what the desktop entry says is started. The keyboard does the rest.
host() {
  say "Ana hosts"
  as potluck-ana mkdir -p /home/potluck-ana/common /home/potluck-ana/offered
  as potluck-ana sh -c 'cd; echo "the soup is at eight" > common/menu.txt; head -c 3000000 /dev/urandom > offered/holiday.bin
    echo la > offered/song.txt; echo salt > offered/list.txt'
  as potluck-ana sh -c "$(sed -n 's/^Exec=\(.*\) %u/\1/p' /usr/share/applications/potluck.desktop)" >"$pictures/ana.log" 2>&1 &
  # shellcheck disable=SC2046
  click potluck-ana $(word start.host)
  picture potluck-ana 1-first-screen
  fills potluck-ana "$group"
  presses potluck-ana Tab
  fills potluck-ana "$ana"
  presses potluck-ana Tab
  fills potluck-ana /home/potluck-ana/common
  picture potluck-ana 2-host-form
  presses potluck-ana Return
  # The invite is there, and Return copies the link.
  sees potluck-ana "$(word invite.link)" >/dev/null
  picture potluck-ana 3-hosting
  until_true "the link was not copied" copied
  presses potluck-ana Escape
}
copied() {
  presses potluck-ana Return
  sleep 1
  link=$(DISPLAY=:91 timeout 5 xclip -o -selection clipboard 2>/dev/null) && [ "${link#potluck://}" != "$link" ]
}

# Brings a panel to the front by its name, which the palette finds.
goes_to() {
  presses "$1" "$palette"
  sees "$1" "$(word palette.panel)" >/dev/null
  types "$1" "$2"
  presses "$1" Return
}

# Ana offers a folder through the system's own dialog.
offer() {
  say "Ana offers a folder"
  goes_to potluck-ana "$(word shares.title)"
  click potluck-ana "$(word shares.addFolder)"
  opened potluck-ana "$(word shares.addFolder)"
  types_path potluck-ana /home/potluck-ana/offered
  sees potluck-ana "$(word offer.state.READY)" >/dev/null
  picture potluck-ana 4-offered
}

# Boris clicks on Ana's link in a program that hands links to the desktop. In one language that starts the window, in the
# others it is open already.
join() {
  say "Boris follows Ana's link"
  as potluck-boris mkdir -p /home/potluck-boris/common
  if [ "$language" != en ]; then
    as potluck-boris potluck >"$pictures/boris.log" 2>&1 &
    sees potluck-boris "$(word start.join)" >/dev/null
  fi
  as potluck-boris xdg-open "$link" >>"$pictures/boris.log" 2>&1 &
  sees potluck-boris "$(word start.user)" >/dev/null
  picture potluck-boris 5-link-filled-in
  # The start that handed the link over needs a moment to leave.
  until_true "the link opened a second window" alone potluck-boris
  [ ! -e /home/potluck-boris/.local/share/potluck/identity.p12 ] || fail "joined without being asked"
  fills potluck-boris "$boris"
  presses potluck-boris Tab
  fills potluck-boris /home/potluck-boris/common
  presses potluck-boris Return
  sees potluck-boris "$(word members.title)" >/dev/null
  sees potluck-boris "$ana" >/dev/null
  picture potluck-boris 6-joined
}

alone() { [ "$(windows "$1" | wc -l)" = 1 ]; }

same() { cmp -s "$1" "$2"; }

sync_both() {
  say "the common folder becomes equal"
  until_true "menu.txt did not arrive" same /home/potluck-ana/common/menu.txt /home/potluck-boris/common/menu.txt
  as potluck-boris sh -c 'echo "I bring bread" > ~/common/bread.txt'
  until_true "bread.txt did not arrive" same /home/potluck-boris/common/bread.txt /home/potluck-ana/common/bread.txt
}

search_and_download() {
  say "Boris searches what Ana offers, and downloads it"
  presses potluck-boris alt+2
  sees potluck-boris song.txt >/dev/null
  presses potluck-boris ctrl+f
  types potluck-boris holi
  local place
  place=$(sees potluck-boris holiday.bin)
  sees_not potluck-boris song.txt
  picture potluck-boris 7-found
  # shellcheck disable=SC2086
  DISPLAY=:92 xdotool mousemove $place click 1
  presses potluck-boris Return
  until_true "holiday.bin was not saved" same /home/potluck-ana/offered/holiday.bin /home/potluck-boris/Downloads/holiday.bin
  presses potluck-boris alt+5
  sees potluck-boris "$(word transfer.state.DOWN.DONE)" >/dev/null
  picture potluck-boris 8-downloaded
}

# Only whoever has files in the folder already is asked.
agree_to_first_sync() {
  opened "$1" "$(word firstsync.title)"
  picture "$1" 9-before-the-first-sync
  presses "$1" Return
}

# Both add a folder that follows changes in both directions.
thesis() {
  say "both sync a folder in both directions"
  as potluck-ana sh -c 'mkdir ~/thesis; echo "first words" > ~/thesis/draft.txt; echo "read them" > ~/thesis/sources.txt'
  as potluck-boris mkdir /home/potluck-boris/thesis
  local person
  for person in $people; do
    presses "$person" alt+4
    click "$person" "$(word sync.add)"
    opened "$person" "$(word newfolder.title)"
    fills "$person" "/home/$person/thesis"
    presses "$person" Tab Tab
    fills "$person" thesis
    presses "$person" Return
    [ "$person" = potluck-boris ] || agree_to_first_sync "$person"
    sees "$person" thesis >/dev/null
  done
  until_true "the draft did not arrive" same /home/potluck-ana/thesis/draft.txt /home/potluck-boris/thesis/draft.txt
}

# Boris's computer sleeps while both write.
conflict() {
  say "both change the same file; Boris decides"
  # shellcheck disable=SC2046
  kill -STOP $(windows potluck-boris)
  as potluck-ana sh -c 'echo "how Ana puts it" > ~/thesis/draft.txt'
  as potluck-boris sh -c 'echo "how Boris puts it" > ~/thesis/draft.txt'
  sleep 5
  # With what started the window, which fell asleep with it.
  # shellcheck disable=SC2046
  kill -CONT $(windows potluck-boris) $(ps -o ppid= -p "$(windows potluck-boris)")
  click potluck-boris "$(word sync.conflictsTab)"
  sees potluck-boris "$(word conflicts.keepMine)" >/dev/null
  picture potluck-boris 10-conflict
  click potluck-boris "$(word conflicts.keepMine)"
  sees potluck-boris "$(word button.undo)" >/dev/null
  picture potluck-boris 11-decided
  until_true "Boris's version did not become everyone's" decided
}
only_two() { [ "$(find "$1" -type f ! -path '*/.*' | wc -l)" = 2 ]; }
decided() {
  local person
  for person in $people; do
    grep -qx "how Boris puts it" "/home/$person/thesis/draft.txt" && only_two "/home/$person/thesis" || return 1
  done
}

restore() {
  say "Ana deletes a file; Boris takes it out of the trash"
  rm /home/potluck-ana/thesis/sources.txt
  until_true "the deletion did not arrive" test ! -e /home/potluck-boris/thesis/sources.txt
  presses potluck-boris ctrl+f
  types potluck-boris sources
  click potluck-boris sources.txt
  picture potluck-boris 12-trash
  click potluck-boris "$(word trash.restore)"
  until_true "the file did not come back" back
  picture potluck-boris 13-restored
}
back() { grep -qsx "read them" /home/potluck-boris/thesis/sources.txt && grep -qsx "read them" /home/potluck-ana/thesis/sources.txt; }

one_window_only() {
  say "a second start brings the first window to the front; a link asks before it changes anything"
  local before after
  before=$(windows potluck-boris)
  as potluck-boris timeout 20 potluck || fail "the second start did not leave"
  as potluck-boris timeout 20 xdg-open "$link" || fail "the second start with a link did not leave"
  sees potluck-boris "$(word start.leaveNow)" >/dev/null
  picture potluck-boris 14-a-link-in-a-group
  presses potluck-boris Escape
  after=$(windows potluck-boris)
  [ "$before" = "$after" ] || fail "windows $before became $after"
  as potluck-boris potluck members | grep -q "$ana" || fail "Boris is in the group no more"
}

after_a_kill() {
  say "after a kill the next start is the window again"
  # shellcheck disable=SC2046
  kill -KILL $(windows potluck-boris)
  as potluck-boris potluck >>"$pictures/boris.log" 2>&1 &
  sees potluck-boris "$(word start.join)" >/dev/null
  picture potluck-boris 15-after-a-kill
}

quit() {
  say "both quit"
  presses potluck-boris ctrl+q
  until_true "Boris's window does not end" gone potluck-boris
  presses potluck-ana ctrl+q
  until_true "Ana's window does not end" gone potluck-ana
}

# A whole day in one language, from empty homes on.
day() {
  speak "$1"
  say "$1:"
  find /home/potluck-ana /home/potluck-boris -mindepth 1 -delete
  host
  offer
  join
  sync_both
  search_and_download
  thesis
  conflict
  restore
  one_window_only
  after_a_kill
  quit
}
