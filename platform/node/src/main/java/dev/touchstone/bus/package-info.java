/**
 * How parts of a node tell each other that something new is in the ledger. The bus is best effort: a
 * {@link dev.touchstone.bus.Follower} reads in the ledger what the bus has lost.
 */
@NullMarked
package dev.touchstone.bus;

import org.jspecify.annotations.NullMarked;
