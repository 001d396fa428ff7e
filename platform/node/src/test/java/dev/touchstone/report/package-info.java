@NullMarked
package dev.touchstone.report;

import org.jspecify.annotations.NullMarked;
