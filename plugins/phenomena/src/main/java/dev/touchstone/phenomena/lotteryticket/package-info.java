/**
 * Lottery tickets: pruned to its largest weights and rewound to its first ones, a network learns what the whole one did,
 * and more than the same connections learn from other first weights (Frankle &amp; Carbin 2019).
 *
 * <p>Each pruning round trains the ticket and, beside it on the same batches, the variants that tell which part of it
 * mattered: connections, signs, magnitudes or the scale of a layer's signal.
 */
@NullMarked
package dev.touchstone.phenomena.lotteryticket;

import org.jspecify.annotations.NullMarked;
