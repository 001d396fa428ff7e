package dev.touchstone.laboratory;

import dev.touchstone.api.Checkpoint;
import dev.touchstone.api.Evidence;
import dev.touchstone.api.Forecaster;
import dev.touchstone.api.History;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Recorder;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Target;
import dev.touchstone.api.Theory;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.api.forecast.Samples;
import java.io.DataInput;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Theories that behave, and theories that do not. */
final class Theories {
    private Theories() {}

    /** Says what came before, on the average. */
    static final class Mean implements Theory {
        @Override
        public String id() {
            return "mean";
        }

        @Override
        public String source() {
            return "made for tests";
        }

        @Override
        public Forecaster fit(History history) {
            return (question, evidence) -> {
                var mean = history.like(question).stream()
                        .mapToDouble(Resolved::value)
                        .average();
                return mean.isPresent() ? Optional.of(new Samples(List.of(mean.getAsDouble()))) : Optional.empty();
            };
        }
    }

    /** Subscribes to an instrument, and declines. */
    static final class Steep implements Theory {
        @Override
        public String id() {
            return "steep";
        }

        @Override
        public String source() {
            return "made for tests";
        }

        @Override
        public Set<String> metrics() {
            return Set.of(Climb.STEEPNESS.name());
        }
    }

    /** Takes its time to be fitted. */
    static final class Studious implements Theory {
        static final long FITTING_MILLIS = 600;

        @Override
        public String id() {
            return "studious";
        }

        @Override
        public String source() {
            return "made for tests";
        }

        @Override
        public Forecaster fit(History history) {
            try {
                Thread.sleep(FITTING_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return (question, evidence) -> Optional.of(new Samples(List.of(1.0)));
        }
    }

    /** Breaks whenever it is asked. */
    static final class Thrower implements Theory {
        @Override
        public String id() {
            return "thrower";
        }

        @Override
        public String source() {
            return "made for tests";
        }

        @Override
        public Optional<Forecast> forecast(Question question, Evidence evidence) {
            throw new ArithmeticException("on purpose");
        }
    }

    /** Answers only when the first outcome is known, so always too late. For one test: the platform makes its objects. */
    static final class Slow implements Theory {
        private static final CountDownLatch RESOLVED = new CountDownLatch(1);

        @Override
        public String id() {
            return "slow";
        }

        @Override
        public String source() {
            return "made for tests";
        }

        @Override
        public Optional<Forecast> forecast(Question question, Evidence evidence) {
            try {
                RESOLVED.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Optional.of(new Samples(List.of(1.0)));
        }

        static Recorder releasingOnceResolved(Recorder recorder) {
            return new Recorder() {
                @Override
                public void record(long position, String metric, double[] perSeed) {
                    recorder.record(position, metric, perSeed);
                }

                @Override
                public void measure(long position, String metric, Supplier<double[]> instrument) {
                    recorder.measure(position, metric, instrument);
                }

                @Override
                public void ask(int trial, Target target, String moment, long horizon) {
                    recorder.ask(trial, target, moment, horizon);
                }

                @Override
                public void resolve(int trial, Target target, Outcome outcome) {
                    recorder.resolve(trial, target, outcome);
                    RESOLVED.countDown();
                }

                @Override
                public void resolve(int trial, Target target, long horizon, Outcome outcome) {
                    recorder.resolve(trial, target, horizon, outcome);
                    RESOLVED.countDown();
                }

                @Override
                public void checkpoint(Checkpoint state) {
                    recorder.checkpoint(state);
                }

                @Override
                public Optional<DataInput> resume() {
                    return recorder.resume();
                }

                @Override
                public void end(int trial) {
                    recorder.end(trial);
                }

                @Override
                public boolean stopped() {
                    return recorder.stopped();
                }
            };
        }
    }
}
