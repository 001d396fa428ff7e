@NullMarked
package dev.touchstone.report.html;

import org.jspecify.annotations.NullMarked;
