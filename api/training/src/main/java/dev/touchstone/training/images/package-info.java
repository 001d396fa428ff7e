/**
 * Real image sets, read from a folder that the user points at. Files are foreign: everything is checked before it is
 * believed, and no more memory is asked for than the files' own length warrants.
 */
@NullMarked
package dev.touchstone.training.images;

import org.jspecify.annotations.NullMarked;
