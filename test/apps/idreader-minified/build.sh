# Sourced by ../build.sh: ../idreader as a shrinker leaves it, twice. ProGuard (apt-get install -y proguard-cli) renames
# all classes and methods but those that the manifest names. In app.apk the code of Umeng keeps its names, as its rules
# for shrinkers ask, and that of Bugly does not; in all-renamed.apk nobody's does. Nothing else of the app differs.
original=$apps/idreader
mkdir -p "$work/gen"
aapt package -f -M "$folder/AndroidManifest.xml" -S "$original/res" -I "$framework" -J "$work/gen" -F "$work/plain.apk"
compile "$work/classes" "$original/src" "$work/gen"
(cd "$work/classes" && find . -name '*.class' | sort | zip -q -X "$work/classes.jar" -@)
(cd "$out/stubs" && find . -name '*.class' | sort | zip -q -X "$work/stubs.jar" -@)

minified() { # <name> [ProGuard option…]
  local name=$1 here=$work/$1
  shift
  mkdir -p "$here/renamed" "$here/dex"
  # Debian's ProGuard cannot read the classes of Java 17: what the app overrides of them is named here.
  proguard -injars "$work/classes.jar" -libraryjars "$work/stubs.jar" -outjars "$here/minified.jar" \
    -dontshrink -dontoptimize -dontwarn -dontnote -ignorewarnings -target 1.7 \
    -repackageclasses '' -allowaccessmodification \
    -keep 'class com.example.idreader.ToolboxApp { void onCreate(); }' \
    -keep 'class com.example.idreader.RulerActivity { void onCreate(android.os.Bundle); }' \
    -keepclassmembernames 'class * { void run(); void uncaughtException(java.lang.Thread, java.lang.Throwable); }' \
    "$@" > "$here/proguard.log"
  (cd "$here/renamed" && unzip -q "$here/minified.jar")
  dex "$here/renamed" "$here/dex/classes.dex"
  stamp "$here/dex"
  cp "$work/plain.apk" "$here/unsigned.apk"
  (cd "$here/dex" && aapt add "$here/unsigned.apk" classes.dex > /dev/null)
  sign "$here/unsigned.apk" "$folder/$name.apk"
}

minified app -keep 'class com.umeng.** { *; }'
minified all-renamed
