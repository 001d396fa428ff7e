@NullMarked
package dev.touchstone.report.plot;

import org.jspecify.annotations.NullMarked;
