/**
 * What the ledger holds: facts, sealed into entries of hash chains. These are the only things that travel on the bus
 * and between nodes.
 */
@NullMarked
package dev.touchstone.api.ledger;

import org.jspecify.annotations.NullMarked;
