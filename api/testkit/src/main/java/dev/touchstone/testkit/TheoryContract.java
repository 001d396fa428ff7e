package dev.touchstone.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Forecaster;
import dev.touchstone.api.History;
import dev.touchstone.api.Question;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Theory;
import dev.touchstone.api.forecast.Forecast;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * What every theory promises. Extend it and give it your theory:
 *
 * <pre>{@code
 * class SharpnessTest extends TheoryContract {
 *     protected Theory theory() { return new Sharpness(); }
 *     protected String id() { return "sharpness"; }
 * }
 * }</pre>
 *
 * <p>A theory that has nothing to say about the made-up questions of {@link Questions} gives its own.
 */
public abstract class TheoryContract {
    private static final int WORLDS = 5;
    private static final double SAME = 1e-9;
    private static final long ANOTHER_SEED = 1000;

    /** A fresh theory, as the platform would make it. */
    protected abstract Theory theory();

    /** The theory's id, written out: records in ledgers carry it, so it never changes. */
    protected abstract String id();

    /**
     * Questions that the theory has something to say about, of at least two tasks; the last task's are asked, those of
     * the others are history.
     *
     * @param seed another seed, other examples; the same seed, the same
     */
    protected List<Example> examples(long seed) {
        return Questions.grokking(seed);
    }

    @Test
    void idIsLowerCaseAndStays() {
        Identity.checkId(id());
        assertEquals(id(), theory().id(), "the id changed: what the ledgers know of this theory would be lost");
    }

    @Test
    void sourceIsGiven() {
        assertFalse(theory().source().isBlank(), "source must name a paper with its year, or give the reasoning");
    }

    @Test
    void isFoundByTheServiceLoader() {
        Identity.checkService(Theory.class, theory());
    }

    @Test
    void answersSomething() {
        Trying trying = new Trying(examples(0));
        assertTrue(
                trying.asked().stream()
                        .anyMatch(example -> trying.ask(theory(), example).isPresent()),
                "declined all examples; override examples() with questions that it has something to say about");
    }

    @Test
    void sameArgumentsSameForecast() {
        Trying trying = new Trying(examples(0));
        Theory theory = theory();
        Forecaster fitted = theory.fit(trying.history(theory));
        Forecaster again = theory().fit(trying.history(theory));
        String remedy = "same arguments, other forecast: keep no state, ask no clock, draw nothing at random";
        for (Example example : trying.asked()) {
            Evidence evidence = example.evidence(theory);
            Optional<Forecast> once = fitted.forecast(example.question(), evidence);
            assertEquals(once, fitted.forecast(example.question(), evidence), remedy);
            assertEquals(once, again.forecast(example.question(), evidence), remedy);
            assertEquals(
                    once,
                    CompletableFuture.supplyAsync(() -> fitted.forecast(example.question(), evidence))
                            .join(),
                    remedy);
        }
    }

    /** Evidence is cut at the origin; all that is left is to remember it from a later question on the same trial. */
    @Test
    void whatCameLaterIsNotRemembered() {
        Trying trying = new Trying(examples(0));
        Theory wise = theory();
        Forecaster fitted = wise.fit(trying.history(wise));
        for (int i = trying.asked().size() - 1; i >= 0; i--) {
            Example example = trying.asked().get(i);
            assertEquals(
                    trying.ask(theory(), example),
                    fitted.forecast(example.question(), example.evidence(wise)),
                    "it forecasts otherwise once it has seen later questions: keep no state between calls");
        }
    }

    /** The platform fits a theory anew for each task, on histories that must not see each other. */
    @Test
    void aLaterFitLeavesAnEarlierAlone() {
        Trying trying = new Trying(examples(0));
        Theory theory = theory();
        Forecaster fitted = theory.fit(trying.history(theory));
        Forecaster alone = theory().fit(trying.history(theory));
        theory.fit(new Trying(examples(1)).history(theory));
        for (Example example : trying.asked()) {
            assertEquals(
                    alone.forecast(example.question(), example.evidence(theory)),
                    fitted.forecast(example.question(), example.evidence(theory)),
                    "it was fitted again, and what had been fitted before forecasts otherwise: keep constants in the"
                            + " Forecaster, not in the theory");
        }
    }

    @Test
    void theSeedIsNoExplanation() {
        Trying trying = new Trying(examples(0));
        Theory theory = theory();
        Forecaster fitted = theory.fit(trying.history(theory));
        for (Example example : trying.asked()) {
            Example other = example.withSeed(example.question().trial().seed() + ANOTHER_SEED);
            assertEquals(
                    fitted.forecast(example.question(), example.evidence(theory)),
                    fitted.forecast(other.question(), other.evidence(theory)),
                    "the same evidence under another seed, and another forecast: a seed has no meaning");
        }
    }

    @Test
    void forecastsAreDistributions() {
        forEachForecast(Plausible::checkDistribution);
    }

    @Test
    void forecastsAreOfTheTargetsKind() {
        forEachForecast(Plausible::checkKind);
    }

    @Test
    void anEmptyHistoryIsNoError() {
        Trying trying = new Trying(examples(0));
        Theory theory = theory();
        trying.asked().forEach(example -> answers(theory, History.EMPTY, example));
    }

    @Test
    void aHistoryOfAnySizeIsNoError() {
        for (long seed = 0; seed < WORLDS; seed++) {
            Trying trying = new Trying(examples(seed));
            Theory theory = theory();
            for (History part : trying.parts(theory, seed)) {
                answers(theory, part, trying.asked().get(0));
            }
        }
    }

    @Test
    void missingEvidenceIsNoError() {
        Trying trying = new Trying(examples(0));
        Theory theory = theory();
        Forecaster fitted = theory.fit(trying.history(theory));
        Evidence nothing = new Evidence(Settings.NONE, Map.of());
        for (Example example : trying.asked()) {
            assertDoesNotThrow(() -> fitted.forecast(example.question(), nothing));
        }
    }

    @Test
    void divergedTrainingIsNoError() {
        Trying trying = new Trying(examples(0));
        Theory theory = theory();
        for (double broken : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            List<Resolved> history = new ArrayList<>(trying.history(theory).resolved());
            history.set(0, trying.past().get(0).diverging(broken).resolved(theory));
            for (Example example :
                    trying.asked().subList(0, Math.min(5, trying.asked().size()))) {
                answers(theory, new History(history), example.diverging(broken));
            }
        }
    }

    @Test
    void orderOfHistoryDoesNotMatter() {
        for (long seed = 0; seed < WORLDS; seed++) {
            Trying trying = new Trying(examples(seed));
            Theory theory = theory();
            List<Resolved> shuffled = new ArrayList<>(trying.history(theory).resolved());
            Collections.shuffle(shuffled, new Random(seed));
            Forecaster fitted = theory.fit(new History(shuffled));
            for (Example example : trying.asked()) {
                assertTrue(
                        Plausible.alike(
                                trying.ask(theory(), example),
                                fitted.forecast(example.question(), example.evidence(theory)),
                                SAME),
                        "other order of history, other forecast: sort it, or use sums that do not depend on it");
            }
        }
    }

    private void forEachForecast(BiConsumer<Question, Forecast> check) {
        for (long seed = 0; seed < WORLDS; seed++) {
            Trying trying = new Trying(examples(seed));
            Theory theory = theory();
            Forecaster fitted = theory.fit(trying.history(theory));
            for (Example example : trying.asked()) {
                fitted.forecast(example.question(), example.evidence(theory))
                        .ifPresent(forecast -> check.accept(example.question(), forecast));
            }
        }
    }

    private static void answers(Theory theory, History history, Example example) {
        assertDoesNotThrow(() -> theory.fit(history).forecast(example.question(), example.evidence(theory)));
    }
}
