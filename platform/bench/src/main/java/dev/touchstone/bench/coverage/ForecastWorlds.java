package dev.touchstone.bench.coverage;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Dossier.Finding;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Question;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Streams;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Trial;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.api.forecast.Normal;
import dev.touchstone.evaluators.Embeddability;
import dev.touchstone.testkit.Onset;
import dev.touchstone.testkit.Studies;
import dev.touchstone.testkit.Voices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A theory that is wrong about a trial by more in some tasks than in others, and climatology, which is wrong about all of
 * a task alike. Tasks differ in the mean of the target by .15, seeds by .1. Three questions a trial, as grokking asks.
 */
final class ForecastWorlds {
    private static final Evaluator EVALUATOR = new Embeddability();
    private static final Normal CLIMATOLOGY = new Normal(2.3, 0.2);

    /** What a theory says its standard deviation is; the truth is on average about as much. */
    private static final double CLAIMED = 0.1;

    /** Enough for the truths to be known to a tenth of an interval's width or better. */
    private static final int TRUTH_TASKS = 100_000;

    /** Steps at which is asked, by the name of the moment. */
    private static final SortedMap<String, Long> MOMENTS =
            new TreeMap<>(Map.of("1x memorisation", 30L, "2x memorisation", 60L, "4x memorisation", 120L));

    private static final String REFERENCE = "climatology";
    private static final String THEORY = "theory";

    private ForecastWorlds() {}

    /** One trial: what came of it, and what the theory says at each moment. */
    private record Seed(double outcome, List<Double> said) {
        Forecast forecast(int moment) {
            return new Normal(said.get(moment), CLAIMED);
        }
    }

    private record Truth(double crps, double skill, double half, double nineTenths, double signs) {}

    static List<Simulation> all() {
        List<Simulation> simulations = new ArrayList<>();
        for (double differ : new double[] {0.1, 0.5}) {
            Truth truth = truth(differ);
            for (int tasks : new int[] {3, 5, 8, 16}) {
                simulations.add(simulation(tasks, 8, differ, truth));
            }
        }
        return simulations;
    }

    private static Simulation simulation(int tasks, int seeds, double differ, Truth truth) {
        String settings = String.format(
                Locale.ROOT,
                "skill %.2f, errors of tasks differ by a factor of %.2f; %d tasks, %d seeds",
                truth.skill(),
                Math.exp(differ),
                tasks,
                seeds);
        Map<String, String> theory = Map.of("theory", THEORY, "moment", "all", "target", Onset.TARGET.name());
        return new Simulation(
                EVALUATOR,
                settings,
                random -> new World.Drawn(
                        dossier(tasks, seeds, differ, random),
                        List.of(
                                Check.of("skill (ratio over tasks, skewness removed)", "skill", theory, truth.skill()),
                                Check.of("crps (t over tasks, skewness removed)", "crps", theory, truth.crps()),
                                Check.of(
                                        "relative skill (bootstrap over tasks, then seeds)",
                                        "relative skill",
                                        theory,
                                        Math.sqrt(1 - truth.skill())),
                                Check.of("sign record (bootstrap over tasks)", "sign record", theory, truth.signs())
                                        .with(Bearing.SAFE),
                                share("coverage 50%", tasks, theory, truth.half()),
                                share("coverage 90%", tasks, theory, truth.nineTenths()))));
    }

    /** With fewer than five tasks the least spread that they could have is allowed for, and then some. */
    private static Check share(String measure, int tasks, Map<String, String> theory, double truth) {
        return Check.of(measure + " (t of the log-odds over tasks)", measure, theory, truth)
                .with(tasks < 5 ? Bearing.SAFE : Bearing.WITHIN);
    }

    /** All seeds of a task. */
    private static Seed[] task(int seeds, double differ, SplittableRandom random) {
        double centre = CLIMATOLOGY.mean() + 0.15 * random.nextGaussian();
        double error = CLAIMED * Math.exp(differ * random.nextGaussian());
        Seed[] drawn = new Seed[seeds];
        for (int s = 0; s < seeds; s++) {
            double outcome = centre + 0.1 * random.nextGaussian();
            drawn[s] = new Seed(
                    outcome,
                    List.of(
                            outcome + error * random.nextGaussian(),
                            outcome + error * random.nextGaussian(),
                            outcome + error * random.nextGaussian()));
        }
        return drawn;
    }

    private static Truth truth(double differ) {
        SplittableRandom random = Streams.of("coverage", "truth", String.valueOf(differ));
        double own = 0;
        double climatology = 0;
        double half = 0;
        double nineTenths = 0;
        for (int t = 0; t < TRUTH_TASKS; t++) {
            Seed seed = task(1, differ, random)[0];
            own += seed.forecast(0).crps(seed.outcome()) / TRUTH_TASKS;
            climatology += CLIMATOLOGY.crps(seed.outcome()) / TRUTH_TASKS;
            double place = Math.abs(seed.forecast(0).cdf(seed.outcome()) - 0.5);
            half += (place <= 0.25 ? 1.0 : 0) / TRUTH_TASKS;
            nineTenths += (place <= 0.45 ? 1.0 : 0) / TRUTH_TASKS;
        }
        return new Truth(own, 1 - own / climatology, half, nineTenths, signs(differ, random));
    }

    /** How often two tasks of eight seeds are ordered as their mean outcomes are, by means of forecasts at all moments. */
    private static double signs(double differ, SplittableRandom random) {
        double right = 0;
        for (int t = 0; t < TRUTH_TASKS; t++) {
            Seed[] one = task(8, differ, random);
            Seed[] other = task(8, differ, random);
            double came = Arrays.stream(one).mapToDouble(Seed::outcome).sum()
                    - Arrays.stream(other).mapToDouble(Seed::outcome).sum();
            double said = said(one) - said(other);
            right += (came > 0 == said > 0 ? 1.0 : 0) / TRUTH_TASKS;
        }
        return right;
    }

    private static double said(Seed[] seeds) {
        return Arrays.stream(seeds)
                .flatMap(seed -> seed.said().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static Dossier dossier(int tasks, int seeds, double differ, SplittableRandom random) {
        Seed[][] drawn = new Seed[tasks][];
        for (int t = 0; t < tasks; t++) {
            drawn[t] = task(seeds, differ, random);
        }
        Study study = Studies.of(tasks, seeds)
                .arms(Arm.CANONICAL)
                .theory(REFERENCE, Standing.PROSPECTIVE, Voices::climatology)
                .theory(THEORY, Standing.PROSPECTIVE, Voices::climatology)
                .study();
        List<Finding> findings = new ArrayList<>();
        Map<String, Question> questions = new HashMap<>();
        List<Submission> submissions = new ArrayList<>();
        for (Trial trial :
                study.cohorts().stream().flatMap(c -> c.trials().stream()).toList()) {
            Seed seed = drawn[Draw.task(trial)][(int) trial.seed()];
            findings.add(new Finding(trial, Onset.TARGET.name(), new Outcome.Observed(seed.outcome())));
            int place = 0;
            for (Map.Entry<String, Long> moment : MOMENTS.entrySet()) {
                Question question = new Question(trial, Onset.TARGET, moment.getKey(), moment.getValue(), Onset.BUDGET);
                questions.put(question.id(), question);
                submissions.add(sealed(question, REFERENCE, CLIMATOLOGY));
                submissions.add(sealed(question, THEORY, seed.forecast(place)));
                place++;
            }
        }
        return new Dossier(study, findings, questions, submissions);
    }

    private static Submission sealed(Question question, String theory, Forecast forecast) {
        return new Submission(
                question.id(),
                theory,
                Studies.PLUGIN,
                Standing.PROSPECTIVE,
                Protocol.OTHER_TASKS,
                0,
                0,
                new Answer.Given(forecast));
    }
}
