package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where a new task's effect lies, and how much tasks differ, as scores. */
final class HeterogeneityScores {
    private HeterogeneityScores() {}

    static List<Score> of(String phenomenon, Generality generality) {
        RandomEffects model = generality.model();
        Map<String, String> labels = Map.of("phenomenon", phenomenon);
        Map<String, Long> counts = Map.of("tasks", (long) model.effects().size());
        Interval profile = QProfile.interval(model.effects(), Rate.LEVEL);
        List<Score> scores = new ArrayList<>();
        scores.add(Score.of("prediction interval", labels, model.mean(), generality.prediction(), counts, "", ""));
        for (TauSquared estimator : TauSquared.values()) {
            double tau2 = estimator.of(model.effects());
            boolean outside = tau2 < profile.lower() || profile.upper() < tau2;
            scores.add(Score.of(
                    "tau²",
                    Map.of("phenomenon", phenomenon, "estimator", estimator.name()),
                    tau2,
                    profile,
                    counts,
                    "",
                    outside ? "The interval is the same for all estimators; this one lies outside of it." : ""));
        }
        scores.add(Score.of(
                "I²",
                labels,
                model.shareBetween(model.tau2()),
                QProfile.transformed(profile, model::shareBetween),
                counts,
                "",
                ""));
        scores.add(Score.of(
                "H²",
                labels,
                model.excess(model.tau2()),
                QProfile.transformed(profile, model::excess),
                counts,
                "",
                ""));
        String remark = String.format(
                Locale.ROOT,
                "p = %.3g that tasks which do not differ come to so much, with %d degrees of freedom; a test has no interval.",
                model.pValue(),
                model.effects().size() - 1);
        scores.add(Score.of("Q", labels, model.q(), null, counts, "", remark));
        return scores;
    }
}
