package dev.touchstone.ledger;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evidence;
import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Question;
import dev.touchstone.api.Score;
import dev.touchstone.api.Series;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One study, made of the entries of its chains as they come: in order within a chain, chains interleaved as they like.
 * Entries that a later epoch supersedes are taken back. Not safe for use by several threads at once.
 */
public final class StudyLog {
    private record Place(CohortLog cohort, int trial) {}

    private final String id;
    private final StudyChainLog own = new StudyChainLog();
    private final Map<String, CohortLog> cohorts = new LinkedHashMap<>();
    private final Map<String, Place> trials = new HashMap<>();

    /**
     * An empty log.
     *
     * @param id of the study, which is the name of its chain
     */
    public StudyLog(String id) {
        this.id = id;
    }

    /**
     * All that the ledger holds of a study.
     *
     * @throws FaultException if it holds no such study, or an entry cannot be read
     */
    public static StudyLog read(Ledger ledger, String id) {
        return find(ledger, id)
                .orElseThrow(() -> FaultException.user(
                        "There is no study " + id + " in the ledger.",
                        "Check the id, and the folder named with --state."));
    }

    /**
     * All that the ledger holds of a study; empty if it was never declared, which is also so when a process was killed
     * between taking its chain and declaring it.
     *
     * @throws FaultException if an entry cannot be read
     */
    public static Optional<StudyLog> find(Ledger ledger, String id) {
        StudyLog log = new StudyLog(id);
        ledger.read(id, 0).forEach(log::accept);
        if (!log.isOpen()) {
            return Optional.empty();
        }
        log.own.chains().forEach(chain -> ledger.read(chain, 0).forEach(log::accept));
        return Optional.of(log);
    }

    /** Takes an entry in; entries of other studies, and those seen before, change nothing. */
    public void accept(Entry entry) {
        if (entry.chain().equals(id)) {
            own.accept(entry);
            return;
        }
        if (entry.fact() instanceof Fact.CohortOpened opened && opened.study().equals(id)) {
            cohorts.computeIfAbsent(entry.chain(), chain -> begin(chain, opened));
        }
        // What comes before a chain's cohort is known is an opened epoch, with nothing to take back.
        CohortLog cohort = cohorts.get(entry.chain());
        if (cohort != null) {
            cohort.accept(entry);
        }
    }

    /** The study's id. */
    public String id() {
        return id;
    }

    /** Whether the study's declaration is known. */
    public boolean isOpen() {
        return own.study() != null;
    }

    /**
     * The study as declared.
     *
     * @throws IllegalStateException if it is not known yet
     */
    public Study study() {
        Study study = own.study();
        if (study == null) {
            throw new IllegalStateException("study " + id + " has not been opened");
        }
        return study;
    }

    /** The theories that are asked live now: those that the study declared, until others took their place. */
    public List<Study.Contender> theories() {
        return own.theories();
    }

    /** All theories that were ever asked, live or in retrospect, the oracle too, as they were last. */
    public List<Study.Contender> contenders() {
        return own.contenders();
    }

    /** The cohorts that have begun, in the study's order as far as it is known. */
    public List<CohortLog> cohorts() {
        List<CohortLog> ordered =
                own.chains().stream().map(cohorts::get).filter(Objects::nonNull).toList();
        return ordered.size() == cohorts.size() ? ordered : List.copyOf(cohorts.values());
    }

    /** The chains of the cohorts that have come to their end. */
    public Set<String> closedChains() {
        return cohorts.values().stream()
                .filter(CohortLog::isClosed)
                .map(CohortLog::chain)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The cohort that a chain records, or null if it has not begun or is not of this study. */
    public @Nullable CohortLog cohort(String chain) {
        return cohorts.get(chain);
    }

    /** The cohort in which a trial trains, or null if it has not begun. */
    public @Nullable CohortLog cohortOf(String trial) {
        Place place = trials.get(trial);
        return place == null ? null : place.cohort();
    }

    /** What was measured of a trial, up to its end; empty if nothing was. */
    public Series series(String trial, String metric) {
        return series(trial, metric, Long.MAX_VALUE);
    }

    /**
     * What a theory may know when it is asked: the trial's settings and, up to the question's origin, the metrics named
     * and the one of the question's target.
     */
    public Evidence evidence(Question question, Set<String> metrics) {
        Set<String> wanted = new TreeSet<>(metrics);
        wanted.add(question.target().metric().name());
        String trial = question.trial().id();
        Map<String, Series> cut = new HashMap<>();
        for (String metric : wanted) {
            Series series = series(trial, metric, question.origin());
            if (series.size() > 0) {
                cut.put(metric, series);
            }
        }
        Settings settings = question.trial().settings();
        return new Evidence(settings, cut);
    }

    /** Questions asked so far, by id. */
    public Map<String, Question> questions() {
        Map<String, Question> all = new LinkedHashMap<>();
        cohorts().forEach(cohort -> all.putAll(cohort.questions()));
        return all;
    }

    /** All submissions: those of the cohorts' chains, then the latest of those that were made in retrospect. */
    public List<Submission> submissions() {
        List<Submission> all = new ArrayList<>();
        cohorts().forEach(cohort -> all.addAll(cohort.submissions()));
        all.addAll(own.submissions());
        return all;
    }

    /** Every outcome found so far. */
    public List<Dossier.Finding> findings() {
        return cohorts().stream().flatMap(cohort -> cohort.findings().stream()).toList();
    }

    /** What evaluators published last. */
    public List<Score> scores() {
        return Collections.unmodifiableList(own.scores());
    }

    /** Evaluators that broke when they judged last. */
    public List<Fault> faults() {
        return Collections.unmodifiableList(own.faults());
    }

    /** The last request for a replay, or null if none has come. */
    public Fact.@Nullable ReplayAsked replay() {
        return own.replay();
    }

    /** The request that a submission made in retrospect answers; null for any other. */
    public Fact.@Nullable ReplayAsked replay(Submission submission) {
        return own.replay(submission);
    }

    /** Whether evaluators have been asked. */
    public boolean isJudgementAsked() {
        return own.isJudgementAsked();
    }

    /** Whether evaluators' findings are recorded. */
    public boolean isJudged() {
        return own.isJudged();
    }

    /** Whether the study is complete; it stays so when it is replayed. */
    public boolean isClosed() {
        return own.isClosed();
    }

    /** The last entry of the study's own chain, or null if there is none. */
    public @Nullable Entry last() {
        return own.last();
    }

    /**
     * All of it, as evaluators see it.
     *
     * @throws IllegalStateException if the study has not been opened
     */
    public Dossier dossier() {
        return new Dossier(study(), findings(), questions(), submissions());
    }

    private Series series(String trial, String metric, long through) {
        Place place = trials.get(trial);
        return place == null ? Series.EMPTY : place.cohort().series(place.trial(), metric, through);
    }

    private CohortLog begin(String chain, Fact.CohortOpened opened) {
        CohortLog cohort = new CohortLog(chain, opened.cohort());
        for (int i = 0; i < cohort.trials().size(); i++) {
            trials.put(cohort.trials().get(i).id(), new Place(cohort, i));
        }
        return cohort;
    }
}
