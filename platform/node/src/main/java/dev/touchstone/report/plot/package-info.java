/** Small scientific figures as SVG: axes, lines, bands, intervals, dots. RATIONALE.md says why it is not a library. */
@NullMarked
package dev.touchstone.report.plot;

import org.jspecify.annotations.NullMarked;
