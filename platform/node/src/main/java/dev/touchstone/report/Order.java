package dev.touchstone.report;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Question;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Target;
import dev.touchstone.api.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The order in which a report speaks of targets, moments and theories: that of the study, moments from the earliest to
 * the latest, and whatever the study does not name behind, by name.
 */
public final class Order {
    private final List<String> targets;
    private final List<String> theories;
    private final List<String> tasks;
    private final List<String> moments;

    private Order(Study study, Collection<Question> questions) {
        targets = OutcomeRow.targets(study).stream().map(Target::name).toList();
        theories = study.theories().stream().map(Study.Contender::id).toList();
        tasks = study.tasks().stream().map(task -> task.name()).toList();
        moments = moments(questions);
    }

    /** The order of a study. */
    public static Order of(Dossier dossier) {
        return new Order(dossier.study(), dossier.questions().values());
    }

    /** Targets, the claim's first. */
    public Comparator<String> byTarget() {
        return by(targets);
    }

    /** Moments from the earliest to the latest; the pooled one before all. */
    public Comparator<String> byMoment() {
        return by(moments);
    }

    /** Theories as the study lists them. */
    public Comparator<String> byTheory() {
        return by(theories);
    }

    /** Trials by task, arm and seed. */
    public Comparator<Trial> byTrial() {
        return Comparator.comparing(Trial::task, by(tasks))
                .thenComparing(Trial::arm)
                .thenComparing(Trial::seed)
                .thenComparing(Trial::id);
    }

    /** The same dossier with findings and submissions in order. */
    Dossier sorted(Dossier dossier) {
        List<Dossier.Finding> findings = dossier.findings().stream()
                .sorted(Comparator.comparing(Dossier.Finding::target, byTarget())
                        .thenComparing(Dossier.Finding::trial, byTrial())
                        .thenComparing(Dossier.Finding::horizon, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        List<Submission> submissions = dossier.submissions().stream()
                .sorted(Comparator.comparing(Submission::question)
                        .thenComparing(Submission::theory, byTheory())
                        .thenComparing(Submission::standing))
                .toList();
        return new Dossier(dossier.study(), findings, dossier.questions(), submissions);
    }

    /** How early a moment is, on the average over its questions. */
    private static List<String> moments(Collection<Question> questions) {
        Map<String, Double> origins = questions.stream()
                .collect(Collectors.groupingBy(
                        Question::moment, TreeMap::new, Collectors.averagingDouble(q -> (double) q.origin())));
        List<String> moments = new ArrayList<>(List.of(Measures.POOLED));
        // The sort is stable and the map sorted: moments of equal origin stay in the order of their names.
        origins.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(moment -> !moment.equals(Measures.POOLED))
                .forEach(moments::add);
        return moments;
    }

    private static Comparator<String> by(List<String> known) {
        Comparator<String> place =
                Comparator.comparingInt(name -> known.contains(name) ? known.indexOf(name) : known.size());
        return place.thenComparing(Comparator.naturalOrder());
    }
}
