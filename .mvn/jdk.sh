# Sourced by mvnw and run: sets JAVA_HOME to a JDK of 21 or newer.
# A good JAVA_HOME is kept; else the newest JDK in the usual places is taken; else the reader is told what to install.
ar_jdk_release() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}
ar_jdk_good() {
  [ -x "$1/bin/javac" ] && v=$(ar_jdk_release "$1") && [ -n "$v" ] && [ "$v" -ge 21 ]
}
if ! { [ -n "${JAVA_HOME-}" ] && ar_jdk_good "$JAVA_HOME"; }; then
  ar_best='' ar_best_v=0
  set +f
  for d in /usr/lib/jvm/* /opt/java/* /opt/jdk* /usr/java/* "${HOME-/root}"/.sdkman/candidates/java/* "${HOME-/root}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -d "$d" ] && [ ! -L "$d" ] && ar_jdk_good "$d" && [ "$v" -gt "$ar_best_v" ]; then ar_best=$d ar_best_v=$v; fi
  done
  if [ -z "$ar_best" ]; then
    echo "Aller-Retour needs a JDK of 21 or newer (25 is what it is built and tested on), and none was found." >&2
    echo "Install one, for example: apt-get install temurin-25-jdk, or set JAVA_HOME to one that is elsewhere." >&2
    exit 1
  fi
  JAVA_HOME=$ar_best
fi
export JAVA_HOME
