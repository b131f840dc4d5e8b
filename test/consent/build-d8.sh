#!/usr/bin/env bash
# Rebuilds the apps of test/consent that are written as apps are today, in Kotlin or with lambdas, made dex by D8 with the
# libraries that their libraries.txt names; Kotlin's own are left out of the app: test/consent/build-d8.sh [case…]
# LIBRARIES is a folder with these jars from Maven Central: android-all-10-robolectric-5803371, r8-8.5.35,
# kotlin-compiler-embeddable, kotlin-stdlib, kotlin-script-runtime and kotlin-daemon-embeddable 1.9.24,
# kotlin-reflect-1.6.10, trove4j, annotations-13.0, kotlinx-coroutines-core-jvm and -android 1.7.3, eventbus-java-3.3.1 with
# the classes.jar of eventbus-3.3.1.aar as eventbus-android.jar, arouter-annotation-1.0.6 with that of
# arouter-api-1.5.2.aar as arouter-api.jar, koin-core-jvm-3.5.6 (compiled against, and left out of the app).
# Its folder `against` holds more that is left out, for apps of the package cn.demo, which were compiled by Kotlin 2.0.21 with
# its plugin for Compose: rxjava 2.2.21 and 3.1.8, and the classes.jar of activity 1.7.2 (-ktx, -compose), lifecycle 2.6.2,
# datastore-preferences 1.0.0, compose runtime 1.7.0 and ui, foundation and material 1.7.6 (-android), fragment 1.5.7,
# fragment-ktx 1.6.2; dagger 2.48, javax.inject 1.
set -euo pipefail
export LC_ALL=C TZ=UTC

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
apps=$here/../apps
lib=${LIBRARIES:?the folder with the jars}
framework=/usr/share/android-framework-res/framework-res.apk
android=$(ls "$lib"/android-all-*.jar)
r8=$(ls "$lib"/r8-*.jar)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
java=(java -Xshare:auto -XX:TieredStopAtLevel=1 -Xmx1500m)

jars() { # <name in libraries.txt>
  case $1 in
    eventbus) ls "$lib"/eventbus-java-*.jar "$lib"/eventbus-android.jar ;;
    arouter) ls "$lib"/arouter-api.jar "$lib"/arouter-annotation-*.jar ;;
  esac
}

build() { # <case>
  local folder=$here/$1 work=$out/$1
  mkdir -p "$work/gen" "$work/classes" "$work/dex"
  local resources=() libraries=() name
  [ -d "$folder/res" ] && resources+=(-S "$folder/res")
  aapt package -f -m -M "$folder/AndroidManifest.xml" "${resources[@]}" -I "$framework" -J "$work/gen" -F "$work/unsigned.apk"
  while read -r name; do mapfile -t -O "${#libraries[@]}" libraries < <(jars "$name"); done < "$folder/libraries.txt"
  local path
  path=$android:$out/stubs.jar$(printf ':%s' "${libraries[@]}" "$lib"/kotlin-stdlib-*.jar "$lib"/kotlinx-coroutines-*.jar "$lib"/koin-core-*.jar "$lib"/against/*.jar)
  find "$work/gen" "$here/shared" "$folder/src" -name '*.java' > "$work/java"
  find "$folder/src" -name '*.kt' > "$work/kotlin"
  javac -nowarn -proc:none -encoding UTF-8 --release 8 -cp "$path" -d "$work/classes" @"$work/java" 2> /dev/null
  [ -s "$work/kotlin" ] && "${java[@]}" -cp "$(ls "$lib"/*.jar | tr '\n' ':')" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler \
    -nowarn -no-stdlib -no-reflect -jvm-target 1.8 -cp "$path:$work/classes" -d "$work/classes" @"$work/kotlin"
  jar cf "$work/app.jar" -C "$work/classes" .
  "${java[@]}" -cp "$r8" com.android.tools.r8.D8 --release --min-api 24 --lib "$android" --output "$work/dex" \
    "$work/app.jar" "${libraries[@]}" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
  find "$work/dex" -exec touch -h -d 2020-01-01T00:00:00Z {} +
  (cd "$work/dex" && find . -name '*.dex' -printf '%P\n' | sort | xargs aapt add "$work/unsigned.apk" > /dev/null)
  # What stands in the archive as it is: assets.
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

mkdir -p "$out/stubs"
find "$here/stubs-d8" -name '*.java' > "$out/stubs.list"
javac -nowarn -encoding UTF-8 -cp "$android" -d "$out/stubs" @"$out/stubs.list"
jar cf "$out/stubs.jar" -C "$out/stubs" .
if [ $# -eq 0 ]; then
  mapfile -t all < <(cd "$here" && find . -mindepth 2 -maxdepth 2 -name libraries.txt -printf '%h\n' | sed 's,^\./,,' | sort)
  set -- "${all[@]}"
fi
for name in "$@"; do build "$name"; done
