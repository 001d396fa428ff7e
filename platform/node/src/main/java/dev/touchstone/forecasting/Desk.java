package dev.touchstone.forecasting;

import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Theory;
import dev.touchstone.host.Extension;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where one theory works: fitted once for each scope, asked as often as questions come. */
final class Desk implements AutoCloseable {
    /** Questions that are asked at once; the time limit is for all of them. */
    private static final int BATCH = 64;

    /** How many times its declared time a theory may take before it is given up; between the two its answer is late. */
    private static final int PATIENCE = 10;

    private static final long RETIREMENT_MILLIS = 1_000;

    private final Asking asking;
    private final TheoryThread thread;
    private final Eyes eyes;
    private final Map<Scope, Asking.Fitted> fitted = new ConcurrentHashMap<>();
    private final Set<Scope> scopes = ConcurrentHashMap.newKeySet();

    Desk(Extension<Theory> theory, ScheduledExecutorService clock) {
        this.asking = new Asking(theory);
        this.eyes = asking.eyes();
        this.thread = new TheoryThread(theory.id(), theory.instance().getClass().getClassLoader(), clock);
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
        Runnable fit = () -> {
            fitted.put(scope, asking.fit(eyes.history(seen, scope.protocol())));
            done.complete(null);
        };
        thread.submit(fit, limitMillis, () -> done.complete(null));
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
            thread.submit(() -> send.accept(answers(scope, batch)), limitMillis, () -> {
                if (scope.replayed()) {
                    fitted.remove(scope);
                }
                send.accept(hung(scope, batch));
            });
        }
    }

    /** Forgets a scope when all questions before have been answered. */
    void leave(Scope scope, long limitMillis) {
        scopes.remove(scope);
        thread.submit(() -> fitted.remove(scope), limitMillis, () -> {});
    }

    private List<Submission> answers(Scope scope, List<Known> questions) {
        Asking.Fitted fit = fitted.get(scope);
        if (fit == null) {
            return hung(scope, questions);
        }
        return questions.stream()
                .map(known -> asking.ask(fit, known, eyes.evidence(known), scope))
                .toList();
    }

    private List<Submission> hung(Scope scope, List<Known> questions) {
        return questions.stream().map(known -> asking.hung(known, scope)).toList();
    }

    /** Forgets what was fitted live for a study. */
    void forget(String study) {
        scopes.removeIf(scope -> scope.study().equals(study));
        fitted.keySet().removeIf(scope -> scope.study().equals(study));
    }

    /** Closes when all questions before have been answered. */
    void retire() {
        thread.submit(this::close, RETIREMENT_MILLIS, this::close);
    }

    @Override
    public void close() {
        thread.close();
    }
}
