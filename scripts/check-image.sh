#!/usr/bin/env bash
# Does what the Dockerfile says, step by step, without a container engine: every stage is an empty folder,
# every command gets a clean environment, and the last stage's CMD runs as a user who owns only its data.
# Then asks the started server for its health and for the dossier, runs a command beside it, and stops it.
#
# Understands the instructions that stand in our Dockerfile and fails on any other. What it cannot see:
# whether the base image exists and whether its libraries suffice.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d "${TMPDIR:-/tmp}/allegiance-image.XXXXXX")
chmod 755 "$work"
server=
cleanup() {
  [ -z "$server" ] || kill "$server" 2> /dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT
die() { echo "check-image: $*" >&2; exit 1; }

nobody=65534 # stands in for the image's own unprivileged user
stage='' workdir='' user=root health=() command=() owned=()
declare -A environment

clean() { # clean COMMAND...: turns the shell into it, in the stage's working folder, with nothing of ours around
  local settings=() name
  for name in "${!environment[@]}"; do settings+=("$name=${environment[$name]}"); done
  cd "$workdir"
  exec env -i "PATH=$PATH" "HOME=$HOME" "npm_config_cache=${npm_config_cache:-$work/npm}" ${settings[@]+"${settings[@]}"} "$@"
}

inside() { # a path of the image as a path of its stage's folder
  case $1 in /*) echo "$work/$stage$1" ;; *) echo "$workdir/$1" ;; esac
}

words() { # a JSON array as NUL-ended strings
  node -e 'for (const word of JSON.parse(process.argv[1])) process.stdout.write(word + "\0")' "$1"
}

make_context() { # what .dockerignore lets through; ours shuts everything out and lets names in
  local line
  mkdir "$work/context"
  while IFS= read -r line; do
    case $line in
      ''|'#'*|'*') ;;
      '!'*) cp -a "${line#!}" "$work/context/" ;;
      *) die ".dockerignore: only '*' and '!name' are understood here, not '$line'" ;;
    esac
  done < .dockerignore
}

copy() { # copy ARGUMENTS of a COPY instruction
  local from=$work/context to chown='' arguments=() path
  while [ $# -gt 0 ]; do
    case $1 in
      --from=*) from=$work/${1#--from=} ;;
      --chown=*) chown=yes ;;
      --*) die "COPY $1 is not understood here" ;;
      *) arguments+=("$1") ;;
    esac
    shift
  done
  to=$(inside "${arguments[-1]}")
  unset 'arguments[-1]'
  for path in "${arguments[@]}"; do
    path=$from/${path#/}
    if [ -d "$path" ]; then # Docker copies what a folder holds
      mkdir -p "$to"
      cp -a "$path/." "$to/"
    else
      case $to in */) mkdir -p "$to" ;; *) mkdir -p "$(dirname "$to")" ;; esac
      cp -a "$path" "$to"
    fi
  done
  [ -z "$chown" ] || owned+=("$to")
}

instruction() { # instruction NAME REST
  local rest=$2 list pair
  read -ra list <<< "$rest"
  case $1 in
    FROM)
      stage=image user=root environment=() owned=()
      [ "${list[1]:-}" != AS ] || stage=${list[2]}
      mkdir "$work/$stage"
      workdir=$work/$stage ;;
    WORKDIR) workdir=$(inside "$rest"); mkdir -p "$workdir" ;;
    COPY) copy "${list[@]}" ;;
    RUN) (clean sh -c "$rest") || die "RUN $rest failed" ;;
    ENV) for pair in "${list[@]}"; do
        case ${pair#*=} in /*) environment[${pair%%=*}]=$(inside "${pair#*=}") ;; *) environment[${pair%%=*}]=${pair#*=} ;; esac
      done ;;
    USER) user=$rest ;;
    HEALTHCHECK) mapfile -d '' health < <(words "${rest#* CMD }") ;;
    CMD) mapfile -d '' command < <(words "$rest") ;;
    VOLUME|EXPOSE) ;;
    *) die "$1 is not understood here" ;;
  esac
}

read_dockerfile() {
  local line whole=''
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in ''|'#'*) continue ;; esac
    whole+=${line%\\}
    [ "${line%\\}" = "$line" ] || continue
    echo "check-image: $whole"
    instruction "${whole%% *}" "${whole#* }"
    whole=''
  done < Dockerfile
}

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'
}

ask() { # ask PATH [TOKEN]: prints the status, leaves the answer in $work/answer
  curl -sS -m 20 -o "$work/answer" -w '%{http_code}' ${2:+-H "Authorization: Bearer $2"} "http://127.0.0.1:${environment[PORT]}$1"
}

make_context
read_dockerfile

[ "$user" != root ] || die 'the image runs as root'
[ "${#command[@]}" -gt 0 ] && [ "${#health[@]}" -gt 0 ] || die 'the image lacks a CMD or a HEALTHCHECK'
as=()
if [ "$(id -u)" -eq 0 ]; then
  chown -R "$nobody:$nobody" "${owned[@]}"
  as=(setpriv --reuid="$nobody" --regid="$nobody" --clear-groups)
fi
environment[PORT]=$(free_port)
token=$(node -p 'require("crypto").randomBytes(16).toString("hex")')
environment[ALLEGIANCE_TOKEN]=$token

clean ${as[@]+"${as[@]}"} "${command[@]}" > "$work/log" 2>&1 &
server=$!
for _ in $(seq 60); do
  kill -0 "$server" 2> /dev/null || { cat "$work/log" >&2; die 'the server ended while starting'; }
  if (clean "${health[@]}") 2> /dev/null; then healthy=yes; break; fi
  sleep 0.5
done
[ "${healthy:-}" = yes ] || { cat "$work/log" >&2; die 'the server did not become healthy in 30 s'; }

status=$(ask '/api/subgraph?dossier=iskp-region')
[ "$status" = 401 ] || die "without the token the dossier answered $status, not 401"
status=$(ask '/api/subgraph?dossier=iskp-region' "$token")
[ "$status" = 200 ] || die "with the token the dossier answered $status"
nodes=$(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).nodes.id.length' "$work/answer")
[ "$nodes" -gt 0 ] || die 'the dossier is empty'
actors=$(clean ${as[@]+"${as[@]}"} node bin/allegiance.js query --format csv 'MATCH (n:Actor) RETURN count(n)' | tail -n 1 | tr -d '\r')
[ "${actors:-0}" -gt 0 ] || die 'a command inside the image does not reach the graph'
if grep -qF "$token" "$work/log"; then die 'the log holds the token'; fi

kill "$server"
wait "$server" || die "the server ended with status $? when told to stop"
server=
echo "check-image: healthy, refuses without the token, answers with $nodes nodes, stops when told"
