/** The report as one page that needs nothing but itself: one section a file, in the order of {@link HtmlReport}. */
@NullMarked
package dev.touchstone.report.html;

import org.jspecify.annotations.NullMarked;
