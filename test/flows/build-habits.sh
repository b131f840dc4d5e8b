#!/usr/bin/env bash
# Rebuilds test/flows/{habits,ways,olden,small,later,again,stealers,thieves,trojans,hard,robbers,harder}.apk from the folders of these names: JARS names a folder with these from Maven Central, which nothing else needs:
#   com.android.tools:r8:8.5.35 org.robolectric:android-all:10-robolectric-5803371 com.squareup.okhttp3:okhttp:3.12.13
#   com.squareup.okio:okio:1.15.0 com.squareup.retrofit2:retrofit:2.5.0 com.google.code.gson:gson:2.8.9
#   io.reactivex.rxjava2:rxjava:2.2.21 org.reactivestreams:reactive-streams:1.0.3 org.greenrobot:eventbus:3.0.0
#   org.eclipse.paho:org.eclipse.paho.client.mqttv3:1.2.5 com.mcxiaoke.volley:library:1.0.19 com.parse.bolts:bolts-tasks:1.4.0
# and for stealers, thieves and trojans alone (olden has stubs of some of these):
#   org.apache.httpcomponents:httpclient:4.0.1, httpcore:4.0.1 and httpmime:4.0.1 org.apache.james:apache-mime4j:0.6
#   cz.msebera.android:httpclient:4.4.1.1 com.loopj.android:android-async-http:1.4.9 commons-net:commons-net:3.6
#   commons-io:commons-io:2.4 com.sun.mail:javax.mail:1.6.2 com.sun.activation:javax.activation:1.2.0
#   com.alibaba:fastjson:1.1.46.android
# (mvn dependency:copy -Dartifact=… -DoutputDirectory=…), and Debian's packages that test/apps/build.sh names.
set -euo pipefail
export LC_ALL=C TZ=UTC
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jars=${JARS:?a folder with the jars that the head of this script names}
path=$(find -L "$jars" -name '*.jar' ! -name 'r8*' | sort | tr '\n' ':')
android=$(find -L "$jars" -name 'android-all-*.jar')
mapfile -t others < <(find -L "$jars" -name '*.jar' ! -name 'r8*' ! -name 'android-all-*' | sort)

# build NAME
build() {
  local name=$1 out
  out=$(mktemp -d)
  mkdir -p "$out/stubs" "$out/classes"
  if [ -d "$here/$name/stubs" ]; then
    javac -nowarn -Xlint:none -source 8 -target 8 -cp "$path" -d "$out/stubs" $(find "$here/$name/stubs" -name '*.java' | sort)
  fi
  javac -nowarn -Xlint:none -source 8 -target 8 -g:source,lines -cp "$out/stubs:$path" -d "$out/classes" \
    $(find "$here/$name/src" -name '*.java' | sort)
  java -cp "$(find -L "$jars" -name 'r8*.jar')" com.android.tools.r8.D8 --release --min-api 26 --lib "$android" \
    --classpath "$out/stubs" $(printf -- "--classpath %s " "${others[@]}") --output "$out" $(find "$out/classes" -name '*.class' | sort)
  aapt package -f -M "$here/$name/AndroidManifest.xml" -I /usr/share/android-framework-res/framework-res.apk -F "$out/u.apk"
  touch -d 2020-01-01T00:00:00Z "$out/classes.dex"
  (cd "$out" && aapt add u.apk classes.dex >/dev/null)
  zipalign -f 4 "$out/u.apk" "$out/a.apk"
  apksigner sign --ks "$here/../apps/throwaway-test-key.p12" --ks-pass pass:android --v4-signing-enabled false \
    --out "$here/$name.apk" "$out/a.apk"
  rm -rf "$out"
}

for name in "${@:-habits ways olden small later again stealers thieves trojans hard robbers harder}"; do
  for one in $name; do build "$one"; done
done
