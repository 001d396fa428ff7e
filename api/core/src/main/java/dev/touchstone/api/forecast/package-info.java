/**
 * Predictive distributions and their exact score.
 *
 * <p>Every distribution knows the integrals of its distribution function and of its square, from which the continuous
 * ranked probability score follows exactly, with or without an atom at the horizon (Matheson &amp; Winkler 1976;
 * Gneiting &amp; Raftery 2007).
 */
@NullMarked
package dev.touchstone.api.forecast;

import org.jspecify.annotations.NullMarked;
