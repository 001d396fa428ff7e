package dev.touchstone.forecasting;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Fault;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import java.util.List;

/** What is recorded of a theory that is asked and not there, for its JAR went just now: a gate need not wait for it. */
final class Absent {
    private Absent() {}

    static List<Submission> answers(Study.Contender theory, Scope scope, List<Known> questions) {
        Answer failed = new Answer.Failed(new Fault(
                Fault.Kind.PLUGIN,
                "Theory " + theory.id() + " is not there: no JAR in the plugin folder offers it.",
                "Put its JAR back; 'touchstone replay' then asks it again."));
        return questions.stream()
                .map(known -> new Submission(
                        known.id(), theory.id(), theory.plugin(), scope.standing(), scope.protocol(), 0, 0, failed))
                .toList();
    }
}
