#!/usr/bin/env bash
# Called by ./run bench, in the checkout: bench.sh JAVA WHAT [options]. Each bench prints its own medians and ratios.
set -euo pipefail
java=$1
what=${2-}
shift 2 || { echo "usage: ./run bench inventory|planner|export|all [options]" >&2; exit 2; }

inventory() {
  "$java" -Xmx512m -cp "inventory-service/target/classes:inventory-service/target/quarkus-app/lib/main/*" \
    fr.allerretour.inventory.intake.bench.IntakeBench "$@"
}
planner() {
  "$java" -Xmx2g -cp "planner-service/target/classes:planner-service/target/quarkus-app/lib/main/*" \
    fr.allerretour.planner.schedule.bench.BenchCommand "$@"
}
export_() {
  "$java" -Xmx256m "-Dallerretour.bench.verify=$PWD/run verify" -cp "export-service/target/classes:export-service/target/quarkus-app/lib/main/*" \
    fr.allerretour.export.bundle.bench.BundleBench "$@"
}

case $what in
  inventory) inventory "$@" ;;
  planner) planner "$@" ;;
  export) export_ "$@" ;;
  all) inventory && planner && export_ ;;
  *)
    echo "./run bench: unknown '$what'; expected inventory, planner, export or all" >&2
    exit 2
    ;;
esac
