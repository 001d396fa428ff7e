/**
 * Instruments: costly quantities computed from a network's parameters, each a pure function of them.
 *
 * <p>The same parameters and examples give the same number, bit for bit, whatever was measured before. Where an
 * instrument draws (a start vector, a sample of examples) it draws from a stream of a fixed name.
 */
@NullMarked
package dev.touchstone.training.instrument;

import org.jspecify.annotations.NullMarked;
