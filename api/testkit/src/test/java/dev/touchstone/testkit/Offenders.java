package dev.touchstone.testkit;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Forecaster;
import dev.touchstone.api.History;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Series;
import dev.touchstone.api.Target;
import dev.touchstone.api.Theory;
import dev.touchstone.api.forecast.EventProbability;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.api.forecast.Normal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A theory that keeps every promise of {@link TheoryContract}, and theories that break one each. */
public final class Offenders {
    private Offenders() {}

    /** Keeps them all: the mean of what was observed. */
    public static class Honest implements Theory {
        @Override
        public String id() {
            return "honest";
        }

        @Override
        public String source() {
            return "a test";
        }

        @Override
        public Forecaster fit(History history) {
            return (question, evidence) -> Optional.of(about(question, mean(history.like(question))));
        }

        static Forecast about(Question question, double mean) {
            return question.target().kind() == Target.Kind.EVENT
                    ? new EventProbability(Math.max(0, Math.min(1, mean)))
                    : new Normal(mean, 0.5);
        }

        static double mean(List<Resolved> past) {
            return past.stream()
                    .map(Resolved::outcome)
                    .filter(Outcome.Observed.class::isInstance)
                    .mapToDouble(outcome -> ((Outcome.Observed) outcome).value())
                    .sorted()
                    .average()
                    .orElse(1);
        }
    }

    /** Not lower-case. */
    public static final class Shouting extends Honest {
        @Override
        public String id() {
            return "SHOUTING!";
        }
    }

    /** Goes by another name than it did. */
    public static final class Renamed extends Honest {
        @Override
        public String id() {
            return "renamed-since";
        }
    }

    /** Says not where it comes from. */
    public static final class Unsourced extends Honest {
        @Override
        public String source() {
            return " ";
        }
    }

    /** Has no line in META-INF/services. */
    public static final class Unregistered extends Honest {}

    /** Declines everything. */
    public static final class Silent extends Honest {
        @Override
        public Forecaster fit(History history) {
            return Forecaster.DECLINES;
        }
    }

    /** Gives another answer when it is asked the same again. */
    public static final class Fickle extends Honest {
        @Override
        public Forecaster fit(History history) {
            return new Forecaster() {
                private @Nullable Question last;

                @Override
                public Optional<Forecast> forecast(Question question, Evidence evidence) {
                    boolean again = question.equals(last);
                    last = question;
                    return Optional.of(about(question, again ? 0.9 : 0.8));
                }
            };
        }
    }

    /** Knows the thread that it was fitted on. */
    public static final class Local extends Honest {
        @Override
        public Forecaster fit(History history) {
            Thread home = Thread.currentThread();
            return (question, evidence) ->
                    Optional.of(about(question, Thread.currentThread().equals(home) ? 0.9 : 0.8));
        }
    }

    /** Keeps the longest series that it ever saw of a trial. */
    public static final class Remembering extends Honest {
        private final Map<String, Integer> longest = new HashMap<>();

        @Override
        public Forecaster fit(History history) {
            return (question, evidence) -> {
                int seen = evidence.series(question.target().metric().name()).size();
                String key = question.trial().id() + question.target().name();
                return Optional.of(about(question, 1 + 1.0 / (1 + longest.merge(key, seen, Math::max))));
            };
        }
    }

    /** Keeps what it fitted in itself. */
    public static final class Leaking extends Honest {
        private History last = History.EMPTY;

        @Override
        public Forecaster fit(History history) {
            last = history;
            return (question, evidence) -> Optional.of(about(question, mean(last.like(question))));
        }
    }

    /** Answers events with a bell curve. */
    public static final class Confused extends Honest {
        @Override
        public Forecaster fit(History history) {
            return (question, evidence) -> Optional.of(new Normal(1, 0.1));
        }
    }

    /** Believes in lucky numbers. */
    public static final class Superstitious extends Honest {
        @Override
        public Forecaster fit(History history) {
            return (question, evidence) ->
                    Optional.of(about(question, question.trial().seed() % 13 == 0 ? 0.9 : 0.8));
        }
    }

    /** So unsure that its quantiles are no numbers any more. */
    public static final class Boundless extends Honest {
        @Override
        public Forecaster fit(History history) {
            return (question, evidence) -> question.target().kind() == Target.Kind.QUANTITY
                    ? Optional.of(new Normal(1, Double.MAX_VALUE))
                    : super.fit(history).forecast(question, evidence);
        }
    }

    /** Forecasts times long before the start. */
    public static final class Early extends Honest {
        @Override
        public Forecaster fit(History history) {
            return (question, evidence) -> Optional.of(about(question, -3));
        }
    }

    /** Cannot do without a history. */
    public static final class Hungry extends Honest {
        @Override
        public Forecaster fit(History history) {
            if (history.resolved().isEmpty()) {
                throw new IllegalStateException("nothing to learn from");
            }
            return super.fit(history);
        }
    }

    /** Cannot do with a history of one. */
    public static final class Choosy extends Honest {
        @Override
        public Forecaster fit(History history) {
            if (history.resolved().size() == 1) {
                throw new IllegalStateException("no variance of one");
            }
            return super.fit(history);
        }
    }

    /** Takes it for granted that something was measured. */
    public static final class Trusting extends Honest {
        @Override
        public Forecaster fit(History history) {
            return (question, evidence) -> {
                double last = evidence.series(question.target().metric().name()).last();
                return super.fit(history).forecast(question, evidence).filter(forecast -> last != 0.5);
            };
        }
    }

    /** Takes it for granted that measurements are numbers. */
    public static final class Brittle extends Honest {
        @Override
        public Forecaster fit(History history) {
            return (question, evidence) -> {
                Series series = evidence.series(question.target().metric().name());
                double last = series.size() == 0 ? 0 : series.last();
                return Optional.of(about(question, 1 + 0.1 * last));
            };
        }
    }

    /** Believes what it heard first. */
    public static final class Loyal extends Honest {
        @Override
        public Forecaster fit(History history) {
            return (question, evidence) -> Optional.of(about(
                    question,
                    1
                            + 0.1
                                    * Math.tanh(mean(
                                            history.resolved().stream().limit(1).toList()))));
        }
    }
}
