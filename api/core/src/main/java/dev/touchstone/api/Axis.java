package dev.touchstone.api;

/**
 * What a trial moves along.
 *
 * @param name for instance {@code step}, {@code width}, {@code pruning round}
 * @param unit of a position, for instance {@code optimiser steps}
 */
public record Axis(String name, String unit) {}
