/** Counts and times what the node does, for Prometheus. */
@NullMarked
package dev.touchstone.observe;

import org.jspecify.annotations.NullMarked;
