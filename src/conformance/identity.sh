#!/usr/bin/env bash
# Signs in at a real Keycloak, over HTTP and in a browser, and asks the packaged service with its tokens. Root on Debian, Node, JDK 25.
set -euo pipefail
cd "$(dirname "$0")/../.."
for tool in node npm; do
  command -v $tool >/dev/null || { echo "The identity suite needs Node 20.19 or newer with npm; $tool is missing." >&2; exit 1; }
done
mkdir -p target
if ! command -v chromium >/dev/null; then
  apt-get update -q >target/apt.log 2>&1 || true
  apt-get install -y -q --no-install-recommends chromium >>target/apt.log 2>&1 || { cat target/apt.log >&2; exit 1; }
fi
rm -rf target/keycloak
./mvnw -q -B -ntp -Pkeycloak dependency:unpack
mv target/keycloak/keycloak-* target/keycloak/home
if [ ! src/conformance/node_modules/.package-lock.json -nt src/conformance/package-lock.json ]; then
  (cd src/conformance && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-progress)
fi
exec src/stack/java.sh src/stack/IdentityStack.java npm --prefix src/conformance run identity
