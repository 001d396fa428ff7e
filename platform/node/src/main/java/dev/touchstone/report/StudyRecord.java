package dev.touchstone.report;

import dev.touchstone.api.Claim;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Score;
import dev.touchstone.api.Study;
import dev.touchstone.ledger.CohortLog;
import dev.touchstone.ledger.StudyLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that a report is made of.
 *
 * @param dossier what the study brought out
 * @param theories all that were asked, live or in retrospect, but for the oracle
 * @param scores of all evaluators; none before the study is judged
 * @param incidents what broke, but for theories: their faults are in the submissions
 * @param series where curves come from
 * @param progress how far the study has come
 * @param provenance where all this comes from
 */
public record StudyRecord(
        Dossier dossier,
        List<Study.Contender> theories,
        List<Score> scores,
        List<Incident> incidents,
        SeriesSource series,
        Progress progress,
        Provenance provenance) {
    /** Keeps copies, in an order that does not depend on the order of arrival. */
    public StudyRecord {
        dossier = Order.of(dossier).sorted(dossier);
        theories = List.copyOf(theories);
        scores = scores.stream()
                .sorted(Comparator.comparing(Score::measure)
                        .thenComparing(score -> score.labels().toString()))
                .toList();
        incidents = incidents.stream()
                .sorted(Comparator.comparing(Incident::where)
                        .thenComparing(incident -> incident.fault().toString()))
                .toList();
    }

    /** What a log holds. */
    public static StudyRecord of(StudyLog log, Provenance provenance) {
        List<Incident> incidents = new ArrayList<>();
        int finished = 0;
        for (CohortLog cohort : log.cohorts()) {
            if (cohort.fault() != null) {
                incidents.add(new Incident("cohort " + cohort.cohort().label(), cohort.fault()));
            } else if (cohort.isClosed()) {
                finished++;
            }
        }
        int failed = incidents.size();
        log.faults().forEach(fault -> incidents.add(new Incident("evaluator", fault)));
        Progress progress = new Progress(finished, failed, log.study().cohorts().size(), log.isJudged());
        SeriesSource series = (trial, metric) -> log.series(trial.id(), metric);
        List<Study.Contender> theories = log.contenders().stream()
                .filter(theory -> !theory.id().equals(Measures.ORACLE))
                .toList();
        return new StudyRecord(log.dossier(), theories, log.scores(), incidents, series, progress, provenance);
    }

    /** The same without measurements, which take most of the memory. */
    public StudyRecord withoutSeries() {
        return new StudyRecord(dossier, theories, scores, incidents, SeriesSource.NONE, progress, provenance);
    }

    /** What was declared beforehand. */
    public Study study() {
        return dossier.study();
    }

    /** What reproduces the phenomenon. */
    public Claim claim() {
        return study().phenomenon().claim();
    }

    /** The scores, to be looked up by measure and labels. */
    public ScoreBook book() {
        return new ScoreBook(scores);
    }
}
