/** Data sets drawn by law, one split per trial. Everything here is plain Java; nothing needs the engine. */
@NullMarked
package dev.touchstone.training.data;

import org.jspecify.annotations.NullMarked;
