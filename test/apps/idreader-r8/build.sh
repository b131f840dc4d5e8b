# Sourced by ../build.sh: ../idreader through R8 itself in full mode, as a release build has it: unused code is gone,
# methods are inlined, classes and methods renamed. In app.apk the code of Umeng keeps its names, as its rules for
# shrinkers ask; in all-renamed.apk only what the manifest names does. R8 is no package of Debian:
#   mvn dependency:copy -Dartifact=com.android.tools:r8:8.5.35 -DoutputDirectory=/tmp/candor-r8
# (or point R8 at the jar).
r8=${R8:-/tmp/candor-r8/r8-8.5.35.jar}
[ -f "$r8" ] || { echo "R8 not found at $r8: see the head of $folder/build.sh" >&2; exit 2; }
original=$apps/idreader
mkdir -p "$work/gen"
aapt package -f -M "$folder/AndroidManifest.xml" -S "$original/res" -I "$framework" -J "$work/gen" -F "$work/plain.apk"
compile "$work/classes" "$original/src" "$work/gen"
(cd "$work/classes" && find . -name '*.class' | sort | zip -q -X "$work/classes.jar" -@)
(cd "$out/stubs" && find . -name '*.class' | sort | zip -q -X "$work/stubs.jar" -@)
jdk=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")

shrunk() { # <name> [rule…]
  local name=$1 here=$work/$1
  shift
  mkdir -p "$here"
  printf '%s\n' '-keep public class * extends android.app.Activity' \
    '-keep public class * extends android.app.Application' '-dontwarn **' "$@" > "$here.pro"
  # Without the classes of Java among the libraries, R8 would take run() for a method that nobody calls.
  java -cp "$r8" com.android.tools.r8.R8 --release --min-api 23 --lib "$jdk" --lib "$work/stubs.jar" \
    --pg-conf "$here.pro" --output "$here" "$work/classes.jar" > "$here.log" 2>&1
  stamp "$here"
  cp "$work/plain.apk" "$here.unsigned.apk"
  (cd "$here" && aapt add "$here.unsigned.apk" classes.dex > /dev/null)
  sign "$here.unsigned.apk" "$folder/$name.apk"
}

shrunk app '-keep class com.umeng.** { *; }'
shrunk all-renamed
