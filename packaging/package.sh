#!/usr/bin/env bash
# The installers of this system: packaging/package.sh [image | deb | rpm | msi | dmg]…
# Without a word: .deb (and .rpm where rpmbuild is) on Linux, .msi on Windows, .dmg on macOS. They end up in target/package.
# packaging/README.md says what each needs.
set -eu
# On Windows as D:/…, which Java understands, too.
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && { pwd -W 2>/dev/null || pwd; })
. "$top/packaging/jdk.sh"
use_jdk25
use_utf8
# Git's shell on Windows would take this for a list of paths.
export MSYS2_ARG_CONV_EXCL=regex:

version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' "$top/pom.xml")
out=$top/target/package
image=$out/potluck
case "$(uname -s)" in
  Linux) system=linux native=Linux/$(uname -m) ;;
  Darwin) system=macos native=Mac/$(uname -m | sed s/arm64/aarch64/) image=$out/Potluck.app ;;
  *) system=windows native=Windows/x86_64 ;;
esac

# What the program and its libraries ask the runtime for; JavaFX comes from its own jars.
modules=java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,jdk.charsets,jdk.localedata
modules=$modules,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs,javafx.controls,javafx.fxml

say() { echo "package: $*" >&2; }

tool() { "$JAVA_HOME/bin/$1" "${@:2}"; }

build() {
  say "building $version"
  need_maven
  (cd "$top" && mvn -q -B -Dmaven.test.skip=true -Dspotless.check.skip=true package) >&2
  rm -rf "$out"
  mkdir -p "$out/modules" "$out/input"
  cp "$top"/target/lib/javafx-*-*-*.jar "$out/modules/"
  cp "$top/target/potluck-$version.jar" "$out/input/"
  find "$top/target/lib" -name '*.jar' ! -name 'javafx-*' -exec cp {} "$out/input/" \;
  lone_sqlite
  unsigned
}

# Of SQLite's libraries for twenty systems only this one's, as a file that is loaded from where it is installed.
lone_sqlite() {
  local jar
  jar=$(basename "$out"/input/sqlite-jdbc-*.jar)
  mkdir "$out/sqlite"
  (cd "$out/sqlite" && tool jar -xf "../input/$jar")
  cp "$out/sqlite/org/sqlite/native/$native"/*sqlitejdbc* "$out/input/"
  rm -r "$out/sqlite/org/sqlite/native"
  (cd "$out/sqlite" && tool jar -cfM "../input/$jar" .)
  rm -r "$out/sqlite"
}

# Classes of signed jars are checked one by one and left out of the cache of the start. What is installed is protected by
# the system, and nothing here asks for the signature.
unsigned() {
  local jar
  for jar in "$out"/input/bc*.jar; do
    mkdir "$out/signed"
    (cd "$out/signed" && tool jar -xf "$jar" && rm -f META-INF/*.SF META-INF/*.RSA META-INF/*.DSA && tool jar -cfM "$jar" .)
    rm -r "$out/signed"
  done
}

icons() {
  say "drawing the icons"
  tool java --enable-native-access=ALL-UNNAMED -Dglass.platform=Headless -Dprism.order=sw -cp "$top/target/lib/*" \
    "$top/packaging/Icons.java" "$top/packaging/potluck.svg" "$out/icons" 2>/dev/null
}

# JavaFX's libraries lie beside Java's own, so that nothing has to be unpacked into anybody's home.
runtime() {
  say "linking the runtime"
  tool jlink --module-path "$out/modules" --add-modules "$modules" --include-locales=en,ru,bg \
    --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-0 \
    --exclude-resources 'regex:/javafx.graphics/[^/]*\.(so|dll|dylib)' --output "$out/runtime"
  local place=lib
  [ "$system" != windows ] || place=bin
  mkdir "$out/natives"
  (cd "$out/natives" && tool jar -xf ../modules/javafx-graphics-*-*.jar)
  find "$out/natives" -maxdepth 1 \( -name '*.so' -o -name '*.dll' -o -name '*.dylib' \) -exec cp {} "$out/runtime/$place/" \;
  rm -r "$out/natives"
  [ "$system" != linux ] || strip --strip-unneeded "$out/runtime/lib/server/libjvm.so"
}

# Java's options, a line each: those of every long run, and what JavaFX and ControlsFX need of each other as modules.
options() {
  grep '^-' "$top/packaging/device.jvm"
  grep '^-' "$top/packaging/package.jvm"
  [ ! -f "$top/packaging/$system/$system.jvm" ] || grep '^-' "$top/packaging/$system/$system.jvm"
}

app_image() {
  say "making the application"
  local words=() option icon=png
  while IFS= read -r option; do words+=(--java-options "$option"); done < <(options)
  case "$system" in windows) icon=ico ;; macos) icon=icns ;; esac
  [ "$icon" != png ] || cp "$out/icons/potluck-256.png" "$out/icons/potluck.png"
  [ "$system" != windows ] || words+=(--add-launcher "potluck-terminal=$top/packaging/windows/terminal.properties")
  [ "$system" != macos ] || words+=(--mac-package-identifier net.potluck.Potluck)
  tool jpackage --type app-image --dest "$out" --name "$(basename "$image" .app)" --app-version "$(installer_version)" \
    --vendor Potluck --runtime-image "$out/runtime" --input "$out/input" --main-jar "potluck-$version.jar" \
    --main-class potluck.app.Main --icon "$out/icons/potluck.$icon" "${words[@]}"
}

# macOS takes no version that begins with 0.
installer_version() {
  if [ "$system" = macos ]; then echo "1.${version#*.}"; else echo "$version"; fi
}

# One start of the finished program, without a screen, after which Java finds its classes loaded and linked in one file. A
# longer run would make a cache twice as large and the start slower. Its name holds the hash of the jar: a cache of another
# jar would run the other's classes.
train() {
  say "training the start"
  local content=$image/lib launcher=$image/bin/potluck config cache
  case "$system" in
    linux) config=$content/app/potluck.cfg ;;
    windows) content=$image launcher=$image/potluck-terminal.exe config=$image/app/potluck-terminal.cfg ;;
    macos) content=$image/Contents launcher=$image/Contents/MacOS/Potluck config=$image/Contents/app/Potluck.cfg ;;
  esac
  cache=potluck-$(cksum < "$content/app/potluck-$version.jar" | cut -d' ' -f1).aot
  cp "$config" "$out/plain.cfg"
  printf 'java-options=%s\n' -Dglass.platform=Headless -Djava.awt.headless=true -Dprism.order=sw "-XX:AOTCacheOutput=\$APPDIR/$cache" >> "$config"
  DISPLAY=none POTLUCK_ONLY_START=1 "$launcher" --data "$out/training" >"$out/training.log" 2>&1 &
  within_minutes 5 $! || { cat "$out/training.log" >&2; exit 1; }
  [ -f "$content/app/$cache" ] || { cat "$out/training.log" >&2; exit 1; }
  for config in "$content"/app/*.cfg; do
    { cat "$out/plain.cfg"; echo "java-options=-XX:AOTCache=\$APPDIR/$cache"; } > "$config"
  done
}

# Waits for a process, which has failed if it takes longer: macOS has no command for that.
within_minutes() {
  local left=$(($1 * 60))
  while kill -0 "$2" 2>/dev/null; do
    [ $left -gt 0 ] || { kill "$2"; return 1; }
    left=$((left - 1))
    sleep 1
  done
  wait "$2"
}

image() {
  build
  icons
  runtime
  app_image
  train
}

wanted() {
  case "$system" in
    linux) echo deb; ! command -v rpmbuild >/dev/null || echo rpm ;;
    windows) echo msi ;;
    macos) echo dmg ;;
  esac
}

image
# shellcheck disable=SC2046
[ $# -gt 0 ] || set -- $(wanted)
for kind in "$@"; do
  # shellcheck disable=SC1090
  [ "$kind" = image ] || . "$top/packaging/$system/$kind.sh"
done
ls -l "$out"/*.deb "$out"/*.rpm "$out"/*.msi "$out"/*.dmg 2>/dev/null || true
