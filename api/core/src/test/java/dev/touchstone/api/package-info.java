@NullMarked
package dev.touchstone.api;

import org.jspecify.annotations.NullMarked;
