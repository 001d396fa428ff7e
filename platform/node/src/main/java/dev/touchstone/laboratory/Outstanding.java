package dev.touchstone.laboratory;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.ledger.StudyLog;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What is still to be replayed of a study: a theory is asked again unless the same JAR has answered every question, of the
 * same chains, and never failed. So a replay that was interrupted goes on, and one that has nothing new asks nobody.
 */
final class Outstanding {
    private final Ledger ledger;
    private final Study study;
    private final StudyLog own;
    private final Set<String> questions;

    /** @param own the entries of the study's own chain */
    Outstanding(Ledger ledger, StudyLog own) {
        this.ledger = ledger;
        this.own = own;
        this.study = own.study();
        this.questions = Asked.byTask(ledger, study).values().stream()
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    /** The round under a protocol; without theories if all is there. */
    Round round(Protocol protocol, List<Study.Contender> theories) {
        SortedMap<String, String> heads = Used.heads(ledger, study, protocol);
        Round all = Round.withOracle(protocol, theories);
        return new Round(
                protocol,
                all.theories().stream()
                        .filter(theory -> !isAnswered(protocol, theory, heads))
                        .toList());
    }

    private boolean isAnswered(Protocol protocol, Study.Contender theory, SortedMap<String, String> heads) {
        Set<String> answered = own.submissions().stream()
                .filter(one -> one.protocol() == protocol
                        && one.theory().equals(theory.id())
                        && one.plugin().equals(theory.plugin())
                        && !(one.answer() instanceof Answer.Failed)
                        && isOf(one, heads))
                .map(Submission::question)
                .collect(Collectors.toSet());
        return answered.containsAll(questions);
    }

    private boolean isOf(Submission submission, SortedMap<String, String> heads) {
        Fact.ReplayAsked by = own.replay(submission);
        return by != null && by.cohorts().equals(heads);
    }
}
