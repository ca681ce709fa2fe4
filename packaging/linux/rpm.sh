# Sourced by package.sh: the package for Fedora, openSUSE and others. Needs rpmbuild.
. "$top/packaging/linux/tree.sh"

make_rpm() {
  say "packing the .rpm"
  lay_tree
  rpmbuild -bb --quiet --buildroot "$out/rpm/root" --define "_topdir $out/rpm" --define "_rpmdir $out/rpm" \
    --define "version $version" --define "tree $tree" "$top/packaging/linux/potluck.spec"
  find "$out/rpm" -name '*.rpm' -exec mv {} "$out/" \;
  rm -r "$out/rpm"
}

make_rpm
