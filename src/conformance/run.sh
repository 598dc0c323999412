#!/usr/bin/env bash
# Runs the schema gate, the audits and real clients against the packaged service with the demo data.
set -euo pipefail
cd "$(dirname "$0")/../.."
for tool in node npm; do
  command -v $tool >/dev/null || { echo "The conformance suites need Node 20.19 or newer with npm; $tool is missing." >&2; exit 1; }
done
(cd src/conformance && npm ci --no-progress)
exec src/stack/java.sh src/stack/DemoStack.java npm --prefix src/conformance test
