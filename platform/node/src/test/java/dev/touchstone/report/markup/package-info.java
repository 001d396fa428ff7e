@NullMarked
package dev.touchstone.report.markup;

import org.jspecify.annotations.NullMarked;
