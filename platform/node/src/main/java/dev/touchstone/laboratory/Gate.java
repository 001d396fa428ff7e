package dev.touchstone.laboratory;

import dev.touchstone.api.Protocol;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Submission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Collects the theories' answers to the questions of one chain. What comes in time is prospective; what comes after the
 * gate has opened again is kept and marked late.
 */
final class Gate {
    private static final Comparator<Submission> ORDER =
            Comparator.comparing(Submission::question).thenComparing(Submission::theory);

    /** How long a stop may go unnoticed. */
    private static final long LOOK_MILLIS = 100;

    private final Protocol protocol;
    private final BlockingQueue<List<Submission>> arrived = new LinkedBlockingQueue<>();
    private final Map<String, Set<String>> awaited = new HashMap<>(); // theories by question
    private final Map<String, Set<String>> overdue = new HashMap<>();
    private final Map<String, List<Submission>> inTime = new HashMap<>();
    private final List<Submission> late = new ArrayList<>();

    /**
     * A gate that is open.
     *
     * @param protocol of their answers; others are not taken
     */
    Gate(Protocol protocol) {
        this.protocol = protocol;
    }

    /** Brings answers in, from any thread. */
    void offer(List<Submission> submissions) {
        arrived.add(submissions);
    }

    /** Closes the gate: these questions await an answer of each of these theories. Call before they are published. */
    void close(Collection<String> questions, Collection<String> theories) {
        if (!theories.isEmpty()) {
            questions.forEach(question -> awaited.put(question, new HashSet<>(theories)));
        }
    }

    /**
     * Waits for the answers to all questions.
     *
     * @param limitMillis how long at most
     * @return those that came in time, in an order that does not depend on when they came
     */
    List<Submission> await(long limitMillis) throws InterruptedException {
        return await(Set.copyOf(awaited.keySet()), limitMillis, () -> false);
    }

    /**
     * Waits for the answers to some of the questions; those to others are kept until they are waited for.
     *
     * @param limitMillis how long at most
     * @param stop when to wait no longer
     * @return those that came in time, in an order that does not depend on when they came
     */
    List<Submission> await(Set<String> questions, long limitMillis, BooleanSupplier stop) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMillis);
        while (questions.stream().anyMatch(awaited::containsKey) && !stop.getAsBoolean()) {
            long left = deadline - System.nanoTime();
            List<Submission> next =
                    arrived.poll(Math.min(left, TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS)), TimeUnit.NANOSECONDS);
            if (next != null) {
                sort(next);
            } else if (left <= 0) {
                questions.forEach(this::giveUp);
            }
        }
        List<Submission> answers = new ArrayList<>();
        questions.forEach(question -> answers.addAll(inTime.getOrDefault(question, List.of())));
        inTime.keySet().removeAll(questions);
        answers.sort(ORDER);
        return answers;
    }

    /** Takes out what has come too late so far. */
    List<Submission> drainLate() {
        for (List<Submission> next = arrived.poll(); next != null; next = arrived.poll()) {
            sort(next);
        }
        List<Submission> drained = List.copyOf(late);
        late.clear();
        return drained;
    }

    private void giveUp(String question) {
        Set<String> missing = awaited.remove(question);
        if (missing != null) {
            overdue.put(question, missing);
        }
    }

    /** Nothing is taken twice, and nothing that was not asked. */
    private void sort(List<Submission> submissions) {
        for (Submission submission : submissions) {
            if (submission.protocol() != protocol) {
                continue;
            }
            if (take(awaited, submission)) {
                inTime.computeIfAbsent(submission.question(), question -> new ArrayList<>())
                        .add(submission);
            } else if (take(overdue, submission)) {
                late.add(submission.withStanding(Standing.LATE));
            }
        }
    }

    private static boolean take(Map<String, Set<String>> from, Submission submission) {
        Set<String> missing = from.get(submission.question());
        boolean taken = missing != null && missing.remove(submission.theory());
        if (missing != null && missing.isEmpty()) {
            from.remove(submission.question());
        }
        return taken;
    }
}
