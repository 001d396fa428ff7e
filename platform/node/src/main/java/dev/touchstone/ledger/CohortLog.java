package dev.touchstone.ledger;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Fault;
import dev.touchstone.api.Question;
import dev.touchstone.api.Series;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Trial;
import dev.touchstone.api.ledger.Column;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a cohort's chain says so far. Lists and maps are views that grow with it. Belongs to a {@link StudyLog} and its
 * thread.
 */
public final class CohortLog extends ChainLog {
    /**
     * A place from which the cohort can be taken up again.
     *
     * @param sequence of the entry that says so
     * @param taken what it says
     */
    public record Resumable(long sequence, Fact.CheckpointTaken taken) {}

    private final String chain;
    private final Cohort cohort;
    private final List<Trial> trials;
    private final long[] ends;
    private final Map<String, List<Column>> columns = new HashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final List<Submission> submissions = new ArrayList<>();
    private final List<Dossier.Finding> findings = new ArrayList<>();
    private final List<Resumable> checkpoints = new ArrayList<>();
    private long opened;
    private long lastPosition;
    private Fact.@Nullable CohortClosed closed;

    CohortLog(String chain, Cohort cohort) {
        this.chain = chain;
        this.cohort = cohort;
        trials = cohort.trials();
        ends = new long[cohort.size()];
        forget();
    }

    /** Name of the chain. */
    public String chain() {
        return chain;
    }

    /** The cohort that trains. */
    public Cohort cohort() {
        return cohort;
    }

    /** The cohort's trials, in the order of every per-seed array. */
    public List<Trial> trials() {
        return trials;
    }

    /** When the cohort began, in microseconds since 1970; {@link Long#MAX_VALUE} if it is to begin anew. */
    public long opened() {
        return opened;
    }

    /** Whether the cohort came to its end, well or badly. */
    public boolean isClosed() {
        return closed != null;
    }

    /** Why the cohort failed, or null if it did not, or is still open. */
    public @Nullable Fault fault() {
        return closed == null ? null : closed.fault();
    }

    /** The last position measured, in axis units, or -1 if there is none. */
    public long lastPosition() {
        return lastPosition;
    }

    /** Whether a trial has ended. */
    public boolean hasEnded(int trial) {
        return ends[trial] != Long.MAX_VALUE;
    }

    /** The last position that counts for a trial, in axis units; {@link Long#MAX_VALUE} while it has not ended. */
    public long end(int trial) {
        return ends[trial];
    }

    /** Names of the metrics measured so far. */
    public Set<String> metrics() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    /** What was measured of a trial, up to its end; empty if nothing was. */
    public Series series(int trial, String metric) {
        return series(trial, metric, Long.MAX_VALUE);
    }

    /**
     * What was measured of a trial up to a position, or its end if that is earlier.
     *
     * @param through the last position wanted, in axis units
     */
    public Series series(int trial, String metric, long through) {
        return Columns.series(columns.getOrDefault(metric, List.of()), trial, Math.min(through, ends[trial]));
    }

    /** Questions asked, by id, in the order in which they were. */
    public Map<String, Question> questions() {
        return Collections.unmodifiableMap(questions);
    }

    /** Submissions sealed in this chain. */
    public List<Submission> submissions() {
        return Collections.unmodifiableList(submissions);
    }

    /** What was found of the trials' targets. */
    public List<Dossier.Finding> findings() {
        return Collections.unmodifiableList(findings);
    }

    /** Where the cohort can be taken up again, in the order of the chain. */
    public List<Resumable> checkpoints() {
        return Collections.unmodifiableList(checkpoints);
    }

    @Override
    void forget() {
        Arrays.fill(ends, Long.MAX_VALUE);
        columns.clear();
        questions.clear();
        submissions.clear();
        findings.clear();
        checkpoints.clear();
        opened = Long.MAX_VALUE;
        lastPosition = -1;
        closed = null;
    }

    @Override
    void add(Entry entry) {
        Fact fact = entry.fact();
        if (fact instanceof Fact.CohortOpened) {
            opened = entry.time();
        } else if (fact instanceof Fact.Measured measured) {
            measured.columns().forEach(this::add);
        } else if (fact instanceof Fact.Asked asked) {
            asked.questions().forEach(question -> questions.put(question.id(), question));
        } else if (fact instanceof Fact.Sealed sealed) {
            submissions.addAll(sealed.submissions());
        } else if (fact instanceof Fact.OutcomeFound found) {
            findings.add(
                    new Dossier.Finding(trials.get(found.trial()), found.target(), found.horizon(), found.outcome()));
        } else if (fact instanceof Fact.TrialEnded ended) {
            ends[ended.trial()] = ended.position();
        } else if (fact instanceof Fact.CheckpointTaken taken) {
            checkpoints.add(new Resumable(entry.sequence(), taken));
        } else if (fact instanceof Fact.CohortClosed end) {
            closed = end;
        }
    }

    private void add(Column column) {
        columns.computeIfAbsent(column.metric(), metric -> new ArrayList<>()).add(column);
        if (column.size() > 0) {
            lastPosition = Math.max(lastPosition, column.position(column.size() - 1));
        }
    }
}
