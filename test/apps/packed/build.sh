# Sourced by ../build.sh: compiles hidden/ to a dex of its own and seals it as assets/kestrel.dat.
# Of the eight components that the manifest declares, classes.dex has none.
mkdir -p "$work/gen" "$work/assets"
aapt package -f -M "$folder/AndroidManifest.xml" -S "$folder/res" -I "$framework" -J "$work/gen"
compile "$work/hidden" "$folder/hidden" "$work/gen"
dex "$work/hidden" "$work/hidden.dex"
openssl enc -aes-128-ctr -K 00112233445566778899aabbccddeeff -iv 00000000000000000000000000000000 \
  -in "$work/hidden.dex" -out "$work/assets/kestrel.dat"
package "$folder" "$work" -0 dat
sign "$work/unsigned.apk" "$folder/app.apk"
