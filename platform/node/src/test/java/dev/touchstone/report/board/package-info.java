@NullMarked
package dev.touchstone.report.board;

import org.jspecify.annotations.NullMarked;
