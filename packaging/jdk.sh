# Sourced by the scripts at the top: finds a JDK 25 on this machine and a UTF-8 locale.

# Whether a folder is a JDK 25 with a compiler.
is_jdk25() {
  [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release" 2>/dev/null
}

# Sets and exports JAVA_HOME, or says what to do and ends the script.
use_jdk25() {
  local found candidate on_path
  on_path=$(command -v java 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null)
  for candidate in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" "${JAVA_HOME_25_X64:-}" "${on_path%/bin/java}" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk25 "$candidate"; then
      found=$candidate
      break
    fi
  done
  if [ -z "${found:-}" ]; then
    echo "potluck: no JDK 25 found; install one (for example Eclipse Temurin 25) and set JAVA_HOME to its folder." >&2
    exit 1
  fi
  export JAVA_HOME=$found
}

# Without a UTF-8 locale Java cannot open files whose names are not ASCII.
use_utf8() {
  case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *UTF-8 | *utf8 | *UTF8 | *utf-8) ;;
    *) if [ "$(uname)" = Darwin ]; then export LC_ALL=en_US.UTF-8; else export LC_ALL=C.UTF-8; fi ;;
  esac
}

# Says which tool is missing and ends the script. Maven's own libraries make a new JDK warn; that is not news.
need_maven() {
  export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
  if ! command -v mvn >/dev/null; then
    echo "potluck: Maven is missing; install it (Debian and Ubuntu: apt-get install maven, macOS: brew install maven)." >&2
    exit 1
  fi
}
