package dev.touchstone.forecasting;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Fault;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Theory;
import dev.touchstone.host.Extension;
import dev.touchstone.host.Use;
import dev.touchstone.host.containment.Call;
import dev.touchstone.host.containment.ContainedThread;
import dev.touchstone.host.containment.Containment;
import dev.touchstone.host.containment.Ward;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where one theory works: fitted once for each scope, asked as often as questions come. */
final class Desk implements AutoCloseable {
    /** Questions that are asked at once; the time limit is for all of them. */
    private static final int BATCH = 64;

    /** How many times its declared time a theory may take before it is given up; between the two its answer is late. */
    private static final int PATIENCE = 10;

    private final Asking asking;
    private final ContainedThread thread;
    private final Use use;
    private final Map<Scope, Asking.Fitted> fitted = new ConcurrentHashMap<>();
    private final Set<Scope> scopes = ConcurrentHashMap.newKeySet();

    /**
     * Opens it; it holds the theory's classes until it is closed.
     *
     * @throws dev.touchstone.api.FaultException if they are gone already
     */
    Desk(Extension<Theory> theory, Containment containment) {
        this.use = theory.use();
        this.asking = new Asking(theory, ContainedThread::note);
        this.thread = containment.thread(
                Ward.theory(theory.id(), theory.plugin()),
                theory.instance().getClass().getClassLoader());
    }

    /** Milliseconds after which a theory is given up in a study. */
    static long limit(Study study) {
        return PATIENCE * study.gateMillis();
    }

    String id() {
        return asking.theory().id();
    }

    /** Whether this is where an extension works. */
    boolean isOf(@Nullable Extension<Theory> theory) {
        return theory != null && theory.instance() == asking.theory().instance();
    }

    /** Whether the theory is fitted for a scope, or will be. */
    boolean has(Scope scope) {
        return scopes.contains(scope);
    }

    /**
     * Fits the theory for a scope.
     *
     * @param seen what the scope's protocol lets it see
     * @return completes when it is fitted, or given up
     */
    CompletableFuture<Void> fit(Scope scope, List<Known> seen, long limitMillis) {
        scopes.add(scope);
        CompletableFuture<Void> done = new CompletableFuture<>();
        thread.submit(
                new Call<Asking.Fitted>() {
                    @Override
                    public Asking.Fitted work() {
                        return asking.fit(asking.eyes().history(seen, scope.protocol()));
                    }

                    /** Being fitted makes good for no question that it breaks on. */
                    @Override
                    public boolean isSound(Asking.Fitted answer) {
                        return false;
                    }

                    @Override
                    public void done(Asking.Fitted answer) {
                        fitted.put(scope, answer);
                        done.complete(null);
                    }

                    @Override
                    public void failed(Fault fault) {
                        done(new Asking.Fitted(null, fault, seen.size()));
                    }
                },
                limitMillis);
        return done;
    }

    /**
     * Asks questions of a scope that it was fitted for.
     *
     * @param send gets exactly one answer a question, some at a time; in a replay a theory that took too long once has
     *     failed on whatever is left of the scope
     */
    void ask(Scope scope, List<Known> questions, long limitMillis, Consumer<List<Submission>> send) {
        for (int first = 0; first < questions.size(); first += BATCH) {
            List<Known> batch = questions.subList(first, Math.min(first + BATCH, questions.size()));
            thread.submit(asking(scope, batch, send), limitMillis);
        }
    }

    private Call<List<Submission>> asking(Scope scope, List<Known> questions, Consumer<List<Submission>> send) {
        return new Call<>() {
            @Override
            public List<Submission> work() {
                Asking.Fitted fit =
                        fitted.computeIfAbsent(scope, missing -> new Asking.Fitted(null, asking.unfitted(), 0));
                Eyes eyes = asking.eyes();
                return questions.stream()
                        .map(known -> asking.ask(fit, known, eyes.evidence(known), scope))
                        .toList();
            }

            @Override
            public boolean isSound(List<Submission> answers) {
                return answers.stream().anyMatch(one -> !(one.answer() instanceof Answer.Failed));
            }

            @Override
            public void done(List<Submission> answers) {
                send.accept(answers);
            }

            @Override
            public void failed(Fault fault) {
                if (scope.replayed()) {
                    fitted.put(scope, new Asking.Fitted(null, fault, 0));
                }
                send.accept(questions.stream()
                        .map(known -> asking.failed(known, scope, fault))
                        .toList());
            }
        };
    }

    /** Forgets a scope when all questions before have been answered. */
    void leave(Scope scope) {
        scopes.remove(scope);
        thread.then(() -> fitted.remove(scope));
    }

    /** Forgets what was fitted live for a study. */
    void forget(String study) {
        scopes.removeIf(scope -> scope.study().equals(study));
        fitted.keySet().removeIf(scope -> scope.study().equals(study));
    }

    /** Closes when all questions before have been answered. */
    void retire() {
        thread.then(this::close);
    }

    @Override
    public void close() {
        thread.close();
        use.close();
    }
}
