/** Contract tests that every plugin inherits, and small studies to test with. */
@NullMarked
package dev.touchstone.testkit;

import org.jspecify.annotations.NullMarked;
