/**
 * The theories that ship with Touchstone, one file each.
 *
 * <p>To add one: write a class that implements {@link dev.touchstone.api.toolkit.CovariateTheory} (or {@link
 * dev.touchstone.api.Theory} if its constants are not those of a regression), name the paper, the formula and the
 * constants in its comment, add its name to {@code META-INF/services/dev.touchstone.api.Theory}, and extend {@code
 * TheoryContract} in one test.
 */
@NullMarked
package dev.touchstone.theories;

import org.jspecify.annotations.NullMarked;
