#!/usr/bin/env bash
# Called by ./run bench, in the checkout: bench.sh JAVA WHAT [options]. Each bench prints its own medians and ratios.
set -euo pipefail
java=$1
what=${2-}
shift 2 || { echo "usage: ./run bench inventory|planner|export|all [options]" >&2; exit 2; }

# First the reading alone, of machines and of ten million flows, then the whole import by the packaged service:
# [MACHINES [RUNS]].
inventory() {
  local machines=${1-35000} runs=${2-3} classes="inventory-service/target/classes:inventory-service/target/quarkus-app/lib/main/*"
  "$java" -Xmx512m -cp "$classes" fr.allerretour.inventory.intake.bench.IntakeBench "$machines" "$runs"
  "$java" -Xmx512m -cp "$classes" fr.allerretour.inventory.flow.bench.FlowBench
  local work=$PWD/target/bench-inventory
  rm -rf "$work"
  mkdir -p "$work"
  "$java" -cp "$classes" fr.allerretour.inventory.intake.bench.GeneratedWorkbook "$work/estate.xlsx" "$machines"
  "$java" -cp "deploy/local/target/classes:deploy/local/target/lib/*" fr.allerretour.local.bench.InventoryBench \
    "$PWD" "$work" "$work/estate.xlsx" "$machines" "$runs"
  rm -rf "$work"
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
