/**
 * Double descent: as a model grows, its test error falls, rises to a peak where it can just fit its training examples,
 * and falls again (Belkin et al. 2019). Three phenomena by what grows: the model, the examples, the training.
 *
 * <p>One {@link dev.touchstone.phenomena.doubledescent.Sweep} serves them all. It goes along the positions of a
 * {@link dev.touchstone.phenomena.doubledescent.ModelFamily}, records, asks and resolves.
 */
@NullMarked
package dev.touchstone.phenomena.doubledescent;

import org.jspecify.annotations.NullMarked;
