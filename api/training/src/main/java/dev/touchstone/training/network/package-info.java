/** Networks that train together in groups, small enough for the processor's cache. */
@NullMarked
package dev.touchstone.training.network;

import org.jspecify.annotations.NullMarked;
