package dev.touchstone.api.toolkit;

import static dev.touchstone.api.toolkit.Resolutions.evidence;
import static dev.touchstone.api.toolkit.Resolutions.question;
import static dev.touchstone.api.toolkit.Resolutions.resolved;
import static dev.touchstone.api.toolkit.Resolutions.theory;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.History;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Target;
import dev.touchstone.api.forecast.Forecast;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is thrown at it, the regression gives numbers, and the same whatever the order. */
class RegressionPropertiesTest {
    private static final int WORLDS = 400;

    /** Values that break arithmetic: nothing, duplicates, the smallest and largest doubles, and far outliers. */
    private static final double[] ABSURD = {
        0, -0.0, 1, 1, 1 + 1e-15, -1, 1e-300, Double.MIN_VALUE, 1e9, -1e9, 1e150, -1e200, Double.MAX_VALUE
    };

    @ParameterizedTest
    @EnumSource
    void absurdCovariatesNeverGiveNonsense(Target.Kind kind) {
        int answered = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int covariates = random.nextInt(4);
            List<Resolved> past = world(kind, random, covariates);
            Question asked = question(kind, "new", 0, covariates(random, covariates));
            Optional<Forecast> forecast = theory().fit(new History(past)).forecast(asked, evidence(asked));
            forecast.ifPresent(given -> check(given, asked));
            answered += forecast.isPresent() ? 1 : 0;
        }
        assertTrue(answered > WORLDS / 3, "answered only " + answered);
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfHistoryIsForgotten(Target.Kind kind) {
        for (long seed = 0; seed < WORLDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int covariates = random.nextInt(4);
            List<Resolved> past = world(kind, random, covariates);
            Question asked = question(kind, "new", 0, covariates(random, covariates));
            List<Resolved> shuffled = new ArrayList<>(past);
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(
                    theory().fit(new History(past)).forecast(asked, evidence(asked)),
                    theory().fit(new History(shuffled)).forecast(asked, evidence(asked)),
                    "seed " + seed);
        }
    }

    private static void check(Forecast forecast, Question asked) {
        for (double y : new double[] {-3, 0, 0.5, 1, 2, 3, Math.min(4, asked.limit())}) {
            double score = forecast.crps(y);
            assertTrue(score >= -1e-9 && Double.isFinite(score), () -> forecast + " scores " + score + " at " + y);
        }
        assertTrue(forecast.quantile(0.05) <= forecast.quantile(0.95), forecast::toString);
    }

    private static List<Resolved> world(Target.Kind kind, SplittableRandom random, int covariates) {
        int n = random.nextInt(60);
        List<Resolved> past = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Question asked = question(kind, "task-" + random.nextInt(5), i, covariates(random, covariates));
            past.add(resolved(asked, outcome(kind, random)));
        }
        return past;
    }

    private static double[] covariates(SplittableRandom random, int count) {
        return random.doubles(count)
                .map(u -> random.nextInt(3) == 0 ? ABSURD[random.nextInt(ABSURD.length)] : 3 * u)
                .toArray();
    }

    private static Outcome outcome(Target.Kind kind, SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            return random.nextBoolean()
                    ? new Outcome.NotWithin(Resolutions.HORIZON)
                    : new Outcome.Annulled("no reason");
        }
        return switch (kind) {
            case TIME -> new Outcome.Observed(random.nextInt(9) == 0 ? 1 : 1 + 3 * random.nextDouble());
            case EVENT -> Outcome.event(random.nextBoolean());
            case QUANTITY ->
                new Outcome.Observed(
                        random.nextInt(5) == 0
                                ? (random.nextBoolean() ? Double.POSITIVE_INFINITY : -1e140)
                                : random.nextDouble());
        };
    }
}
