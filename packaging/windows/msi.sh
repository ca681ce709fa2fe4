# Sourced by package.sh: the installer for Windows. Needs WiX (3, 4, 5 or 6 with its Util and UI extensions) on the PATH.

# jpackage's own description of an installer, with potluck:// links added. Stops where a new JDK has another one.
describe() {
  local words=$out/windows anchor
  mkdir -p "$words"
  tool jimage extract --dir "$words/jdk" --include 'regex:/jdk.jpackage/.*/main.wxs' "$JAVA_HOME/lib/modules"
  find "$words/jdk" -name main.wxs -exec cp {} "$words/main.wxs" \;
  for anchor in '<Feature ' '<ComponentGroupRef Id="Files"'; do
    grep -q "$anchor" "$words/main.wxs" || { say "jpackage's main.wxs has no $anchor"; exit 1; }
  done
  awk -v link="$top/packaging/windows/link.xml" '
    /<Feature / { while ((getline line < link) > 0) print line }
    { sub(/<ComponentGroupRef Id="Files"/, "<ComponentRef Id=\"potluckLink\"/>&"); print }
  ' "$words/main.wxs" > "$words/main.wxs.new"
  mv "$words/main.wxs.new" "$words/main.wxs"
}

make_msi() {
  say "packing the .msi"
  describe
  tool jpackage --type msi --dest "$out" --name Potluck --app-version "$version" --vendor Potluck \
    --description "Share and sync files directly between your computers" --app-image "$image" \
    --resource-dir "$out/windows" --license-file "$top/LICENSE" --win-per-user-install --win-menu --win-shortcut \
    --win-dir-chooser --win-upgrade-uuid 3b1a2c5e-8d0f-4a67-9f7e-2f6c1d9b7a10
}

make_msi
