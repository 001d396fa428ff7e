package dev.touchstone.evaluators;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Judged;
import dev.touchstone.api.Score;
import dev.touchstone.api.Study;
import dev.touchstone.api.Tally;
import java.util.List;

/**
 * How far a theory foresees a phenomenon: each forecast is scored by CRPS in the target's unit, "not within the horizon"
 * being an atom at the horizon for forecast and outcome alike. For every theory, target and moment, and over the
 * moments of a target ({@code moment} is then {@code all}), it publishes
 *
 * <ul>
 *   <li>{@code skill}: see {@link SkillScore};
 *   <li>{@code crps}, the mean, and {@code coverage 50%} and {@code coverage 90%} of central intervals, over all
 *       questions that the theory answered: see {@link AnswerScores}.
 * </ul>
 *
 * <p>and for {@code all} moments of a target only
 *
 * <ul>
 *   <li>{@code pit}, where outcomes fall in the forecasts: see {@link PitHistogram};
 *   <li>{@code relative skill} among theories: see {@link RelativeSkill};
 *   <li>{@code sign record}, whether it orders settings rightly: see {@link SignScores};
 *   <li>{@code constants} that were fitted: see {@link Parsimony};
 *   <li>{@code distinctness} from baselines: see {@link Distinctness}.
 * </ul>
 *
 * <p>Prospective and retrospective submissions are judged apart (label {@code standing}), and so is what was fitted by
 * other protocols (label {@code protocol}); late ones count nowhere and are only counted. Annulled outcomes are left out
 * and counted. Different targets are never pooled. What studies of several phenomena show together is {@link Comparison}'s.
 */
public final class Embeddability implements Evaluator {
    @Override
    public String id() {
        return "embeddability";
    }

    @Override
    public String source() {
        return "Matheson & Winkler 1976, Gneiting & Raftery 2007 (CRPS and skill); Hall 1992, Donner & Zou 2012,"
                + " Hesterberg 2015 (intervals);"
                + " Czado, Gneiting & Held 2009 (PIT); Cramer et al. 2022 (relative skill)";
    }

    /** What the tally says of the whole dossier, so that the two cannot differ. */
    @Override
    public List<Score> evaluate(Dossier dossier) {
        EmbeddabilityTally tally = new EmbeddabilityTally(dossier.study());
        dossier.questions().forEach(tally::add);
        dossier.findings().forEach(tally::add);
        dossier.submissions().forEach(tally::add);
        return tally.scores();
    }

    @Override
    public Tally tally(Study study) {
        return new EmbeddabilityTally(study);
    }

    @Override
    public List<Score> compare(List<Judged> studies) {
        return Comparison.of(studies);
    }
}
