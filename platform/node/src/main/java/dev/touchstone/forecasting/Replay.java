package dev.touchstone.forecasting;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Question;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Theory;
import dev.touchstone.host.Extension;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.ledger.StudyLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes every sealed answer anew, from the ledger alone, and compares: a theory is a pure function of what the ledger
 * holds, so whoever replays a study must get the same forecasts to the last digit.
 *
 * @param compared how many answers were made anew
 * @param skipped how many could not be: the theory is not loaded, or it broke or was too slow then
 * @param different answers that came out otherwise
 */
public record Replay(int compared, int skipped, List<Difference> different) {
    /**
     * An answer that came out otherwise.
     *
     * @param sealed what the ledger holds
     * @param anew what the theory says now
     */
    public record Difference(Submission sealed, Answer anew) {}

    private record Scope(String theory, String task, Standing standing) {}

    /** Keeps a copy. */
    public Replay {
        different = List.copyOf(different);
    }

    /**
     * Replays a study.
     *
     * @throws dev.touchstone.api.FaultException if the ledger holds no such study
     */
    public static Replay of(Ledger ledger, String study, List<Extension<Theory>> theories) {
        StudyLog log = StudyLog.read(ledger, study);
        Map<String, Asking> askings = new HashMap<>();
        theories.forEach(theory -> askings.put(theory.id(), new Asking(theory)));
        Map<Scope, Asking.Fitted> fitted = new HashMap<>();
        List<Difference> different = new ArrayList<>();
        int compared = 0;
        int skipped = 0;
        for (Submission sealed : log.submissions()) {
            Asking asking = askings.get(sealed.theory());
            Question question = log.questions().get(sealed.question());
            if (asking == null || question == null || sealed.answer() instanceof Answer.Failed) {
                skipped++;
                continue;
            }
            Set<String> metrics = asking.metrics();
            Scope scope = new Scope(sealed.theory(), question.trial().task(), sealed.standing());
            Asking.Fitted fit = fitted.computeIfAbsent(
                    scope, key -> asking.fit(Histories.of(log, tasks(log.study(), key), metrics)));
            Answer anew = asking.ask(fit, question, log.evidence(question, metrics), sealed.standing())
                    .answer();
            compared++;
            if (!anew.equals(sealed.answer())) {
                different.add(new Difference(sealed, anew));
            }
        }
        return new Replay(compared, skipped, different);
    }

    private static Set<String> tasks(Study study, Scope scope) {
        return scope.standing() == Standing.RETROSPECTIVE
                ? Histories.others(study, scope.task())
                : Histories.before(study, scope.task());
    }
}
