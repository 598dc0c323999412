#!/usr/bin/env bash
# Prints the speed of the import on this machine: src/bench/import.sh [-Drows=20000]
set -euo pipefail
cd "$(dirname "$0")/../.."
./mvnw -q -B -ntp package -DskipTests
./mvnw -q -B -ntp dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
java=$(./mvnw -q -B -ntp help:evaluate -Dexpression=java.home -DforceStdout)/bin/java
exec "$java" "$@" -cp "$(cat target/bench.classpath)" src/bench/ImportBench.java
