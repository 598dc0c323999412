#!/usr/bin/env bash
# Runs a Java source with all that the project depends on: src/stack/java.sh [-Doption=…] src/…/File.java [argument…]
# The service is packaged first, unless a package newer than its sources is there, as after verify.
set -euo pipefail
cd "$(dirname "$0")/../.."
package=target/quarkus-app/quarkus-run.jar
if [ ! -f $package ] || [ -n "$(find pom.xml src/main graphql-schema/operations -newer $package -print -quit)" ]; then
  ./mvnw -q -B -ntp package -DskipTests
fi
java=$(./mvnw -q -B -ntp dependency:build-classpath -Dmdep.outputFile=target/stack.classpath \
  help:evaluate -Dexpression=java.home -DforceStdout)/bin/java
exec "$java" -cp "target/classes:target/test-classes:$(cat target/stack.classpath)" "$@"
