#!/usr/bin/env bash
# Prints the speed of the import on this machine: src/bench/import.sh [-Drows=20000]
set -euo pipefail
cd "$(dirname "$0")/../.."
exec src/stack/java.sh "$@" src/bench/ImportBench.java
