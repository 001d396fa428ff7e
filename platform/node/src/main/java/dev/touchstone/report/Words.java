package dev.touchstone.report;

import dev.touchstone.api.Protocol;
import dev.touchstone.api.Standing;

/** Constants as they stand in a sentence. */
public final class Words {
    private Words() {}

    /** What a theory was fitted on, for instance {@code other tasks}. */
    public static String of(Protocol protocol) {
        return protocol.label().replace('-', ' ');
    }

    /** Whether a forecast came before the fact, for instance {@code prospective}. */
    public static String of(Standing standing) {
        return JsonValue.word(standing);
    }
}
