/**
 * The edge of stability: under full-batch gradient descent the loss's curvature grows until it hovers just where the
 * learning rate stops being stable, and training goes on all the same (Cohen et al. 2021).
 */
@NullMarked
package dev.touchstone.phenomena.edgeofstability;

import org.jspecify.annotations.NullMarked;
