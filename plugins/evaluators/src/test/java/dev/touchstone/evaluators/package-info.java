@NullMarked
package dev.touchstone.evaluators;

import org.jspecify.annotations.NullMarked;
