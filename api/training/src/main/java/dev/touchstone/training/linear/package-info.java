/**
 * Models that are linear in what is trained, solved exactly in double precision: least squares with and without a
 * penalty, on inputs, on random features, and along the whole path of gradient descent.
 *
 * <p>All sums are taken in a fixed order and every draw comes from a named stream, so a trial's numbers are the same
 * bit for bit in any cohort.
 */
@NullMarked
package dev.touchstone.training.linear;

import org.jspecify.annotations.NullMarked;
