package dev.touchstone.evaluators;

import dev.touchstone.api.Judged;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Score;
import dev.touchstone.api.Target;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The skills of all theories on one phenomenon, on the same terms: those on the claim's target if questions are asked
 * about it, else on the first declared target that is asked about, over all moments.
 *
 * @param phenomenon id of the phenomenon
 * @param study that they were measured in
 * @param skills one a theory, never the oracle's
 */
record Headline(String phenomenon, String study, List<Score> skills) {
    /** The headline of a study on the terms that these labels say; empty of skills where there are none. */
    static Headline of(Judged judged, String standing, String protocol) {
        List<Score> pooled = judged.scores().stream()
                .filter(score -> score.measure().equals(SkillScore.MEASURE)
                        && score.label("moment").equals(QuestionSet.ALL)
                        && score.label("standing").equals(standing)
                        && protocol(score).equals(protocol)
                        && !score.label("theory").equals(Paper.ORACLE))
                .sorted(Comparator.comparing(score -> score.label("theory")))
                .toList();
        String target = Stream.concat(
                        Stream.of(judged.study().phenomenon().claim().target()),
                        judged.study().phenomenon().targets().stream())
                .map(Target::name)
                .filter(name ->
                        pooled.stream().anyMatch(score -> score.label("target").equals(name)))
                .findFirst()
                .orElse("");
        return new Headline(
                judged.study().phenomenon().id(),
                judged.study().id(),
                pooled.stream()
                        .filter(score -> score.label("target").equals(target))
                        .toList());
    }

    /** How many questions were answered by all theories together. */
    long answered() {
        return skills.stream()
                .mapToLong(score -> score.counts().getOrDefault("answered", 0L))
                .sum();
    }

    /** Scores from before there were protocols rest on other tasks. */
    private static String protocol(Score score) {
        return score.labels().getOrDefault("protocol", Protocol.OTHER_TASKS.label());
    }
}
