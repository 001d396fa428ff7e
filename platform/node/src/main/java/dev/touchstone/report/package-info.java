/**
 * What a study brought out, as people and programs read it: a page, a table for the terminal and JSON. All three say
 * the same numbers, which are computed once, here; the page itself is made in {@code html}, its figures in
 * {@code plot}. Nothing here reads a clock, draws a random number or follows the order of a hash, so the same record
 * gives the same bytes.
 */
@NullMarked
package dev.touchstone.report;

import org.jspecify.annotations.NullMarked;
