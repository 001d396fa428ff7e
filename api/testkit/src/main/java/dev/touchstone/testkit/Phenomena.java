package dev.touchstone.testkit;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Judged;
import dev.touchstone.api.Score;
import dev.touchstone.api.Study;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Several phenomena that all turned out as one did, one of them studied twice. */
final class Phenomena {
    private Phenomena() {}

    static List<Judged> of(Dossier dossier, Evaluator evaluator) {
        List<Score> scores = evaluator.evaluate(dossier);
        return Stream.of(
                        new Judged(dossier.study(), scores),
                        renamed(dossier.study(), "another", scores),
                        renamed(dossier.study(), "a-third", scores),
                        renamed(longer(dossier.study()), "a-third", scores.subList(0, scores.size() / 2)))
                .toList();
    }

    private static Judged renamed(Study study, String phenomenon, List<Score> scores) {
        Study.Subject subject = study.phenomenon();
        Study.Subject other = new Study.Subject(
                phenomenon,
                subject.source(),
                subject.axis(),
                subject.metrics(),
                subject.targets(),
                subject.claim(),
                subject.plugin());
        return new Judged(
                with(study, other, study.seeds()),
                scores.stream().map(score -> relabelled(score, phenomenon)).toList());
    }

    private static Study longer(Study study) {
        return with(study, study.phenomenon(), study.seeds() + 1);
    }

    private static Study with(Study study, Study.Subject subject, int seeds) {
        return new Study(
                subject,
                study.tasks(),
                study.arms(),
                seeds,
                study.cohortSize(),
                study.theories(),
                study.gateMillis(),
                study.protocol(),
                study.reference());
    }

    private static Score relabelled(Score score, String phenomenon) {
        Map<String, String> labels = new TreeMap<>(score.labels());
        labels.put("phenomenon", phenomenon);
        return Score.of(
                score.measure(),
                labels,
                score.value(),
                score.interval(),
                score.counts(),
                score.verdict(),
                score.remark());
    }
}
