@NullMarked
package dev.touchstone.phenomena.doubledescent;

import org.jspecify.annotations.NullMarked;
