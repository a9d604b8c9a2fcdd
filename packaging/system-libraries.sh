#!/usr/bin/env bash
# Makes sure that the system has what Readyroom needs, as listed in system-libraries.txt beside this script.
#
#   packaging/system-libraries.sh GROUP…     for example: packaging/system-libraries.sh pdf
#
# On Debian and Ubuntu it asks dpkg and installs what is missing with apt-get, as root or through a sudo that wants no
# password; where it may do neither it prints the one line to run and ends with status 1. On another system it tries to
# load the libraries and says what is needed. Nothing is printed when nothing is missing.
# PYTHON names the interpreter that tries the libraries; PYTHON_MINOR (3.11, …) fills {python} in the list.
set -euo pipefail
export LC_ALL=C # apt and dpkg answer in English

here="$(dirname "${BASH_SOURCE[0]}")"
declare -a packages=() proofs=() purposes=()

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

read_table() {
    local group names proof purpose
    while IFS='|' read -r group names proof purpose; do
        group="${group//[[:space:]]/}"
        [[ -n "$group" && "$group" != '#'* && " $* " == *" $group "* ]] || continue
        names="${names//[[:space:]]/}"
        packages+=("${names//'{python}'/${PYTHON_MINOR:-3}}")
        proofs+=("${proof//[[:space:]]/}")
        purposes+=("${purpose#"${purpose%%[![:space:]]*}"}")
    done <"$here/system-libraries.txt"
    ((${#packages[@]})) || fail "There is no group of system libraries named '$*'."
}

# Sets `missing` to the places of those entries of which dpkg has no alternative installed. One dpkg-query for all.
find_missing_packages() {
    local every installed index name found
    IFS=', ' read -r -a every <<<"${packages[*]}"
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${every[@]}" 2>/dev/null) || true
    missing=()
    for index in "${!packages[@]}"; do
        found=false
        for name in ${packages[index]//,/ }; do
            [[ $'\n'"$installed"$'\n' == *$'\n'"$name installed"$'\n'* ]] && found=true
        done
        "$found" || missing+=("$index")
    done
}

# Takes from `missing` what is there all the same, built by hand perhaps: the file exists or the library loads.
keep_unusable() {
    local index places
    local -a wanted=() unusable=()
    for index in "${missing[@]}"; do
        wanted+=("${proofs[index]}")
    done
    places=$("${PYTHON:-python3}" "$here/unusable_libraries.py" "${wanted[@]}") || fail "Python could not be run."
    IFS=' ' read -r -a unusable <<<"$places"
    for index in "${!unusable[@]}"; do
        unusable[index]="${missing[unusable[index]]}"
    done
    missing=(${unusable[@]+"${unusable[@]}"})
}

# Sets `names` to one package for each missing entry: the alternative that apt can install.
choose_names() {
    local index name chosen
    names=()
    for index in "${missing[@]}"; do
        chosen="${packages[index]##*,}"
        for name in ${packages[index]//,/ }; do
            [[ "$(apt-cache policy "$name" 2>/dev/null)" != *'Candidate: '[!\(]* ]] || { chosen="$name" && break; }
        done
        names+=("$chosen")
    done
}

say_what_is_missing() {
    local index
    for index in "${missing[@]}"; do
        printf '  %-34s %s\n' "${packages[index]//,/ or }" "${purposes[index]}"
    done
}

may_be_root() {
    [[ "$(id -u)" == 0 ]] || sudo -n true 2>/dev/null
}

install_with_apt() {
    local -a apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0)
    [[ "$(id -u)" == 0 ]] || apt=(sudo -n "${apt[@]}")
    printf 'Installing the system packages that Readyroom needs:\n%s\n' "$(say_what_is_missing)"
    "${apt[@]}" update </dev/null >/dev/null ||
        printf 'apt-get update failed; going on with the package lists that are there.\n' >&2
    choose_names
    "${apt[@]}" install --no-install-recommends -y "${names[@]}" </dev/null ||
        fail "apt-get could not install ${names[*]}; its message is above."
}

ask_for_installation() {
    local become='su -c'
    ! command -v sudo >/dev/null || become='sudo sh -c'
    choose_names
    printf 'Readyroom needs these system packages:\n%s\n' "$(say_what_is_missing)" >&2
    printf 'Installing them needs root, and this account may not. Run this line, then try again:\n' >&2
    fail "  $become 'apt-get update && apt-get install --no-install-recommends -y ${names[*]}'"
}

on_debian() {
    find_missing_packages
    ((${#missing[@]})) || return 0
    keep_unusable
    ((${#missing[@]})) || return 0
    if may_be_root; then install_with_apt; else ask_for_installation; fi
}

elsewhere() {
    missing=("${!packages[@]}")
    keep_unusable
    ((${#missing[@]})) || return 0
    printf 'Readyroom needs these of the system, under their Debian names:\n%s\n' "$(say_what_is_missing)" >&2
    fail "Install them with this system's package manager, then try again."
}

(($#)) || fail "Use: packaging/system-libraries.sh GROUP…"
declare -a missing=() names=()
read_table "$@"
if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
    on_debian
else
    elsewhere
fi
