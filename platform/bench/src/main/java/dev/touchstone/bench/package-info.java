/** Measurements of speed. Figures are quoted as medians of several runs in one session, compared in pairs. */
@NullMarked
package dev.touchstone.bench;

import org.jspecify.annotations.NullMarked;
