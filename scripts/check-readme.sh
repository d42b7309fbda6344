#!/usr/bin/env bash
# Follows the README as a newcomer would: a fresh clone, a machine with Node and git and nothing else.
# Runs the commands of its first block; the last of them starts the server, which is asked for its page and
# the dossier and then stopped. Then runs the command of the block after "## Tests" on some of the tests, which must
# pass and say what they left out; that all of them pass is seen where the tools are.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d "${TMPDIR:-/tmp}/allegiance-readme.XXXXXX")
server=
cleanup() {
  [ -z "$server" ] || kill -- "-$server" 2> /dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT
die() { echo "check-readme: $*" >&2; exit 1; }

# The tools of a bare machine.
mkdir "$work/bin" "$work/home"
for tool in node npm npx git sh bash env cat cp rm mkdir mktemp ls uname sleep kill ps tr sed grep head tail sort; do
  ln -s "$(command -v "$tool")" "$work/bin/$tool" || die "this machine has no $tool"
done
# What npm needs on this machine to reach its registry (a proxy's certificate, say) stands in its user configuration.
npmrc=$(npm config get userconfig 2> /dev/null)
bare() { # bare COMMAND...: turns the shell into it, on such a machine
  exec env -i "PATH=$work/bin" "HOME=$work/home" "TMPDIR=$work" "npm_config_cache=${npm_config_cache:-$work/npm}" \
    "npm_config_userconfig=$npmrc" CHROMIUM_PATH=/nonexistent "$@"
}

block() { # block HEADING: the first block of commands after it; without one, the README's first
  sed -n "/^${1:-#}/,\$p" README.md | sed -n '/^```sh$/,/^```$/p' | sed '1d; /^```$/,$d' | grep -v '^#'
}

git clone --quiet . "$work/clone"
cd "$work/clone"

mapfile -t start < <(block)
[ "${#start[@]}" -eq 2 ] || die "the README's first block should hold two commands, it holds ${#start[@]}"
echo "check-readme: ${start[0]}"
(bare sh -c "${start[0]}") || die "${start[0]} failed"

port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')
echo "check-readme: ${start[1]}"
set -m # npm does not end what it started when it is told to stop: its whole process group is told
bare PORT="$port" sh -c "exec ${start[1]}" > "$work/out" 2> "$work/err" &
server=$!
set +m
url=
for _ in $(seq 240); do
  kill -0 "$server" 2> /dev/null || { cat "$work/out" "$work/err" >&2; die "${start[1]} ended by itself"; }
  url=$(grep -o 'http://[^ ]*' "$work/out" | head -n 1) && break
  sleep 0.5
done
[ -n "$url" ] || { cat "$work/err" >&2; die "${start[1]} printed no address in two minutes"; }
curl -sSf -m 20 -H 'Accept: text/html' "$url" | grep -q '<title>' || die "no page at $url"
nodes=$(curl -sSf -m 20 "${url%/}/api/subgraph?dossier=iskp-region" | node -p 'JSON.parse(require("fs").readFileSync(0, "utf8")).nodes.id.length')
[ "$nodes" -gt 0 ] || die 'the dossier is empty'
kill -- "-$server"
wait "$server" || true # npm's own status when told to stop
server=
echo "check-readme: the explorer and its $nodes nodes are there"

mapfile -t tests < <(block '## Tests')
[ "${#tests[@]}" -gt 0 ] || die 'the README has no block of commands after "## Tests"'
echo "check-readme: ${tests[0]} (some of them)"
# What of the tests needs a tool, and what is quick without.
some='tests/e2e/first-screen tests/store/neo4j.test tests/store/queue tests/ops tests/model tests/client tests/query-api/clients'
(bare sh -c "${tests[0]} -- $some") > "$work/out" 2>&1 || { tail -n 60 "$work/out" >&2; die "${tests[0]} failed"; }
sed -n '/^Left out:/,/^$/p' "$work/out"
for reason in Chromium Neo4j ALLEGIANCE_TEST_DATA; do
  sed -n '/^Left out:/,/^$/p' "$work/out" | grep -q "$reason" || die "the tests do not say that they left out what needs $reason"
done
