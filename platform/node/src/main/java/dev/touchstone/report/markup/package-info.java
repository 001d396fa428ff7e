/** Trees of elements that are well-formed and escaped by construction. */
@NullMarked
package dev.touchstone.report.markup;

import org.jspecify.annotations.NullMarked;
