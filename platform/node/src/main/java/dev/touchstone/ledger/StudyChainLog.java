package dev.touchstone.ledger;

import dev.touchstone.api.Fault;
import dev.touchstone.api.Score;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a study's own chain says so far. */
final class StudyChainLog extends ChainLog {
    private final List<Submission> submissions = new ArrayList<>();
    private final List<Score> scores = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable Study study;
    private List<String> chains = List.of();
    private Fact.@Nullable ReplayAsked replay;
    private boolean judgementAsked;
    private boolean judged;
    private boolean closed;

    @Nullable
    Study study() {
        return study;
    }

    /** Names of the cohorts' chains in the study's order. */
    List<String> chains() {
        return chains;
    }

    List<Submission> submissions() {
        return submissions;
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
        study = null;
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
            chains = declared.cohorts().stream().map(declared::chain).toList();
        } else if (fact instanceof Fact.Sealed sealed) {
            submissions.addAll(sealed.submissions());
        } else if (fact instanceof Fact.ReplayAsked asked) {
            replay = asked;
        } else if (fact instanceof Fact.JudgementAsked) {
            judgementAsked = true;
        } else if (fact instanceof Fact.Judged found) {
            judged = true;
            scores.addAll(found.scores());
            faults.addAll(found.faults());
        } else if (fact instanceof Fact.StudyClosed) {
            closed = true;
        }
    }
}
