# Sourced by package.sh: the package for Debian and Ubuntu. Needs dpkg-deb.
. "$top/packaging/linux/tree.sh"

make_deb() {
  local arch file
  arch=$(dpkg --print-architecture)
  file=$out/potluck_${version}_$arch.deb
  say "packing $file"
  lay_tree
  place 644 "$top/packaging/linux/copyright" /usr/share/doc/potluck/copyright
  mkdir -p "$tree/DEBIAN"
  sed -e "s/@VERSION@/$version/; s/@ARCH@/$arch/" -e "s/@SIZE@/$(du -sk --exclude DEBIAN "$tree" | cut -f1)/" \
    "$top/packaging/linux/control" > "$tree/DEBIAN/control"
  install -m 755 "$top"/packaging/linux/{postinst,prerm} "$tree/DEBIAN/"
  (cd "$tree" && find . -type f ! -path './DEBIAN/*' -printf '%P\0' | sort -z | xargs -0 md5sum > DEBIAN/md5sums)
  dpkg-deb --root-owner-group -Zxz --build "$tree" "$file" >/dev/null
}

make_deb
