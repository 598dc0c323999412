#!/usr/bin/env bash
# Breaks what can break around the packaged service, and prints a line of figures for each drill; ends with 1 where a claim
# does not hold: src/drills/run.sh [-Dminutes=30] [quick|long|all|name…]
set -euo pipefail
cd "$(dirname "$0")/../.."
options=()
while [[ "${1:-}" == -* ]]; do
  options+=("$1")
  shift
done
exec src/stack/java.sh "${options[@]}" src/drills/Drills.java "$@"
