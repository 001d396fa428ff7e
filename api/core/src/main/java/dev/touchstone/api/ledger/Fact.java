package dev.touchstone.api.ledger;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Fault;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Question;
import dev.touchstone.api.Score;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What can be recorded. */
public sealed interface Fact {
    /**
     * A writer took the chain over. First in every epoch.
     *
     * @param keepThrough the last sequence number of earlier epochs that still counts; what follows it there is
     *     superseded by this epoch; -1 supersedes everything
     * @param node name of the node that writes
     */
    record EpochOpened(long keepThrough, String node) implements Fact {}

    /**
     * A study begins. First in a study's chain.
     *
     * @param study as declared
     */
    record StudyOpened(Study study) implements Fact {}

    /**
     * Other theories are asked from now on, for a plugin came, went or was replaced. In a study's chain.
     *
     * @param theories all that are asked
     */
    record TheoriesChanged(List<Study.Contender> theories) implements Fact {
        /** Keeps a copy. */
        public TheoriesChanged {
            theories = List.copyOf(theories);
        }
    }

    /**
     * A cohort begins. First in a cohort's chain.
     *
     * @param study id of the study
     * @param cohort that trains
     */
    record CohortOpened(String study, Cohort cohort) implements Fact {}

    /**
     * Measurements, metric by metric.
     *
     * @param columns one a metric
     */
    record Measured(List<Column> columns) implements Fact {}

    /**
     * Questions opened at one position: the gate is closed.
     *
     * @param questions all with the same origin
     */
    record Asked(List<Question> questions) implements Fact {}

    /**
     * Submissions sealed.
     *
     * @param submissions of any number of theories
     */
    record Sealed(List<Submission> submissions) implements Fact {}

    /**
     * What became of a target in a trial.
     *
     * @param trial index within the cohort
     * @param target name of the target
     * @param horizon of the questions that it resolves; null for all on this target
     * @param outcome what was found
     */
    record OutcomeFound(int trial, String target, @Nullable Long horizon, Outcome outcome) implements Fact {}

    /**
     * A trial ended; what later columns hold in its place means nothing.
     *
     * @param trial index within the cohort
     * @param position the last that counts
     */
    record TrialEnded(int trial, long position) implements Fact {}

    /**
     * The cohort can be taken up again from here.
     *
     * @param position measured last
     * @param digest of the state that was kept, SHA-256 in hexadecimal
     */
    record CheckpointTaken(long position, String digest) implements Fact {}

    /**
     * A cohort came to its end; nothing follows in this epoch.
     *
     * @param fault why it failed, or null if it finished
     */
    record CohortClosed(@Nullable Fault fault) implements Fact {}

    /**
     * All cohorts are closed; theories are asked again, in retrospect.
     *
     * @param cohorts hash of the last entry of each cohort's chain, by chain; those of the other phenomena's studies that
     *     theories are fitted on, too
     * @param protocol what they are fitted on
     * @param theories that are asked; empty in ledgers of before protocols: all that the study declares
     */
    record ReplayAsked(SortedMap<String, String> cohorts, Protocol protocol, List<Study.Contender> theories)
            implements Fact {
        /** Of all theories that the study declares, on other tasks. */
        public ReplayAsked(SortedMap<String, String> cohorts) {
            this(cohorts, Protocol.OTHER_TASKS, List.of());
        }

        /** Keeps a copy. */
        public ReplayAsked {
            theories = List.copyOf(theories);
        }
    }

    /** Evaluators are asked. */
    record JudgementAsked() implements Fact {}

    /**
     * What evaluators found.
     *
     * @param scores of all evaluators
     * @param faults of evaluators that broke, each naming its evaluator
     */
    record Judged(List<Score> scores, List<Fault> faults) implements Fact {}

    /** The study is complete. */
    record StudyClosed() implements Fact {}
}
