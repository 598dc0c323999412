#!/usr/bin/env bash
# Prints how the packages start, and what the first request after readiness takes beside those that follow:
# src/bench/start.sh [-Druns=5] [-Dwarm-up=5S]
# Each package that is there is measured: the jar, its AOT cache (./mvnw verify -Paot), the executable (./mvnw verify -Dnative).
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/processor.sh
src/stack/java.sh "$@" src/bench/StartBench.java
