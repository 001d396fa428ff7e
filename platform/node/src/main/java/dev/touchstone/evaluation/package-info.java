/** Has evaluators judge a study when its forecasts are all in. */
@NullMarked
package dev.touchstone.evaluation;

import org.jspecify.annotations.NullMarked;
