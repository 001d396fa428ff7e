package dev.touchstone.report;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Interval;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Scores under the names and labels of the evaluators, with real means and made-up intervals. */
final class MadeScores {
    private static final String REMARK =
            "It would become inconclusive by 3 more trials in the canonical arm without a detection.";

    private MadeScores() {}

    static List<Score> of(Dossier dossier, String words) {
        List<Score> scores = new ArrayList<>();
        Study study = dossier.study();
        boolean controlled = study.arms().contains(Arm.CONTROL);
        Map<String, String> phenomenon =
                Map.of("phenomenon", dossier.study().phenomenon().id(), "target", "grok-step");
        scores.add(Score.of(
                "reproducibility",
                phenomenon,
                null,
                null,
                Map.of(),
                controlled ? "reproduced" : "inconclusive",
                REMARK + words));
        for (Arm arm : study.arms()) {
            scores.add(rate(dossier, arm, ""));
            study.tasks().stream().map(Task::name).forEach(task -> scores.add(rate(dossier, arm, task)));
            scores.add(Score.of(
                    "effect",
                    Map.of("phenomenon", study.phenomenon().id(), "arm", arm.label()),
                    2.31,
                    interval(2.2, 2.4),
                    Map.of("observed", 40L),
                    "",
                    words));
        }
        scores.addAll(MadeMeasures.acrossTasks(dossier, words));
        for (Standing standing : List.of(Standing.PROSPECTIVE, Standing.RETROSPECTIVE)) {
            for (Map.Entry<List<String>, List<Question>> kind : kinds(dossier).entrySet()) {
                for (Study.Contender theory : study.theories()) {
                    scores.addAll(board(dossier, standing, kind.getKey(), kind.getValue(), theory.id(), words));
                }
            }
        }
        return scores;
    }

    private static Score rate(Dossier dossier, Arm arm, String task) {
        List<Outcome> outcomes = dossier.ofClaim(arm).stream()
                .filter(f -> task.isEmpty() || f.trial().task().equals(task))
                .map(Dossier.Finding::outcome)
                .filter(o -> !(o instanceof Outcome.Annulled))
                .toList();
        long hits = outcomes.stream()
                .filter(dossier.study().phenomenon().claim()::detects)
                .count();
        Map<String, String> labels =
                new HashMap<>(Map.of("phenomenon", dossier.study().phenomenon().id(), "arm", arm.label()));
        if (!task.isEmpty()) {
            labels.put("task", task);
        }
        double rate = (double) hits / outcomes.size();
        return outcomes.isEmpty()
                ? Score.of(
                        "detection rate", labels, null, null, Map.of(), "", "No trial has an outcome that counts yet.")
                : Score.of(
                        "detection rate",
                        labels,
                        rate,
                        interval(Math.max(0, rate - 0.088), Math.min(1, rate + 0.088)),
                        Map.of("trials", (long) outcomes.size()),
                        "",
                        "");
    }

    private static Map<List<String>, List<Question>> kinds(Dossier dossier) {
        Map<List<String>, List<Question>> kinds = new LinkedHashMap<>();
        dossier.questions().values().stream()
                .sorted(java.util.Comparator.comparing(Question::id))
                .forEach(q -> Stream.of(q.moment(), "all")
                        .forEach(moment -> kinds.computeIfAbsent(
                                        List.of(q.target().name(), moment), k -> new ArrayList<>())
                                .add(q)));
        return kinds;
    }

    private static List<Score> board(
            Dossier dossier,
            Standing standing,
            List<String> kind,
            List<Question> questions,
            String theory,
            String words) {
        Map<String, String> labels = Map.of(
                "phenomenon",
                dossier.study().phenomenon().id(),
                "theory",
                theory,
                "target",
                kind.get(0),
                "moment",
                kind.get(1),
                "standing",
                standing.name().toLowerCase(Locale.ROOT),
                "protocol",
                dossier.study().protocol().label());
        List<Pairing> pairs = pairs(dossier, standing, questions, theory);
        List<Pairing> reference = pairs(dossier, standing, questions, "climatology");
        Map<String, Long> counts = Map.of(
                "answered",
                (long) pairs.size(),
                "asked",
                (long) questions.size(),
                "declined",
                count(dossier, standing, questions, theory),
                "failed",
                3L,
                "late",
                0L,
                "tasks",
                standing == Standing.PROSPECTIVE ? 4L : 5L);
        if (pairs.isEmpty() || reference.isEmpty()) {
            return List.of(
                    Score.of("skill", labels, null, null, counts, "", "It answered none of these questions." + words));
        }
        double skill = 1 - crps(pairs) / crps(reference);
        String verdict = skill > 0.12 ? "skilful" : skill < -0.12 ? "unskilful" : "indistinguishable";
        List<Score> scores = new ArrayList<>(List.of(
                Score.of(
                        "skill",
                        labels,
                        skill,
                        interval(skill - 0.12, Math.min(1, skill + 0.1)),
                        counts,
                        verdict,
                        "Mean CRPS" + words),
                Score.of("crps", labels, crps(pairs), interval(0, 1), counts, "", ""),
                coverage("coverage 50%", labels, pairs, 0.5),
                coverage("coverage 90%", labels, pairs, 0.9)));
        if (kind.get(1).equals(Measures.POOLED)) {
            scores.addAll(MadeMeasures.besideSkill(labels, skill, words));
        }
        return scores;
    }

    private static List<Pairing> pairs(Dossier dossier, Standing standing, List<Question> questions, String theory) {
        return questions.stream()
                .map(Question::moment)
                .distinct()
                .flatMap(moment -> Pairing.of(
                        dossier,
                        dossier.outcomes(),
                        theory,
                        standing,
                        questions.stream()
                                .filter(q -> q.moment().equals(moment))
                                .findFirst()
                                .orElseThrow())
                        .stream())
                .toList();
    }

    private static long count(Dossier dossier, Standing standing, List<Question> questions, String theory) {
        List<String> ids = questions.stream().map(Question::id).toList();
        return dossier.submissions().stream()
                .filter(s -> s.standing() == standing
                        && s.theory().equals(theory)
                        && ids.contains(s.question())
                        && s.answer() instanceof Answer.Declined)
                .count();
    }

    private static double crps(List<Pairing> pairs) {
        return pairs.stream()
                .mapToDouble(p -> p.forecast().crps(p.outcome()))
                .average()
                .orElse(0);
    }

    private static Score coverage(String measure, Map<String, String> labels, List<Pairing> pairs, double content) {
        double share = (double) pairs.stream().filter(p -> p.isCovered(content)).count() / pairs.size();
        return Score.of(
                measure,
                labels,
                share,
                interval(Math.max(0, share - 0.1), Math.min(1, share + 0.1)),
                Map.of(),
                "",
                "The interval takes questions for independent.");
    }

    private static Interval interval(double lower, double upper) {
        return new Interval(lower, upper, 0.95, "made up");
    }
}
