/** Where the process begins. */
@NullMarked
package dev.touchstone.main;

import org.jspecify.annotations.NullMarked;
