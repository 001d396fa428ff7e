package dev.touchstone.forecasting;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Theory;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.host.Extension;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.ledger.StudyLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** Answers that one fit gives. */
    private record Fit(String theory, Scope scope, Fact.@Nullable ReplayAsked by) {}

    /** Keeps a copy. */
    public Replay {
        different = List.copyOf(different);
    }

    /**
     * Replays a study.
     *
     * @param references reference histories of the phenomena
     * @throws dev.touchstone.api.FaultException if the ledger holds no such study
     */
    public static Replay of(Ledger ledger, String study, List<Extension<Theory>> theories, References references) {
        StudyLog log = StudyLog.read(ledger, study);
        Archive archive = new Archive(log);
        Map<String, Known> questions = new HashMap<>();
        archive.all().forEach(known -> questions.put(known.id(), known));
        Map<Fit, List<Submission>> fits = new LinkedHashMap<>();
        for (Submission sealed : log.submissions()) {
            Known known = questions.get(sealed.question());
            if (known != null && !(sealed.answer() instanceof Answer.Failed)) {
                Scope scope = Scope.of(
                        study,
                        sealed.protocol(),
                        sealed.standing(),
                        known.question().trial());
                fits.computeIfAbsent(new Fit(sealed.theory(), scope, log.replay(sealed)), fit -> new ArrayList<>())
                        .add(sealed);
            }
        }
        Map<String, Asking> askings = new HashMap<>();
        Stream.concat(theories.stream(), Stream.of(Oracle.extension()))
                .forEach(theory -> askings.put(theory.id(), new Asking(theory)));
        Histories histories = Histories.of(archive, references);
        Elsewhere elsewhere = new Elsewhere(ledger, references);
        List<Difference> different = new ArrayList<>();
        int compared = 0;
        // Backwards: a theory that remembers in statics what it saw before cannot have seen the same now.
        List<Fit> order = new ArrayList<>(fits.keySet());
        Collections.reverse(order);
        for (Fit fit : order) {
            Asking asking = askings.get(fit.theory());
            if (asking != null) {
                List<Submission> sealed = fits.getOrDefault(fit, List.of());
                List<Known> seen = histories.of(fit.scope(), others(elsewhere, log, fit));
                different.addAll(differences(asking, fit.scope(), seen, sealed, questions));
                compared += sealed.size();
            }
        }
        return new Replay(compared, log.submissions().size() - compared, different);
    }

    private static List<Known> others(Elsewhere elsewhere, StudyLog log, Fit fit) {
        if (fit.scope().protocol() != Protocol.OTHER_PHENOMENA) {
            return List.of();
        }
        return fit.scope().replayed()
                ? elsewhere.of(log.study(), fit.by())
                : elsewhere.before(log.study(), Stage.begun(log, fit.scope().task()));
    }

    private static List<Difference> differences(
            Asking asking, Scope scope, List<Known> seen, List<Submission> sealed, Map<String, Known> questions) {
        Eyes eyes = asking.eyes();
        Asking.Fitted fitted = asking.fit(eyes.history(seen, scope.protocol()));
        List<Difference> different = new ArrayList<>();
        for (Submission one : sealed) {
            Known known = Objects.requireNonNull(questions.get(one.question()));
            Answer anew = asking.ask(fitted, known, eyes.evidence(known), scope).answer();
            if (!anew.equals(one.answer())) {
                different.add(new Difference(one, anew));
            }
        }
        return different;
    }
}
