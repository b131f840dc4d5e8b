#!/usr/bin/env bash
# Rebuilds the apps of test/consent (or of test/graph): test/consent/build.sh [case…]
# Needs what test/apps/build.sh needs; its head says how to get it.
set -euo pipefail
export LC_ALL=C TZ=UTC

cases=${CASES:-$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
apps=$here/../apps
framework=/usr/share/android-framework-res/framework-res.apk
dx=${DX:-/tmp/candor-dx/node_modules/@nativescript/android/framework/build-tools/android-metadata-generator.jar}
smali=/usr/share/java/smali.jar
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
[ -f "$dx" ] || { echo "dx not found at $dx: see the head of test/apps/build.sh" >&2; exit 2; }

compile() { # <classes dir> <class path> <source dir>…
  local classes=$1 path=$2
  shift 2
  mkdir -p "$classes"
  find "$@" -name '*.java' | sort > "$classes.files"
  javac -nowarn -Xlint:-options --release 7 -encoding UTF-8 -g:source,lines -cp "$path" -d "$classes" @"$classes.files" 2>&1 |
    { grep -v -e '^Note:' -e '^warning:' || true; }
}

build() { # <case>
  local folder=$cases/$1 work=$out/$1
  mkdir -p "$work/gen" "$work/dex"
  local resources=()
  [ -d "$folder/res" ] && resources+=(-S "$folder/res")
  aapt package -f -M "$folder/AndroidManifest.xml" "${resources[@]}" -I "$framework" -J "$work/gen" -F "$work/unsigned.apk"
  local sources=("$work/gen")
  [ -d "$folder/src" ] && sources+=("$folder/src")
  [ -d "$cases/shared" ] && sources+=("$cases/shared")
  # What stands in smali only is compiled against, and left out of the dex.
  [ -d "$folder/compile-only" ] && compile "$work/only" "$out/own:$out/stubs" "$folder/compile-only"
  compile "$work/classes" "$work/only:$out/own:$out/stubs" "${sources[@]}"
  java -cp "$dx" com.android.dx.command.Main --dex --output="$work/dex/classes.dex" "$work/classes"
  local number=2 smalis
  for smalis in "$folder"/smali-*; do
    [ -d "$smalis" ] || continue
    java -jar "$smali" assemble --api "${smalis##*-}" -o "$work/dex/classes$number.dex" "$smalis"
    number=$((number + 1))
  done
  find "$work/dex" -exec touch -h -d 2020-01-01T00:00:00Z {} +
  (cd "$work/dex" && find . -name '*.dex' -printf '%P\n' | sort | xargs -r aapt add "$work/unsigned.apk" > /dev/null)
  # What stands in the archive as it is: META-INF/services.
  if [ -d "$folder/files" ]; then
    cp -r "$folder/files" "$work/files"
    find "$work/files" -exec touch -h -d 2020-01-01T00:00:00Z {} +
    (cd "$work/files" && find . -type f -printf '%P\n' | sort | xargs -r -d '\n' aapt add "$work/unsigned.apk" > /dev/null)
  fi
  zipalign -f 4 "$work/unsigned.apk" "$work/aligned.apk"
  apksigner sign --ks "$apps/throwaway-test-key.p12" --ks-pass pass:android --v4-signing-enabled false \
    --v1-signing-enabled false --min-sdk-version 24 --out "$folder/app.apk" "$work/aligned.apk"
  find "$folder" -maxdepth 1 -name '*.apk' -printf "$1/%f %s bytes\n"
}

compile "$out/stubs" "$out" "$apps/stubs"
compile "$out/own" "$out/stubs" "$here/stubs"
if [ $# -eq 0 ]; then
  mapfile -t all < <(cd "$cases" && find . -mindepth 2 -maxdepth 2 -name AndroidManifest.xml -printf '%h\n' | sed 's,^\./,,' | sort)
  set -- "${all[@]}"
fi
# Those with a libraries.txt are build-d8.sh's.
for name in "$@"; do [ -e "$cases/$name/libraries.txt" ] || build "$name"; done
