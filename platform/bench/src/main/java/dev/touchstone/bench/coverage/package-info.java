/**
 * Whether the evaluators' intervals cover what they should: studies made up from a truth that is known are judged by the
 * evaluators that ship, and the intervals that hold the truth are counted.
 */
@NullMarked
package dev.touchstone.bench.coverage;

import org.jspecify.annotations.NullMarked;
