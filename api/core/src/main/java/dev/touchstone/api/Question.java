package dev.touchstone.api;

import java.util.Map;

/**
 * What will this target be at this horizon, knowing the trial only up to this origin?
 *
 * @param trial the trial it is about
 * @param target what is asked
 * @param moment why it is asked now, the same for all trials, for instance {@code 2x memorisation}
 * @param origin the last position that a theory may know, in axis units
 * @param horizon the last position that counts, in axis units, beyond the origin
 */
public record Question(Trial trial, Target target, String moment, long origin, long horizon) {
    /** @throws IllegalArgumentException if the horizon is not beyond the origin, or a time's origin is below 1 */
    public Question {
        if (horizon <= origin || origin < 0 || (target.kind() == Target.Kind.TIME && origin < 1)) {
            throw new IllegalArgumentException("question on " + target.name() + ": origin " + origin
                    + " must be 0 or more (1 for a time) and lie before the horizon " + horizon);
        }
    }

    /**
     * The question's name, a digest like {@link Trial#id()}.
     *
     * @return 16 hexadecimal digits
     */
    public String id() {
        return Digests.id(CanonicalJson.of(Map.of(
                "trial",
                trial.id(),
                "target",
                target.name(),
                "version",
                target.version(),
                "moment",
                moment,
                "origin",
                origin,
                "horizon",
                horizon)));
    }

    /** Where "not within the horizon" lies in the target's unit: log10 of the horizon for a time, else infinity. */
    public double limit() {
        return target.kind() == Target.Kind.TIME ? Math.log10((double) horizon) : Double.POSITIVE_INFINITY;
    }

    /** Whether another question asks the same at the same moment, of whatever trial. */
    public boolean asksLike(Question other) {
        return trial.phenomenon().equals(other.trial.phenomenon())
                && target.name().equals(other.target.name())
                && target.version() == other.target.version()
                && moment.equals(other.moment);
    }

    /**
     * Whether another question, of whatever phenomenon, asks for a quantity of the same sort: same kind and unit. What
     * was learnt from one can be carried over to the other.
     */
    public boolean asksAkin(Question other) {
        return target.kind() == other.target.kind() && target.unit().equals(other.target.unit());
    }
}
