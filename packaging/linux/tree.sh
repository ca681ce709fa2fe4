# Sourced by deb.sh and rpm.sh: what is installed where, as a tree under $tree. Everything in it belongs to the package, so
# that the system removes it with the package; only the data folders of users and of the service are left.
tree=$out/tree

place() { install -D -m "$1" "$2" "$tree$3"; }

filled() { sed "s/@VERSION@/$version/g" "$top/packaging/linux/$1" > "$out/$1"; }

lay_tree() {
  rm -rf "$tree"
  mkdir -p "$tree/opt"
  cp -a "$image" "$tree/opt/potluck"
  rm -f "$tree/opt/potluck/lib/app/.jpackage.xml"
  place 755 "$top/packaging/linux/potluck" /usr/bin/potluck
  place 644 "$top/packaging/linux/potluck.desktop" /usr/share/applications/potluck.desktop
  place 644 "$top/packaging/linux/potluck-tracker.service" /usr/lib/systemd/system/potluck-tracker.service
  place 644 "$top/packaging/linux/potluck.ufw" /etc/ufw/applications.d/potluck
  place 644 "$top/packaging/linux/potluck.firewalld.xml" /usr/lib/firewalld/services/potluck.xml
  filled potluck.metainfo.xml
  place 644 "$out/potluck.metainfo.xml" /usr/share/metainfo/net.potluck.Potluck.metainfo.xml
  filled potluck.1
  gzip -9nf "$out/potluck.1"
  place 644 "$out/potluck.1.gz" /usr/share/man/man1/potluck.1.gz
  place 644 "$top/packaging/potluck.svg" /usr/share/icons/hicolor/scalable/apps/potluck.svg
  local size
  for size in 16 22 24 32 48 64 128 256 512; do
    place 644 "$out/icons/potluck-$size.png" "/usr/share/icons/hicolor/${size}x$size/apps/potluck.png"
  done
}
