/**
 * Grokking: a network that has long memorised its training examples suddenly understands the rest (Power et al. 2022).
 *
 * <p>The default network is Gromov's (2023): one hidden layer of squares on an operation table, trained in full batches
 * with AdamW. Without weight decay it memorises as fast and does not grok.
 */
@NullMarked
package dev.touchstone.phenomena.grokking;

import org.jspecify.annotations.NullMarked;
