/** The node's HTTP server, on loopback only. */
@NullMarked
package dev.touchstone.web;

import org.jspecify.annotations.NullMarked;
