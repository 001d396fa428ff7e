/**
 * The append-only, hash-chained record of everything: facts go in through {@link dev.touchstone.ledger.Chain}s, and come
 * back as the entries that still count. {@link dev.touchstone.ledger.StudyLog} makes one study out of them.
 */
@NullMarked
package dev.touchstone.ledger;

import org.jspecify.annotations.NullMarked;
