package dev.touchstone.ledger;

import dev.touchstone.api.Fault;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a study's own chain says so far. It may be replayed and judged again: the latest counts. */
final class StudyChainLog extends ChainLog {
    /** What one answer supersedes another by. */
    private record Place(String question, String theory, Standing standing, Protocol protocol) {
        static Place of(Submission submission) {
            return new Place(submission.question(), submission.theory(), submission.standing(), submission.protocol());
        }
    }

    private record Replayed(Submission submission, Fact.@Nullable ReplayAsked by) {}

    private final Map<Place, Replayed> submissions = new LinkedHashMap<>();
    private final List<Score> scores = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Study.Contender> contenders = new LinkedHashMap<>();
    private @Nullable Study study;
    private List<Study.Contender> theories = List.of();
    private List<String> chains = List.of();
    private Fact.@Nullable ReplayAsked replay;
    private boolean judgementAsked;
    private boolean judged;
    private boolean closed;

    @Nullable
    Study study() {
        return study;
    }

    /** Those that are asked live. */
    List<Study.Contender> theories() {
        return theories;
    }

    /** All that were ever asked, as they were last. */
    List<Study.Contender> contenders() {
        return List.copyOf(contenders.values());
    }

    /** Names of the cohorts' chains in the study's order. */
    List<String> chains() {
        return chains;
    }

    /** The latest of each question, theory, standing and protocol. */
    List<Submission> submissions() {
        return submissions.values().stream().map(Replayed::submission).toList();
    }

    /** The request that a submission answers, or null if there is none. */
    Fact.@Nullable ReplayAsked replay(Submission submission) {
        Replayed replayed = submissions.get(Place.of(submission));
        return replayed == null ? null : replayed.by();
    }

    List<Score> scores() {
        return scores;
    }

    List<Fault> faults() {
        return faults;
    }

    Fact.@Nullable ReplayAsked replay() {
        return replay;
    }

    boolean isJudgementAsked() {
        return judgementAsked;
    }

    boolean isJudged() {
        return judged;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    void forget() {
        submissions.clear();
        scores.clear();
        faults.clear();
        contenders.clear();
        study = null;
        theories = List.of();
        chains = List.of();
        replay = null;
        judgementAsked = false;
        judged = false;
        closed = false;
    }

    @Override
    void add(Entry entry) {
        Fact fact = entry.fact();
        if (fact instanceof Fact.StudyOpened opened) {
            Study declared = opened.study();
            study = declared;
            ask(declared.theories());
            chains = declared.cohorts().stream().map(declared::chain).toList();
        } else if (fact instanceof Fact.TheoriesChanged changed) {
            ask(changed.theories());
        } else if (fact instanceof Fact.Sealed sealed) {
            sealed.submissions().forEach(one -> submissions.put(Place.of(one), new Replayed(one, replay)));
        } else if (fact instanceof Fact.ReplayAsked asked) {
            replay = asked;
            asked.theories().forEach(this::meet);
        } else if (fact instanceof Fact.JudgementAsked) {
            judgementAsked = true;
        } else if (fact instanceof Fact.Judged found) {
            judged = true;
            scores.clear();
            faults.clear();
            scores.addAll(found.scores());
            faults.addAll(found.faults());
        } else if (fact instanceof Fact.StudyClosed) {
            closed = true;
        }
    }

    private void ask(List<Study.Contender> asked) {
        theories = asked;
        asked.forEach(this::meet);
    }

    private void meet(Study.Contender contender) {
        contenders.put(contender.id(), contender);
    }
}
