#!/usr/bin/env bash
# Prints what a page costs with 1, 10 and 100 per cent of the data, far into a list, of a node with many relations, and with 1 to 64 clients:
# src/bench/scale.sh [-Dpercents=1,10,100] [-Dseconds=4]
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v wrk >/dev/null || apt-get install -y -q wrk
. src/bench/processor.sh
src/stack/java.sh "$@" src/bench/ScaleBench.java
