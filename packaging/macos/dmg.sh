# Sourced by package.sh: the disk image for macOS. Signed when MAC_SIGNER names a Developer ID in the keychain, and sent to
# Apple for its stamp when MAC_NOTARY names a profile of notarytool.

make_dmg() {
  say "packing the .dmg"
  # The old bash of macOS calls an empty list unset.
  local words=()
  [ -z "${MAC_SIGNER:-}" ] || words=(--mac-sign --mac-signing-key-user-name "$MAC_SIGNER")
  tool jpackage --type dmg --dest "$out" --name Potluck --app-version "$(installer_version)" --vendor Potluck \
    --app-image "$image" ${words[@]+"${words[@]}"}
  if [ -n "${MAC_NOTARY:-}" ]; then
    xcrun notarytool submit "$out"/Potluck-*.dmg --keychain-profile "$MAC_NOTARY" --wait
    xcrun stapler staple "$out"/Potluck-*.dmg
  fi
  # Those for both processors lie side by side in a release.
  mv "$out"/Potluck-*.dmg "$out/Potluck-$(installer_version)-$(uname -m).dmg"
}

make_dmg
