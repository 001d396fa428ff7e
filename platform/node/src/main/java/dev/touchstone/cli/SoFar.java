package dev.touchstone.cli;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Score;
import dev.touchstone.report.Measures;
import dev.touchstone.report.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What live scores say of a study that is not over, in a line. */
final class SoFar {
    /** The first has skill 0 by definition, the second has seen the outcome. */
    private static final Set<String> UNRANKED = Set.of(Measures.REFERENCE, Measures.ORACLE);

    private SoFar() {}

    /**
     * Empty if there is nothing to say yet.
     *
     * @param targets in the order of a report; the first that was asked about is spoken of
     */
    static String line(List<String> targets, List<Score> scores) {
        List<String> parts = new ArrayList<>();
        String met = List.of(Arm.CANONICAL, Arm.CONTROL).stream()
                .flatMap(arm -> rate(arm, scores).stream())
                .collect(Collectors.joining(", "));
        if (!met.isEmpty()) {
            parts.add("claim met in " + met);
        }
        best(targets, scores)
                .ifPresent(skill -> parts.add("best foreseen by " + skill.label("theory") + ", skill "
                        + Numbers.withInterval(skill.value(), skill.interval(), Numbers::score)));
        return parts.isEmpty() ? "" : "so far: " + String.join("; ", parts);
    }

    private static Optional<String> rate(Arm arm, List<Score> scores) {
        return scores.stream()
                .filter(score -> score.measure().equals(Measures.DETECTION_RATE)
                        && score.label("arm").equals(arm.label())
                        && score.label("task").isEmpty()
                        && score.value() != null)
                .map(score -> score.counts().get("detections") + " of "
                        + score.counts().get("trials") + " " + arm.label())
                .findFirst();
    }

    private static Optional<Score> best(List<String> targets, List<Score> scores) {
        return targets.stream().flatMap(target -> best(target, scores).stream()).findFirst();
    }

    private static Optional<Score> best(String target, List<Score> scores) {
        return scores.stream()
                .filter(score -> score.measure().equals(Measures.SKILL)
                        && score.label("target").equals(target)
                        && score.label("moment").equals(Measures.POOLED)
                        && score.label("standing").equals("prospective")
                        && !UNRANKED.contains(score.label("theory"))
                        && score.value() != null)
                .max(Comparator.comparing((Score score) -> Objects.requireNonNull(score.value()))
                        .thenComparing(score -> score.label("theory"), Comparator.reverseOrder()));
    }
}
