@NullMarked
package dev.touchstone.testkit;

import org.jspecify.annotations.NullMarked;
