package fr.allerretour.planner.matrix;

import org.jspecify.annotations.Nullable;

/**
 * Which verdicts are asked for; null is any.
 *
 * @param workload a workload's key
 * @param offer an offer's id
 */
public record MatrixFilter(
        @Nullable String workload,
        @Nullable String offer,
        @Nullable AtOffer verdict) {}
