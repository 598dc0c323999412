#!/usr/bin/env bash
# Compares the reading of the product with PostgreSQL's own limit and with PostGraphile, on the same tables:
# src/bench/read.sh [-Dpercent=100] [-Dseconds=5] [-Drounds=5] [-Dwarm=80] [-Dqueries=q1,q2,q3,q4,q5,q6]
set -euo pipefail
cd "$(dirname "$0")/../.."
missing=()
command -v wrk >/dev/null || missing+=(wrk)
command -v pgbench >/dev/null || missing+=(postgresql-contrib)
if [ ${#missing[@]} -gt 0 ]; then
  apt-get install -y -q "${missing[@]}"
fi
(cd src/bench/peer && npm ci --no-progress)
. src/bench/processor.sh
src/stack/java.sh "$@" src/bench/ReadBench.java
