# Sourced by the scripts that try a package: Ana and Boris, two users of this machine with a screen and a keyboard each. They
# look (tesseract reads the screen), click and type (xdotool). Wants $top and $pictures; as root, on Debian or Ubuntu.
people="potluck-ana potluck-boris"

# What was on the screens when something failed, and, in the logs, what each thread was at.
evidence() {
  picture potluck-ana failed-ana
  picture potluck-boris failed-boris
  # shellcheck disable=SC2046
  kill -QUIT $(windows potluck-ana) $(windows potluck-boris)
  sleep 2
}

screen_of() { case "$1" in potluck-ana) echo :91 ;; *) echo :92 ;; esac; }
# Runs something as one of them, in the language that is spoken.
as() {
  runuser -u "$1" -- env -u LC_ALL -u LC_CTYPE -u LANGUAGE -u XDG_DATA_HOME HOME="/home/$1" \
    DISPLAY="$(screen_of "$1")" XDG_RUNTIME_DIR= LANG="${locale:-en_US}.UTF-8" "${@:2}"
}
picture() { DISPLAY=$(screen_of "$1") import -window root "$pictures/${language:-en}-$2.png"; }

speak() {
  language=$1
  case $1 in
    en) locale=en_US keyboard=us group=Kitchen ana=Ana boris=Boris EYES=eng palette=ctrl+k ;;
    # The keyboard types Cyrillic; the keys with Ctrl are where they always are.
    ru) locale=ru_RU keyboard=us,ru group=Кухня ana=Анна boris=Борис EYES=rus+eng palette=ctrl+Cyrillic_el ;;
    bg) locale=bg_BG keyboard=us,ru group=Кухня ana=Ана boris=Борис EYES=bul+eng palette=ctrl+Cyrillic_el ;;
  esac
  export EYES
  local person
  for person in $people; do DISPLAY=$(screen_of "$person") setxkbmap "$keyboard"; done
}
# What the program calls something: word KEY [ARGUMENT]
word() {
  local text
  text=$(sed -n "s/^$1=//p" "$top/src/main/resources/text/messages_$language.properties")
  [ -n "$text" ] || fail "there is no word $1"
  echo "${text//\{0\}/${2:-}}"
}

# Waits until words stand on somebody's screen, and prints where.
sees() {
  [ -n "$2" ] || fail "there is nothing to look for"
  local deadline=$((SECONDS + 90))
  while [ $SECONDS -lt $deadline ]; do
    DISPLAY=$(screen_of "$1") python3 "$top/packaging/try/eyes.py" "${@:2}" && return
  done
  fail "$1 does not see “${*:2}”"
}
sees_not() { ! DISPLAY=$(screen_of "$1") python3 "$top/packaging/try/eyes.py" "${@:2}" >/dev/null || fail "$1 sees “${*:2}”"; }
# The pointer goes out of the way again: what lies under it is drawn in other colours.
click() {
  local place
  place=$(sees "$@")
  # shellcheck disable=SC2086
  DISPLAY=$(screen_of "$1") xdotool mousemove $place click 1 sleep 0.3 mousemove 1279 799
}
# Waits for a window by its title: dialogs have one of their own.
opened() { until_true "$1 has no window “$2”" titled "$@"; }
titled() { DISPLAY=$(screen_of "$1") LC_ALL=C.UTF-8 xdotool search --onlyvisible --name "^$2\$" >/dev/null 2>&1; }

types() { DISPLAY=$(screen_of "$1") LC_ALL=C.UTF-8 xdotool type --delay 60 "$2"; }
presses() { DISPLAY=$(screen_of "$1") xdotool key --delay 120 "${@:2}"; }
# Types over what is in the field.
fills() {
  presses "$1" ctrl+a
  types "$1" "$2"
}
# In GTK's dialog a slash opens the line for a path.
types_path() {
  types "$1" "$2"
  sleep 1
  presses "$1" Return
}
windows() { pgrep -u "$1" -x potluck; }
gone() { ! windows "$1" >/dev/null; }

hire() {
  say "preparing two people with a screen each"
  need xvfb openbox xdotool xclip x11-xkb-utils imagemagick tesseract-ocr tesseract-ocr-rus tesseract-ocr-bul xdg-utils \
    fonts-dejavu-core locales
  local each
  for each in en_US ru_RU bg_BG; do localedef -i $each -f UTF-8 $each.UTF-8; done
  for each in $people; do
    useradd -m "$each" 2>/dev/null || true
    Xvfb "$(screen_of "$each")" -screen 0 1280x800x24 >/dev/null 2>&1 &
    pids="${pids:-} $!"
  done
  for each in $people; do
    until_true "no screen for $each" as "$each" xdotool getdisplaygeometry >/dev/null 2>&1
    as "$each" openbox >/dev/null 2>&1 &
    pids="$pids $!"
  done
}

dismiss() {
  local person
  # shellcheck disable=SC2046,SC2086
  kill -CONT $(pgrep -u potluck-ana) $(pgrep -u potluck-boris) 2>/dev/null || true
  # shellcheck disable=SC2046,SC2086
  kill $(pgrep -u potluck-ana) $(pgrep -u potluck-boris) ${pids:-} 2>/dev/null || true
  sleep 2
  for person in $people; do
    userdel -rf "$person" >/dev/null 2>&1 || true
  done
}
