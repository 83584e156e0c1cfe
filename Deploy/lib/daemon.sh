# Builds, starts and stops the daemon, and makes the demo user. Sourced.

if [ -n "${ATTUNE_STATE:-}" ]; then
    state=$ATTUNE_STATE
elif [ "$(id -u)" -eq 0 ]; then
    state=/var/lib/attune
else
    state=${XDG_STATE_HOME:-$HOME/.local/state}/attune
fi
readonly state
readonly pid_file=$state/attuned.pid
readonly ready_file=$state/attuned.ready
readonly log_file=$state/attuned.log
readonly tokens_file=$state/demo-tokens
export ATTUNE_STATE=$state

build_release() {
    echo "==> building (the first time takes some minutes)"
    swift build -c release --product attuned
    swift build -c release --product attune
    programs=$(swift build -c release --show-bin-path)
}

running_pid() {
    [ -r "$pid_file" ] || return 1
    local pid
    pid=$(cat "$pid_file")
    # The number may have gone to another process since.
    [ -n "$pid" ] && [ "$(cat "/proc/$pid/comm" 2>/dev/null)" = attuned ] && echo "$pid"
}

stop_daemon() {
    local pid
    if ! pid=$(running_pid); then
        [ "${1:-}" = quietly ] || echo "attuned is not running on $state"
        rm -f "$pid_file"
        return 0
    fi
    echo "==> stopping attuned ($pid)"
    kill -TERM "$pid"
    local tenths
    for ((tenths = 0; tenths < 150; tenths++)); do
        kill -0 "$pid" 2>/dev/null || { rm -f "$pid_file"; return 0; }
        sleep 0.1
    done
    echo "attuned ($pid) did not stop within 15 s; look into $log_file" >&2
    exit 70
}

start_daemon() {
    mkdir -p "$state"
    # Readable by its owner; the database's own user must get to its part of it.
    chmod 711 "$state"
    rm -f "$ready_file"
    (umask 077; : >>"$log_file")
    # A long log is kept once more under another name.
    if [ "$(stat -c %s "$log_file")" -gt 52428800 ]; then mv "$log_file" "$log_file.1"; (umask 077; : >"$log_file"); fi
    echo "==> starting attuned"
    setsid "$programs/attuned" --state "$state" >"$ready_file" 2>>"$log_file" </dev/null &
    local pid=$! tenths
    echo "$pid" >"$pid_file"
    for ((tenths = 0; tenths < 600; tenths++)); do
        if grep -q '^ready ' "$ready_file" 2>/dev/null; then
            address=$(sed -n 's/^ready .*listen=\([^ ]*\).*/\1/p' "$ready_file")
            return 0
        fi
        kill -0 "$pid" 2>/dev/null || break
        sleep 0.1
    done
    echo "attuned did not start; the end of $log_file says:" >&2
    tail -5 "$log_file" >&2
    exit 70
}

# The tokens are made once and kept, so that what was pasted yesterday works today.
make_demo() {
    local device token
    phone_token="" laptop_token=""
    [ -r "$tokens_file" ] && source "$tokens_file"
    for device in phone laptop; do
        local variable=${device}_token
        token=${!variable}
        if [ -n "$token" ] && token_works "$token"; then continue; fi
        printf -v "$variable" '%s' "$("$programs/attune" device add --user demo --device "$device")"
    done
    (umask 077; printf 'phone_token=%s\nlaptop_token=%s\n' "$phone_token" "$laptop_token" >"$tokens_file")
    chmod 600 "$tokens_file"
}

token_works() {
    ATTUNE_TOKEN=$1 "$programs/attune" tail --connect "$address" --once >/dev/null 2>&1
}

say_how_to_connect() {
    local host=${address%:*} port=${address##*:} attune=$programs/attune
    attune=${attune#"$PWD"/}
    cat <<TEXT

Attune serves on $address
  state   $state
  log     $log_file
  stop    ./Deploy/run --stop

Tokens of the user demo (kept in $tokens_file)
  phone   $phone_token
  laptop  $laptop_token

Try it. In one terminal, the phone follows; paste the two lines into nc:
  nc $host $port
{"t":"open","id":1,"protocol":1,"ping_s":0,"token":"$phone_token"}
{"t":"sub","id":2,"sub":"a","from":0}

In another, the laptop says something:
  nc $host $port
{"t":"open","id":1,"protocol":1,"ping_s":0,"token":"$laptop_token"}
{"t":"push","id":2,"events":[{"id":"$(cat /proc/sys/kernel/random/uuid)","kind":"turn","body":{"conversation":"c1","role":"user","text":"我喜欢下雨天"}}]}

The same with the command line tool:
  $attune tail --connect $address --from 0 --token $phone_token
  $attune chat --connect $address --token $laptop_token
TEXT
}
