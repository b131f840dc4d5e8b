#!/usr/bin/env bash
# Rebuilds the sample apps: test/apps/build.sh [case…]
#
# Needs Debian's tools:
#   apt-get install -y aapt apksigner zipalign android-framework-res libsmali-java default-jdk-headless openssl zip \
#     proguard-cli unzip
# and dx, which Debian does not have. It is in one npm package that only this script needs:
#   npm install --prefix /tmp/candor-dx --ignore-scripts @nativescript/android@9.1.1
# (or point DX at any jar that holds com.android.dx). The same sources give the same bytes.
set -euo pipefail
export LC_ALL=C TZ=UTC

apps=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
framework=/usr/share/android-framework-res/framework-res.apk
dx=${DX:-/tmp/candor-dx/node_modules/@nativescript/android/framework/build-tools/android-metadata-generator.jar}
smali=/usr/share/java/smali.jar
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

[ -f "$dx" ] || { echo "dx not found at $dx: see the head of this script" >&2; exit 2; }

compile() { # <classes dir> <source dir>…
  local classes=$1
  shift
  mkdir -p "$classes"
  find "$@" -name '*.java' | sort > "$classes.files"
  javac -nowarn -Xlint:-options --release 7 -encoding UTF-8 -g:source,lines -cp "$out/stubs" -d "$classes" @"$classes.files" 2>&1 |
    { grep -v -e '^Note:' -e '^warning:' || true; }
}

dex() { # <classes dir> <out.dex>
  java -cp "$dx" com.android.dx.command.Main --dex --output="$2" "$1"
}

# aapt keeps the clock of what it adds: every file gets the same one.
stamp() {
  find "$1" -exec touch -h -d 2020-01-01T00:00:00Z {} +
}

sign() { # <unsigned.apk> <signed.apk>
  zipalign -f 4 "$1" "$1.aligned"
  apksigner sign --ks "$apps/throwaway-test-key.p12" --ks-pass pass:android --v4-signing-enabled false \
    --out "$2" "$1.aligned"
}

# Everything of one module: manifest, resources, assets, Java, smali. Leaves $work/unsigned.apk.
package() { # <module dir> <work dir> [aapt option…]
  local module=$1 work=$2
  shift 2
  mkdir -p "$work/gen" "$work/dex"
  local resources=()
  [ -d "$module/res" ] && resources+=(-S "$module/res")
  [ -d "$work/assets" ] && stamp "$work/assets" && resources+=(-A "$work/assets")
  aapt package -f -M "$module/AndroidManifest.xml" "${resources[@]}" -I "$framework" -J "$work/gen" \
    -F "$work/unsigned.apk" "$@"
  if [ -d "$module/src" ]; then
    compile "$work/classes" "$module/src" "$work/gen"
    dex "$work/classes" "$work/dex/classes.dex"
  fi
  local number=1 folder
  for folder in "$module"/smali*; do # smali-26/ is assembled for API 26, in the order of their names
    [ -d "$folder" ] || continue
    java -jar "$smali" assemble --api "${folder##*-}" -o "$work/dex/classes${number#1}.dex" "$folder"
    number=$((number + 1))
  done
  stamp "$work/dex"
  (cd "$work/dex" && find . -name '*.dex' -printf '%P\n' | sort | xargs -r aapt add "$work/unsigned.apk" > /dev/null)
}

build() { # <case>
  local folder=$apps/$1 work=$out/$1
  mkdir -p "$work"
  if [ -f "$folder/build.sh" ]; then
    # shellcheck source=/dev/null
    source "$folder/build.sh"
  else
    package "$folder" "$work"
    sign "$work/unsigned.apk" "$folder/app.apk"
  fi
  find "$folder" -maxdepth 1 \( -name '*.apk' -o -name '*.apks' -o -name '*.xapk' \) -printf "$1/%f %s bytes\n" | sort
}

compile "$out/stubs" "$apps/stubs"
if [ $# -eq 0 ]; then
  for manifest in "$apps"/*/AndroidManifest.xml "$apps"/*/build.sh; do
    [ -f "$manifest" ] && set -- "$@" "$(basename "$(dirname "$manifest")")"
  done
  mapfile -t cases < <(printf '%s\n' "$@" | sort -u)
  set -- "${cases[@]}"
fi
for name in "$@"; do
  [ -d "$apps/$name" ] || { echo "no case $name in $apps" >&2; exit 2; }
  build "$name"
done
