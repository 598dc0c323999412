#!/usr/bin/env bash
# Starts development as the README says, on a free port, and runs the README's own commands against it, then what they do not say.
set -euo pipefail
cd "$(dirname "$0")/../.."
mkdir -p target
log=target/development.log
answers=target/development.answers
set -m # a process group for what is started, so that it can be ended as a whole
QUARKUS_HTTP_PORT=0 ./mvnw -B -ntp quarkus:dev </dev/null >$log 2>&1 &
development=$!
trap 'kill -- -$development; wait $development || true' EXIT

fail() {
  echo "$1" >&2
  tail -n 40 "$2" | cut -c 1-300 >&2
  exit 1
}

for ((waited = 0; waited < 300; waited++)); do
  url=$(grep -om1 'Listening on: http://[a-z0-9.]*:[0-9]*' $log | cut -d' ' -f3) && break
  kill -0 $development || fail "Development ended." $log
  sleep 1
done
[ -n "$url" ] || fail "Development did not start in 5 minutes." $log

awk '/^```sh$/ { block = ""; inside = 1; next }
     /^```$/ { if (inside && block ~ /localhost:8080/) printf "%s", block; inside = 0 }
     inside { block = block $0 "\n" }' README.md | sed "s#http://localhost:8080#$url#g" >target/readme.sh
bash -euo pipefail target/readme.sh >$answers 2>>$log || fail "A command of the README fails." $log
for expected in '"totalCount":[1-9]' '"CLUSTER_MANAGER"' '"state":"DONE"' '"added":1\|"known":1' '"signedIn":false' '"dryRun":true,"rowsRead":1,"created":1'; do
  grep -q "$expected" $answers || fail "The commands of the README print no $expected." $answers
done
! grep -q '"errors"' $answers || fail "A command of the README is answered with errors." $answers

# What a newcomer does wrong is told by its code, here as in production.
ask() {
  curl -s "$url/graphql" -H 'Content-Type: application/json' -d "$1" | head -c 10000
}
for wrong in 'no JSON BAD_REQUEST' '{"query":"{ none }"} GRAPHQL_VALIDATION_FAILED'; do
  ask "${wrong% *}" >$answers
  grep -q "\"${wrong##* }\"" $answers || fail "No ${wrong##* } for ${wrong% *}." $answers
done
curl -sf "$url/graphiql" >$answers || fail "GraphiQL is not there." $log
! grep -q ' ERROR ' $log || fail "Development logs errors." $log
echo "Development starts, and the README's commands do what they say."
