package dev.touchstone.cli;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Says when a theory that has come is seen to compete: its first forecast, live and in retrospect. */
final class FirstForecasts {
    private static final double SECOND = 1e9;

    private record Awaited(String theory, Plugin plugin, boolean live) {}

    private final Consumer<String> say;
    private final Map<Awaited, Long> since = new ConcurrentHashMap<>();

    /** @param say takes lines for people */
    FirstForecasts(Consumer<String> say) {
        this.say = say;
    }

    /** A theory has come. */
    void await(Study.Contender theory) {
        long now = System.nanoTime();
        since.put(new Awaited(theory.id(), theory.plugin(), true), now);
        since.put(new Awaited(theory.id(), theory.plugin(), false), now);
    }

    /** Takes an entry in. */
    void accept(Entry entry) {
        if (entry.fact() instanceof Fact.Sealed sealed && !since.isEmpty()) {
            sealed.submissions().forEach(this::accept);
        }
    }

    private void accept(Submission submission) {
        boolean live = submission.standing() != Standing.RETROSPECTIVE;
        Long came = submission.answer() instanceof Answer.Given
                ? since.remove(new Awaited(submission.theory(), submission.plugin(), live))
                : null;
        if (came != null) {
            say.accept(String.format(
                    Locale.ROOT,
                    "Theory %s: its first forecast %s is sealed, %.1f s after it came",
                    submission.theory(),
                    live ? "before the outcome" : "in retrospect",
                    (System.nanoTime() - came) / SECOND));
        }
    }
}
