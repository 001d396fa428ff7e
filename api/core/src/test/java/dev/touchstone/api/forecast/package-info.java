@NullMarked
package dev.touchstone.api.forecast;

import org.jspecify.annotations.NullMarked;
