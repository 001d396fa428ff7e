/**
 * Keeps what a plugin does to itself: its calls have a time limit, can really be stopped, and reach neither the process
 * nor its terminal; whoever goes wrong again and again is quarantined. What this cannot hold is in RATIONALE.md.
 */
@NullMarked
package dev.touchstone.host.containment;

import org.jspecify.annotations.NullMarked;
