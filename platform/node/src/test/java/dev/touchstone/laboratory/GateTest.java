package dev.touchstone.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Submission;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Plugin PLUGIN = new Plugin("p", "1", "00");
    private static final long LONG = 60_000;

    private final Gate gate = new Gate(Protocol.OTHER_TASKS);

    private static Submission answer(String question, String theory) {
        return new Submission(
                question, theory, PLUGIN, Standing.PROSPECTIVE, Protocol.OTHER_TASKS, 0, 0, new Answer.Declined());
    }

    @Test
    void opensWhenAllHaveAnswered() throws InterruptedException {
        gate.close(List.of("q"), List.of("a", "b"));
        gate.offer(List.of(answer("q", "b")));
        gate.offer(List.of(answer("q", "a")));
        assertEquals(List.of(answer("q", "a"), answer("q", "b")), gate.await(LONG));
    }

    @Test
    void marksLateWhatComesAfterItsTime() throws InterruptedException {
        gate.close(List.of("q"), List.of("a", "b"));
        gate.offer(List.of(answer("q", "a")));
        assertEquals(List.of(answer("q", "a")), gate.await(1));
        gate.offer(List.of(answer("q", "b")));
        assertEquals(List.of(answer("q", "b").withStanding(Standing.LATE)), gate.drainLate());
        assertTrue(gate.drainLate().isEmpty());
    }

    @Test
    void takesNothingTwiceAndNothingUnasked() throws InterruptedException {
        gate.close(List.of("q"), List.of("a", "b"));
        gate.offer(List.of(answer("q", "a"), answer("q", "a"), answer("r", "a"), answer("q", "stranger")));
        gate.offer(List.of(answer("q", "b")));
        assertEquals(List.of(answer("q", "a"), answer("q", "b")), gate.await(LONG));
        assertTrue(gate.drainLate().isEmpty());
    }

    @Test
    void keepsTheAnswersToQuestionsThatAreWaitedForLater() throws InterruptedException {
        gate.close(List.of("q", "r"), List.of("a", "b"));
        gate.offer(List.of(answer("r", "a"), answer("q", "b")));
        gate.offer(List.of(answer("q", "a")));
        assertEquals(List.of(answer("q", "a"), answer("q", "b")), gate.await(Set.of("q"), LONG, () -> false));
        gate.offer(List.of(answer("r", "b")));
        assertEquals(List.of(answer("r", "a"), answer("r", "b")), gate.await(Set.of("r"), LONG, () -> false));
    }

    @Test
    void waitsNoLongerWhenStopped() throws InterruptedException {
        gate.close(List.of("q"), List.of("a", "b"));
        assertTrue(gate.await(Set.of("q"), LONG, () -> true).isEmpty());
    }

    @Test
    void takesNoAnswerThatWasFittedByAnotherProtocol() throws InterruptedException {
        Gate seeds = new Gate(Protocol.OTHER_SEEDS);
        seeds.close(List.of("q"), List.of("a"));
        seeds.offer(List.of(answer("q", "a")));
        assertTrue(seeds.await(1).isEmpty());
        assertTrue(seeds.drainLate().isEmpty());
    }

    @Test
    void isOpenWhenNobodyIsAsked() throws InterruptedException {
        Gate unattended = new Gate(Protocol.OTHER_TASKS);
        unattended.close(List.of("q"), List.of());
        assertTrue(unattended.await(LONG).isEmpty());
    }
}
