package dev.touchstone.bench.coverage;

import dev.touchstone.api.Dossier;
import java.util.List;
import java.util.SplittableRandom;

/** A truth that studies are drawn from. */
@FunctionalInterface
interface World {
    /**
     * A study, and what the intervals of its scores should hold.
     *
     * @param dossier of the study
     * @param checks the same in every draw, but for their truths
     */
    record Drawn(Dossier dossier, List<Check> checks) {}

    /** Draws one. */
    Drawn draw(SplittableRandom random);
}
