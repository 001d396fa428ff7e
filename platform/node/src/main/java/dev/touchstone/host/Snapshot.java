package dev.touchstone.host;

import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Theory;
import java.util.List;

/**
 * What the folder offers at one moment, in the order of the JARs' names.
 *
 * @param reports one for each JAR
 * @param phenomena all
 * @param theories all
 * @param evaluators all
 */
record Snapshot(
        List<JarReport> reports,
        List<Extension<Phenomenon>> phenomena,
        List<Extension<Theory>> theories,
        List<Extension<Evaluator>> evaluators) {
    /** Nothing yet. */
    static final Snapshot EMPTY = new Snapshot(List.of(), List.of(), List.of(), List.of());
}
