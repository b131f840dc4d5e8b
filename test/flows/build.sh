#!/usr/bin/env bash
# Rebuilds test/flows/flows.apk from app/ and test/flows/spy.apk from spy/: needs what test/apps/build.sh needs.
set -euo pipefail
export LC_ALL=C TZ=UTC
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dx=${DX:-/tmp/candor-dx/node_modules/@nativescript/android/framework/build-tools/android-metadata-generator.jar}

# build APP STUBS RESULT: stubs there stand for what the other test apps have of the same class.
build() {
  local app=$1 stubs=$2 result=$3 out
  out=$(mktemp -d)
  mkdir -p "$out/stubs" "$out/classes"
  (cd "$here/../apps/stubs" && find . -name '*.java' | sort) | while read -r one; do
    [ -e "$stubs/$one" ] || echo "$here/../apps/stubs/$one"
  done > "$out/sources"
  find "$stubs" -name '*.java' | sort >> "$out/sources"
  javac -nowarn -Xlint:-options --release 7 -d "$out/stubs" "@$out/sources"
  javac -nowarn -Xlint:-options --release 7 -g:source,lines -cp "$out/stubs" -d "$out/classes" $(find "$app/src" -name '*.java' | sort)
  java -cp "$dx" com.android.dx.command.Main --dex --output="$out/classes.dex" "$out/classes"
  aapt package -f -M "$app/AndroidManifest.xml" -I /usr/share/android-framework-res/framework-res.apk -F "$out/u.apk"
  touch -d 2020-01-01T00:00:00Z "$out/classes.dex"
  (cd "$out" && aapt add u.apk classes.dex >/dev/null)
  zipalign -f 4 "$out/u.apk" "$out/a.apk"
  apksigner sign --ks "$here/../apps/throwaway-test-key.p12" --ks-pass pass:android --v4-signing-enabled false \
    --out "$result" "$out/a.apk"
  rm -rf "$out"
}

build "$here/app" "$here/stubs" "$here/flows.apk"
build "$here/spy" "$here/spy/stubs" "$here/spy.apk"
