package dev.touchstone.forecasting;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.History;
import dev.touchstone.api.Question;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Theory;
import dev.touchstone.host.Extension;
import dev.touchstone.ledger.StudyLog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/** Where one theory works: fitted once for each scope, asked as often as questions come. */
final class Desk implements AutoCloseable {
    private final Asking asking;
    private final TheoryThread thread;
    private final Set<String> metrics;
    private final Map<Scope, Asking.Fitted> fitted = new ConcurrentHashMap<>();

    /**
     * What a theory is fitted for.
     *
     * @param study id of the study
     * @param task whose questions it will be asked
     * @param standing live or in retrospect
     */
    record Scope(String study, String task, Standing standing) {}

    Desk(Extension<Theory> theory, ScheduledExecutorService clock) {
        this.asking = new Asking(theory);
        this.metrics = asking.metrics();
        this.thread = new TheoryThread(theory.id(), theory.instance().getClass().getClassLoader(), clock);
    }

    String id() {
        return asking.theory().id();
    }

    /**
     * Fits the theory for a scope.
     *
     * @param tasks whose resolved questions the protocol lets it see
     */
    void fit(Scope scope, StudyLog log, Set<String> tasks, long limitMillis) {
        History history = Histories.of(log, tasks, metrics);
        thread.submit(() -> fitted.put(scope, asking.fit(history)), limitMillis, () -> {});
    }

    /**
     * Asks questions of a scope that it was fitted for.
     *
     * @param send gets all answers at once, exactly one a question
     */
    void ask(
            Scope scope,
            StudyLog log,
            Collection<Question> questions,
            long limitMillis,
            Consumer<List<Submission>> send) {
        Map<Question, Evidence> evidence = new LinkedHashMap<>();
        questions.forEach(question -> evidence.put(question, log.evidence(question, metrics)));
        thread.submit(
                () -> send.accept(answers(scope, evidence)), limitMillis, () -> send.accept(hung(scope, questions)));
    }

    private List<Submission> answers(Scope scope, Map<Question, Evidence> evidence) {
        Asking.Fitted fit = fitted.get(scope);
        if (fit == null) {
            return hung(scope, evidence.keySet());
        }
        List<Submission> answers = new ArrayList<>();
        evidence.forEach((question, known) -> answers.add(asking.ask(fit, question, known, scope.standing())));
        return answers;
    }

    private List<Submission> hung(Scope scope, Collection<Question> questions) {
        return questions.stream()
                .map(question -> asking.hung(question, scope.standing()))
                .toList();
    }

    /** Forgets what was fitted for a study. */
    void forget(String study) {
        fitted.keySet().removeIf(scope -> scope.study().equals(study));
    }

    @Override
    public void close() {
        thread.close();
    }
}
