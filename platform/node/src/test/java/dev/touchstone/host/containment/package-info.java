@NullMarked
package dev.touchstone.host.containment;

import org.jspecify.annotations.NullMarked;
