#!/usr/bin/env bash
# Installs what the tests need, builds, and runs every test. The last line reads `N passed, N failed`.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
command -v aapt >/dev/null || missing+=(aapt)
command -v dexdump >/dev/null || missing+=(dexdump)
command -v unzip >/dev/null || missing+=(unzip)
command -v openssl >/dev/null || missing+=(openssl)
command -v chromium >/dev/null || missing+=(chromium fonts-noto-cjk)
ls -d /usr/lib/postgresql/*/bin >/dev/null 2>&1 || missing+=(postgresql)
# Pages are looked at by a real browser, and PDFs read back.
command -v chromium >/dev/null || missing+=(chromium)
command -v pdftotext >/dev/null || missing+=(poppler-utils)
if [ "${#missing[@]}" -gt 0 ]; then
  sudo=""
  [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

[ -d node_modules ] || npm ci
bash test/real/fetch.sh
npm run --silent build
# test/kill kills a few times here; npm run test:kill -- --kills 200 is the whole of it.
exec bash test/with-postgres.sh npx vitest run
