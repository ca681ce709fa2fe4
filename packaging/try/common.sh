# Sourced by the scripts that try packages. `evidence`, where there is one, keeps what helps to understand a failure.
say() { echo "try: $*" >&2; }

fail() {
  say "FAILED: $*"
  ! declare -F evidence >/dev/null || evidence || true
  exit 1
}

# Waits until something is true: until_true WHAT-IS-WRONG-OTHERWISE COMMAND…
until_true() {
  local deadline=$((SECONDS + 90))
  until "${@:2}"; do
    [ $SECONDS -lt $deadline ] || fail "$1"
    sleep 0.5
  done
}

is_installed() { dpkg -s potluck >/dev/null 2>&1; }
# Otherwise what is found here afterwards could be of the other one.
not_installed_yet() { ! is_installed || fail "potluck is installed already; remove it first"; }

# What a script needs of Debian or Ubuntu.
need() {
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" >/dev/null
}
