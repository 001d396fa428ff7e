package dev.touchstone.laboratory;

import dev.touchstone.api.Standing;
import dev.touchstone.api.Submission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Collects the theories' answers to the questions of one chain. What comes in time is prospective; what comes after the
 * gate has opened again is kept and marked late.
 */
final class Gate {
    private static final Comparator<Submission> ORDER =
            Comparator.comparing(Submission::question).thenComparing(Submission::theory);

    private final List<String> theories;
    private final BlockingQueue<List<Submission>> arrived = new LinkedBlockingQueue<>();
    private final Set<List<String>> awaited = new HashSet<>();
    private final Set<List<String>> overdue = new HashSet<>();
    private final List<Submission> late = new ArrayList<>();

    /** @param theories ids of those that are asked */
    Gate(List<String> theories) {
        this.theories = theories;
    }

    /** Brings answers in, from any thread. */
    void offer(List<Submission> submissions) {
        arrived.add(submissions);
    }

    /** Closes the gate: these questions await an answer of every theory. Call before they are published. */
    void close(Collection<String> questions) {
        questions.forEach(question -> theories.forEach(theory -> awaited.add(List.of(question, theory))));
    }

    /**
     * Waits for the answers.
     *
     * @param limitMillis how long at most
     * @return those that came in time, in an order that does not depend on when they came
     */
    List<Submission> await(long limitMillis) throws InterruptedException {
        List<Submission> inTime = new ArrayList<>();
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMillis);
        while (!awaited.isEmpty()) {
            List<Submission> next = arrived.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                overdue.addAll(awaited);
                awaited.clear();
            } else {
                sort(next, inTime);
            }
        }
        inTime.sort(ORDER);
        return inTime;
    }

    /** Takes out what has come too late so far. */
    List<Submission> drainLate() {
        for (List<Submission> next = arrived.poll(); next != null; next = arrived.poll()) {
            sort(next, new ArrayList<>());
        }
        List<Submission> drained = List.copyOf(late);
        late.clear();
        return drained;
    }

    /** Nothing is taken twice, and nothing that was not asked. */
    private void sort(List<Submission> submissions, List<Submission> inTime) {
        for (Submission submission : submissions) {
            List<String> key = List.of(submission.question(), submission.theory());
            if (awaited.remove(key)) {
                inTime.add(submission);
            } else if (overdue.remove(key)) {
                late.add(submission.withStanding(Standing.LATE));
            }
        }
    }
}
