/**
 * Conducts studies: trains cohorts side by side, records what they measure, and holds them at each question's origin
 * until the theories have committed themselves.
 */
@NullMarked
package dev.touchstone.laboratory;

import org.jspecify.annotations.NullMarked;
