#!/usr/bin/env bash
# Prove the README's two commands in a bare Debian 12: minbase and python3, nothing else, made by debootstrap.
#
#   packaging/prove_debian.sh [--mirror URL] [--extra FOLDER] [--only run|test] WORKSHOP
#
# Needs root and debootstrap. WORKSHOP keeps the pristine system as bare.tar for the next time; each run unpacks it
# anew, copies the checkout as a clone would hold it (with what is not committed yet), and works there behind chroot.
# FOLDER is laid over the system first, where a network asks for its own certificates or pip.conf.
set -euo pipefail

mirror=http://deb.debian.org/debian
extra=""
commands=(run test)
while [[ ${1:-} == --* ]]; do
    case $1 in
        --mirror) mirror=$2 ;;
        --extra) extra=$2 ;;
        --only) commands=("$2") ;;
        *) sed -n '2,8p' "$0"; exit 2 ;;
    esac
    shift 2
done
workshop=${1:?the folder to work in}
checkout=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$workshop"

# The mounts live in a namespace of their own and go with it, however this ends.
if [[ ${CAFEMEMO_PROOF_INSIDE:-} != yes ]]; then
    CAFEMEMO_PROOF_INSIDE=yes exec unshare --mount --propagation private -- "$0" \
        --mirror "$mirror" ${extra:+--extra "$extra"} $([[ ${#commands[@]} == 1 ]] && echo --only "${commands[0]}") "$workshop"
fi

if [[ ! -f $workshop/bare.tar ]]; then
    echo "== Making a bare Debian 12"
    rm -rf "$workshop/bare"
    debootstrap --variant=minbase --include=python3 bookworm "$workshop/bare" "$mirror" > "$workshop/debootstrap.log"
    tar -C "$workshop/bare" -cf "$workshop/bare.tar.part" .
    mv "$workshop/bare.tar.part" "$workshop/bare.tar"
    rm -rf "$workshop/bare"
fi

system=$workshop/system
rm -rf "$system"
mkdir "$system"
# A mount of its own, so that tests in it can mount a full disk only they see.
mount --bind "$system" "$system"
tar -C "$system" -xf "$workshop/bare.tar"
cp /etc/resolv.conf /etc/hosts "$system/etc/"
[[ -z $extra ]] || cp -a "$extra/." "$system/"
mkdir -p "$system/root/cafememo"
cd "$checkout"
git ls-files -z --cached --others --exclude-standard |
    while IFS= read -r -d '' file; do [[ ! -e $file ]] || printf '%s\0' "$file"; done |
    tar --null --files-from=- -cf - | tar -C "$system/root/cafememo" -xf -
mount -t proc proc "$system/proc"
mkdir -p "$system/dev/shm"
mount -t tmpfs -o mode=1777 tmpfs "$system/dev/shm"

for command in "${commands[@]}"; do
    echo "== python3 packaging/dev.py $command"
    started=$SECONDS
    env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
        chroot "$system" sh -c "cd /root/cafememo && exec python3 packaging/dev.py $command" < /dev/null
    echo "== $command: $((SECONDS - started)) s"
done
echo "== Proved; the system is left in $system"
