package dev.touchstone.cli;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Claim;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Target;
import dev.touchstone.api.ledger.Column;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.api.ledger.LiveScores;
import dev.touchstone.report.OutcomeRow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How far a study is, in trial-positions: each trial counts its budget, and is done with all of it when it has ended.
 */
final class StudyProgress {
    private final Study study;
    private final Map<String, CohortProgress> cohorts = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private boolean taskEnded;
    private long done;

    StudyProgress(Study study) {
        this.study = study;
    }

    /** Trial-positions of the whole study. */
    long total() {
        return study.cohorts().stream().mapToLong(c -> c.budget() * c.size()).sum();
    }

    /** Trial-positions done. */
    long done() {
        return done;
    }

    /** A cohort that an earlier start of the study has finished. */
    void skip(Cohort cohort) {
        done += cohort.budget() * cohort.size();
        closed.add(study.chain(cohort));
    }

    /**
     * What live scores say, once after each task's last cohort.
     *
     * @return a line for people, or empty
     */
    String accept(LiveScores live) {
        if (!taskEnded || !live.study().equals(study.id())) {
            return "";
        }
        taskEnded = false;
        return SoFar.line(OutcomeRow.targets(study).stream().map(Target::name).toList(), live.scores());
    }

    /**
     * Takes an entry in.
     *
     * @return a line for people, or empty
     */
    String accept(Entry entry) {
        Fact fact = entry.fact();
        if (fact instanceof Fact.CohortOpened opened) {
            cohorts.put(
                    entry.chain(),
                    new CohortProgress(opened.cohort(), study.phenomenon().claim()));
            return "";
        }
        CohortProgress cohort = cohorts.get(entry.chain());
        if (cohort == null) {
            return "";
        }
        done += cohort.accept(fact);
        if (fact instanceof Fact.CohortClosed) {
            closed.add(entry.chain());
            taskEnded |= study.tasks().stream()
                    .filter(task -> task.name().equals(cohort.cohort.task()))
                    .flatMap(task -> study.cohorts(task).stream())
                    .allMatch(other -> closed.contains(study.chain(other)));
        }
        return fact instanceof Fact.CohortClosed closed ? cohort.summary(closed) : "";
    }

    private static final class CohortProgress {
        private final Cohort cohort;
        private final Claim claim;
        private final long[] reached;
        private int questions;
        private int forecasts;
        private int shown;

        CohortProgress(Cohort cohort, Claim claim) {
            this.cohort = cohort;
            this.claim = claim;
            this.reached = new long[cohort.size()];
        }

        /** How many trial-positions this brought. */
        long accept(Fact fact) {
            long before = Arrays.stream(reached).sum();
            if (fact instanceof Fact.Measured measured) {
                for (Column column : measured.columns()) {
                    advance(column.position(column.size() - 1));
                }
            } else if (fact instanceof Fact.TrialEnded ended) {
                reached[ended.trial()] = cohort.budget();
            } else if (fact instanceof Fact.CohortClosed) {
                advance(cohort.budget());
            } else if (fact instanceof Fact.Asked asked) {
                questions += asked.questions().size();
            } else if (fact instanceof Fact.Sealed sealed) {
                forecasts += (int) sealed.submissions().stream()
                        .map(Submission::answer)
                        .filter(Answer.Given.class::isInstance)
                        .count();
            } else if (fact instanceof Fact.OutcomeFound found
                    && found.target().equals(claim.target().name())
                    && claim.detects(found.outcome())) {
                shown++;
            }
            return Arrays.stream(reached).sum() - before;
        }

        private void advance(long position) {
            Arrays.setAll(reached, trial -> Math.max(reached[trial], Math.min(position, cohort.budget())));
        }

        String summary(Fact.CohortClosed closed) {
            if (closed.fault() != null) {
                return cohort.label() + ": failed. " + closed.fault().message();
            }
            return String.format(
                    "%-34s claim met in %d of %d; %d questions, %d forecasts sealed",
                    cohort.label(), shown, cohort.size(), questions, forecasts);
        }
    }
}
