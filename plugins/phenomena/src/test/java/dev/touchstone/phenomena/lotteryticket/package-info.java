@NullMarked
package dev.touchstone.phenomena.lotteryticket;

import org.jspecify.annotations.NullMarked;
