package dev.touchstone.ledger;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Arm;
import dev.touchstone.api.Axis;
import dev.touchstone.api.Claim;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Fault;
import dev.touchstone.api.Interval;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Question;
import dev.touchstone.api.Score;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import dev.touchstone.api.Trial;
import dev.touchstone.api.forecast.Censored;
import dev.touchstone.api.forecast.EventProbability;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.api.forecast.Normal;
import dev.touchstone.api.forecast.Quantiles;
import dev.touchstone.api.forecast.Samples;
import dev.touchstone.api.ledger.Column;
import dev.touchstone.api.ledger.Fact;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary facts of every kind, and a study to try things on. */
final class Facts {
    static final Metric LOSS = new Metric("loss", "nats", 0, Double.POSITIVE_INFINITY, "mean loss");
    static final Target STEP = new Target("grok-step", Target.Kind.TIME, LOSS, "log10 steps", "first below 0.1", 1);
    static final Plugin PLUGIN = new Plugin("plugin", "1.0.0", "00ff");

    private static final Arbitrary<String> TEXT = Arbitraries.strings().all().ofMaxLength(12);
    private static final Arbitrary<String> NAME =
            Arbitraries.strings().withCharRange(' ', '\u05ff').ofMaxLength(12);
    private static final Arbitrary<Double> ANY = Arbitraries.of(
                    Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE, 1e22, 0.1)
            .edgeCases(config -> config.none());
    private static final Arbitrary<Double> FINITE = Arbitraries.doubles().between(-1e6, 1e6);
    private static final Arbitrary<Long> LONG = Arbitraries.longs();

    private Facts() {}

    /** A study of one task, two arms and four seeds in cohorts of two. */
    static Study study() {
        Map<Arm, Settings> arms = Map.of(
                Arm.CANONICAL, Settings.of("decay", 1.0, "width", 128, "name", "ü", "tied", true),
                Arm.CONTROL, Settings.of("decay", 0.0));
        Study.Subject subject = new Study.Subject(
                "grokking",
                "Power et al. 2022",
                new Axis("step", "optimiser steps"),
                List.of(LOSS),
                List.of(STEP),
                new Claim("it groks", STEP, 3, 0.8, 0.2),
                PLUGIN);
        return new Study(
                subject,
                List.of(new Task("addition", "a + b", 1000, arms)),
                List.of(Arm.CANONICAL, Arm.CONTROL),
                4,
                2,
                List.of(new Study.Contender("theory", "a paper", List.of("loss"), PLUGIN)),
                500);
    }

    static Question question(Trial trial, long origin) {
        return new Question(trial, STEP, "moment", origin, origin + 100);
    }

    static Submission submission(Question question, Answer answer) {
        return new Submission(
                question.id(), "theory", PLUGIN, Standing.PROSPECTIVE, Protocol.OTHER_TASKS, 3, 2, answer);
    }

    static Arbitrary<Fact> any() {
        Cohort cohort = study().cohorts().get(0);
        return Arbitraries.oneOf(
                Combinators.combine(LONG, TEXT).as(Fact.EpochOpened::new),
                Arbitraries.just(new Fact.StudyOpened(study())),
                TEXT.map(study -> new Fact.CohortOpened(study, cohort)),
                columns().list().ofMaxSize(3).map(Fact.Measured::new),
                LONG.filter(origin -> origin > 0 && origin < 1L << 40)
                        .map(origin ->
                                new Fact.Asked(List.of(question(cohort.trials().get(0), origin)))),
                answers()
                        .list()
                        .ofMaxSize(3)
                        .map(answers -> new Fact.Sealed(answers.stream()
                                .map(answer ->
                                        submission(question(cohort.trials().get(1), 5), answer))
                                .toList())),
                Combinators.combine(Arbitraries.integers(), TEXT, LONG.injectNull(0.5), outcomes())
                        .as(Fact.OutcomeFound::new),
                Combinators.combine(Arbitraries.integers(), LONG).as(Fact.TrialEnded::new),
                Combinators.combine(LONG, TEXT).as(Fact.CheckpointTaken::new),
                faults().injectNull(0.3).map(Fact.CohortClosed::new),
                Combinators.combine(Arbitraries.maps(NAME, TEXT).ofMaxSize(3), Arbitraries.of(Protocol.values()))
                        .as((map, protocol) -> new Fact.ReplayAsked(new TreeMap<>(map), protocol, study().theories())),
                Arbitraries.of(new Fact.JudgementAsked(), new Fact.StudyClosed()),
                Combinators.combine(
                                scores().list().ofMaxSize(2), faults().list().ofMaxSize(2))
                        .as(Fact.Judged::new));
    }

    private static Arbitrary<Column> columns() {
        return Combinators.combine(
                        Arbitraries.strings().alpha().ofMaxLength(5),
                        Arbitraries.integers().between(1, 4),
                        LONG.array(long[].class).ofMaxSize(5))
                .flatAs((metric, width, positions) -> Arbitraries.oneOf(ANY, Arbitraries.doubles())
                        .array(double[].class)
                        .ofSize(positions.length * width)
                        .map(values -> new Column(metric, width, positions, values)));
    }

    private static Arbitrary<Answer> answers() {
        return Arbitraries.oneOf(
                forecasts().map(Answer.Given::new),
                Arbitraries.just(new Answer.Declined()),
                faults().map(Answer.Failed::new));
    }

    private static Arbitrary<Forecast> forecasts() {
        Arbitrary<Double> share = Arbitraries.doubles().between(0, 1);
        Arbitrary<Forecast> bodies = Arbitraries.oneOf(
                Combinators.combine(FINITE, Arbitraries.doubles().between(0.01, 9))
                        .as(Normal::new),
                FINITE.list().ofMinSize(1).ofMaxSize(4).map(Samples::new),
                share.map(EventProbability::new),
                FINITE.map(x -> new Quantiles(List.of(0.25, 0.5), List.of(x, x + 1))));
        return Arbitraries.oneOf(
                bodies,
                Combinators.combine(bodies, share, FINITE).as((body, p, limit) -> new Censored(body, p, limit)));
    }

    private static Arbitrary<Outcome> outcomes() {
        return Arbitraries.oneOf(
                ANY.filter(value -> !value.isNaN()).map(Outcome.Observed::new),
                LONG.map(Outcome.NotWithin::new),
                TEXT.map(Outcome.Annulled::new));
    }

    private static Arbitrary<Fault> faults() {
        return Combinators.combine(Arbitraries.of(Fault.Kind.class), TEXT, TEXT).as(Fault::new);
    }

    private static Arbitrary<Score> scores() {
        Interval interval = new Interval(Double.NEGATIVE_INFINITY, 1, 0.95, "bootstrap");
        return Combinators.combine(
                        TEXT, ANY.injectNull(0.3), Arbitraries.just(interval).injectNull(0.3), LONG)
                .as((text, value, around, count) ->
                        Score.of(text, Map.of("phenomenon", text), value, around, Map.of("trials", count), text, text));
    }
}
