/**
 * Reference histories: questions that this project's own full studies resolved, shipped beside a phenomenon so that a
 * newcomer's first study is forecast from them. Named by the hash of their content, which a study's declaration carries.
 */
@NullMarked
package dev.touchstone.reference;

import org.jspecify.annotations.NullMarked;
