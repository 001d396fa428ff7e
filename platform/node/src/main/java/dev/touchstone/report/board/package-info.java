/**
 * Theories beside each other over several phenomena, and what is known of each phenomenon and each theory: read from
 * one study of each phenomenon and from what evaluators say of all of them together.
 */
@NullMarked
package dev.touchstone.report.board;

import org.jspecify.annotations.NullMarked;
