#!/bin/sh
# Vérifie ce lot de réversibilité avec coreutils (ou shasum) et openssl, et rien d'autre.
# Checks this reversibility bundle with coreutils (or shasum) and openssl, and nothing else.
#
# sh data/verify.sh                       empreintes et signature / digests and signature
# sh data/verify.sh AUTHORITY.pem         et que le certificat vient de cette autorité / and who signed
# 0: tout est juste / all holds · 1: quelque chose ne l'est pas / something does not · 2: outil manquant / no tool
set -u
LC_ALL=C
export LC_ALL
authority=${1-}
case $authority in '' | /*) ;; *) authority=$PWD/$authority ;; esac
cd "$(dirname "$0")/.." || exit 2
bad=0

say() { printf '%s\n' "$*"; }

digest() { # BITS FILE
  if command -v "sha$1sum" >/dev/null 2>&1; then "sha$1sum" -c "$2"
  elif command -v shasum >/dev/null 2>&1; then shasum -a "$1" -c "$2"
  else say "sha$1sum: introuvable / not found"; exit 2
  fi
}

manifest() { # BITS FILE
  # What is left when the good lines are taken away is what is wrong.
  if { digest "$1" "$2" 2>&1 || say "$2: ne correspond pas / does not hold"; } | grep -v ': OK$'; then
    bad=1
  else
    say "$2: OK"
  fi
}

manifest 512 tagmanifest-sha512.txt
manifest 512 manifest-sha512.txt
manifest 256 manifest-sha256.txt

listed=$(wc -l <manifest-sha512.txt)
found=$(find data ! -type d | wc -l)
if [ "$((listed))" -eq "$((found))" ]; then
  say "fichiers / files: $((found)): OK"
else
  say "fichiers / files: $((found)), dans le manifeste / in the manifest: $((listed))"
  bad=1
fi

signature=signatures/tagmanifest-sha512.txt.p7s
if [ ! -f "$signature" ]; then
  say "signature: aucune / none"
elif ! command -v openssl >/dev/null 2>&1; then
  say "openssl: introuvable / not found"
  exit 2
else
  if [ -n "$authority" ]; then set -- -CAfile "$authority" -purpose any; else set -- -noverify; fi
  if openssl cms -verify -binary -inform DER -in "$signature" -content tagmanifest-sha512.txt -out /dev/null "$@" \
    2>/dev/null; then
    if [ -n "$authority" ]; then
      say "signature: OK, par un certificat de cette autorité / by a certificate of that authority"
    else
      say "signature: OK, certificat non vérifié / certificate not checked (sh data/verify.sh AUTHORITY.pem)"
    fi
  else
    say "signature: fausse / does not hold"
    bad=1
  fi
fi
exit $bad
