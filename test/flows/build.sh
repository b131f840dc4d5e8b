#!/usr/bin/env bash
# Rebuilds test/flows/flows.apk from app/: needs what test/apps/build.sh needs.
set -euo pipefail
export LC_ALL=C TZ=UTC
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dx=${DX:-/tmp/candor-dx/node_modules/@nativescript/android/framework/build-tools/android-metadata-generator.jar}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
mkdir -p "$out/stubs" "$out/classes"
javac -nowarn -Xlint:-options --release 7 -d "$out/stubs" $(find "$here/../apps/stubs" "$here/stubs" -name '*.java' | sort)
javac -nowarn -Xlint:-options --release 7 -g:source,lines -cp "$out/stubs" -d "$out/classes" $(find "$here/app/src" -name '*.java' | sort)
java -cp "$dx" com.android.dx.command.Main --dex --output="$out/classes.dex" "$out/classes"
aapt package -f -M "$here/app/AndroidManifest.xml" -I /usr/share/android-framework-res/framework-res.apk -F "$out/u.apk"
touch -d 2020-01-01T00:00:00Z "$out/classes.dex"
(cd "$out" && aapt add u.apk classes.dex >/dev/null)
zipalign -f 4 "$out/u.apk" "$out/a.apk"
apksigner sign --ks "$here/../apps/throwaway-test-key.p12" --ks-pass pass:android --v4-signing-enabled false \
  --out "$here/flows.apk" "$out/a.apk"
