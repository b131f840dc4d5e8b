# Sourced by ../build.sh: the sources and resources of ../pals, delivered in three APKs, in both usual wrappings.
pals=$apps/pals
mkdir -p "$work/gen" "$work/base" "$work/friends" "$work/set/splits"

aapt package -f -M "$folder/AndroidManifest.xml" -S "$pals/res" -I "$framework" -J "$work/gen" \
  --split zh -F "$work/base.apk"
aapt package -f -M "$folder/friends/AndroidManifest.xml" -I "$framework" -F "$work/friends.apk"

compile "$work/classes" "$pals/src" "$work/gen"
mkdir -p "$work/friends/com/example/pals"
mv "$work/classes/com/example/pals/"{FindFriends,FriendFinder,Server}*.class "$work/friends/com/example/pals/"
for module in base friends; do
  classes=$work/classes
  [ "$module" = base ] || classes=$work/friends
  dex "$classes" "$work/classes.dex"
  stamp "$work/classes.dex"
  (cd "$work" && aapt add "$module.apk" classes.dex > /dev/null)
  sign "$work/$module.apk" "$work/signed-$module.apk"
done
sign "$work/base_zh.apk" "$work/signed-zh.apk"

# APKPure's form: flat, with a manifest.json.
cp "$folder/manifest.json" "$work/set/manifest.json"
cp "$work/signed-base.apk" "$work/set/com.example.pals.apk"
cp "$work/signed-friends.apk" "$work/set/friends.apk"
cp "$work/signed-zh.apk" "$work/set/config.zh.apk"
# bundletool's form: a folder of splits.
cp "$work/signed-base.apk" "$work/set/splits/base-master.apk"
cp "$work/signed-friends.apk" "$work/set/splits/friends-master.apk"
cp "$work/signed-zh.apk" "$work/set/splits/base-zh.apk"
stamp "$work/set"
rm -f "$folder/pals.xapk" "$folder/pals.apks"
(
  cd "$work/set"
  zip -q -X -D "$folder/pals.xapk" manifest.json com.example.pals.apk friends.apk config.zh.apk
  zip -q -X -D -0 "$folder/pals.apks" splits/base-master.apk splits/base-zh.apk splits/friends-master.apk
)
