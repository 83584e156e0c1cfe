# Installs the Debian packages that Attune builds on and runs with. Sourced.

# package:what shows that it is there
readonly attune_packages=(
    "libpq-dev:pkg-config --exists libpq"
    "libsqlite3-dev:pkg-config --exists sqlite3"
    "pkg-config:command -v pkg-config"
    "postgresql:compgen -G /usr/lib/postgresql/*/bin/initdb"
    "openssl:command -v openssl"
    "netcat-openbsd:command -v nc"
    "python3:python3 -c 'import sqlite3, ssl, sys; sys.exit(sys.version_info < (3, 10))'"
    "ca-certificates:test -d /etc/ssl/certs"
    "git:command -v git"
)

install_missing() {
    local missing=() entry
    for entry in "${attune_packages[@]}"; do
        bash -c "${entry#*:}" >/dev/null 2>&1 || missing+=("${entry%%:*}")
    done
    if [ "${#missing[@]}" -gt 0 ]; then
        echo "==> installing ${missing[*]}"
        local as_root=()
        if [ "$(id -u)" -ne 0 ]; then
            command -v sudo >/dev/null || { echo "these packages are missing: ${missing[*]}. Install them as root, then run this again." >&2; exit 69; }
            as_root=(sudo)
        fi
        # Debian's package would start a cluster of its own; Attune makes one that is only its own.
        if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
            "${as_root[@]}" mkdir -p /etc/postgresql-common
            echo "create_main_cluster = false" | "${as_root[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
        fi
        "${as_root[@]}" apt-get update -qq
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "${missing[@]}" >/dev/null
    fi
    command -v swift >/dev/null || { echo "swift is missing: install Swift 6.3 from https://www.swift.org/install/linux/ and put it on the PATH" >&2; exit 69; }
}
