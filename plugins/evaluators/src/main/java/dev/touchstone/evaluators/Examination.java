package dev.touchstone.evaluators;

import dev.touchstone.api.Protocol;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Submission;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/**
 * The terms on which theories are judged beside each other.
 *
 * @param standing {@code PROSPECTIVE} or {@code RETROSPECTIVE}
 * @param protocol what they were fitted on
 */
record Examination(Standing standing, Protocol protocol) implements Comparable<Examination> {
    private static final Comparator<Examination> ORDER =
            Comparator.comparing(Examination::standing).thenComparing(Examination::protocol);

    /** Where a submission belongs. What came late was meant to be prospective, so it shows there, as a count. */
    static Examination of(Submission submission) {
        boolean late = submission.standing() == Standing.LATE;
        return new Examination(late ? Standing.PROSPECTIVE : submission.standing(), submission.protocol());
    }

    /**
     * The examination whose climatology theories are measured against. Fitted on other phenomena a climatology knows
     * another world, in another unit: it would be beaten by anything. So what is carried over to a phenomenon is
     * measured against what one would know of the phenomenon itself, from its other tasks.
     */
    Examination reference() {
        return protocol == Protocol.OTHER_PHENOMENA
                ? new Examination(Standing.RETROSPECTIVE, Protocol.OTHER_TASKS)
                : this;
    }

    Map<String, String> labels() {
        return Map.of("standing", standing.name().toLowerCase(Locale.ROOT), "protocol", protocol.label());
    }

    @Override
    public int compareTo(Examination other) {
        return ORDER.compare(this, other);
    }
}
