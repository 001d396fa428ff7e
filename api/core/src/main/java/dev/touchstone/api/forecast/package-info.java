/**
 * Predictive distributions and their exact score.
 *
 * <p>Every distribution knows the integrals of the squares of F up to a point and of 1 - F beyond it. Their sum is the
 * continuous ranked probability score (Matheson &amp; Winkler 1976; Gneiting &amp; Raftery 2007): exact, with or without an
 * atom at the horizon, and never below 0.
 */
@NullMarked
package dev.touchstone.api.forecast;

import org.jspecify.annotations.NullMarked;
