package dev.touchstone.evaluators;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
 * <p>Prospective and retrospective submissions are judged apart (label {@code standing}); late ones count nowhere and
 * are only counted. Annulled outcomes are left out and counted. Different targets are never pooled.
 */
public final class Embeddability implements Evaluator {
    /** The theory that all others are compared with. */
    static final String REFERENCE = "climatology";

    private static final Paper NO_REFERENCE = new Paper(REFERENCE, Map.of(), Map.of(), Set.of());

    @Override
    public String id() {
        return "embeddability";
    }

    @Override
    public String source() {
        return "Matheson & Winkler 1976, Gneiting & Raftery 2007 (CRPS and skill); Hesterberg 2015 (bootstrap interval)";
    }

    @Override
    public List<Score> evaluate(Dossier dossier) {
        String phenomenon = dossier.study().phenomenon().id();
        List<QuestionSet> sets = QuestionSet.of(dossier);
        List<Settled> settled = sets.stream()
                .filter(set -> set.moment().equals(QuestionSet.ALL))
                .flatMap(set -> set.settled().stream())
                .toList();
        List<Score> scores = new ArrayList<>();
        for (Examination examination : Examination.of(dossier, settled)) {
            Paper reference = examination.papers().getOrDefault(REFERENCE, NO_REFERENCE);
            for (QuestionSet set : sets) {
                for (Paper paper : examination.papers().values()) {
                    Map<String, String> labels = Map.of(
                            "phenomenon", phenomenon,
                            "theory", paper.theory(),
                            "standing", examination.standing().name().toLowerCase(Locale.ROOT),
                            "target", set.target(),
                            "moment", set.moment());
                    scores.add(SkillScore.of(labels, set, paper, reference));
                    scores.addAll(AnswerScores.of(labels, set, paper));
                }
            }
        }
        return scores;
    }
}
