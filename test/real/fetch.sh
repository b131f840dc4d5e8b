#!/usr/bin/env bash
# Takes the APKs out of two npm packages whose dependencies we want no part of, so they cannot be dependencies of ours:
# the tarball alone is fetched, checked against its hash, and only the APK is kept, where an install would put it.
set -euo pipefail
cd "$(dirname "$0")/../.."

fetch() {
  local package=$1 version=$2 sha512=$3 apk=$4
  local target=node_modules/$package
  [ -f "$target/$apk" ] && return
  local folder
  folder=$(mktemp -d)
  npm pack --silent "$package@$version" --pack-destination "$folder" >/dev/null
  local got
  got=$(openssl dgst -sha512 -binary "$folder"/*.tgz | base64 -w0)
  if [ "$got" != "$sha512" ]; then
    echo "$package@$version: the tarball's hash is not the expected one" >&2
    exit 2
  fi
  mkdir -p "$target"
  tar -xzf "$folder"/*.tgz -C "$target" --strip-components=1 "package/$apk"
  rm -rf "$folder"
}

fetch appium-espresso-driver 9.3.6 \
  zCGexauBqJcsKw05ygOn++/5qsXcaLsKrWTW40g6kxJp8kmCpKlya0k4mqXgcS7AzTFz9ojMiCChUhSFuuRopQ== \
  espresso-server/app/build/outputs/apk/androidTest/debug/app-debug-androidTest.apk
fetch @devicefarmer/stf 3.7.9 \
  5vhEtpF/Os/H/AZPmFQnZM7EVZMFEU93SlMdkIQWyYuSiQxcGRp4flnlUw21yas+fzKmMkqwl0/T5bCELaTuog== \
  vendor/STFService/STFService.apk
