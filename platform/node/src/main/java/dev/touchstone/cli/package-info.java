/** The command line: what people type, what they see while it runs, and how errors reach them. */
@NullMarked
package dev.touchstone.cli;

import org.jspecify.annotations.NullMarked;
