package dev.touchstone.host.containment;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.Theory;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.api.forecast.Normal;
import dev.touchstone.api.forecast.Quantiles;
import dev.touchstone.api.forecast.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.jspecify.annotations.NullUnmarked;

/** Theories that misbehave when they are asked, one for each way to do so; none uses anything that is not in its class. */
public final class Offenders {
    private Offenders() {}

    /** What all have in common. */
    public abstract static class Offender implements Theory {
        @Override
        public String id() {
            return getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }

        @Override
        public String source() {
            return "made for tests";
        }
    }

    /** Does nothing wrong. */
    public static final class Sound extends Offender {
        @Override
        public Optional<Forecast> forecast(Question question, Evidence evidence) {
            return Optional.of(new Samples(List.of(2.0)));
        }
    }

    /** Does nothing wrong but sum up a long array in a loop of its own. */
    public static final class Loops extends Offender {
        private final double[] values = new double[100_000];

        @Override
        public Optional<Forecast> forecast(Question question, Evidence evidence) {
            double sum = 2;
            for (int i = 0; i < values.length; i++) {
                sum += values[i] * values[i];
            }
            return Optional.of(new Samples(List.of(sum)));
        }
    }

    /** Throws. */
    public static final class Throws extends Offender {
        @Override
        public Optional<Forecast> forecast(Question question, Evidence evidence) {
            throw new IllegalStateException("on purpose");
        }
    }

    /** Computes for ever. */
    public static final class Busy extends Offender {
        @Override
        public Optional<Forecast> forecast(Question question, Evidence evidence) {
            long steps = 0;
            while (steps >= 0) {
                steps = (steps + 1) & Long.MAX_VALUE;
            }
            return Optional.empty();
        }
    }

    /** Sleeps for ever and lets nobody wake it. */
    public static final class Sleepy extends Offender {
        @Override
        @SuppressWarnings({"InterruptedExceptionSwallowed", "EmptyCatch"})
        public Optional<Forecast> forecast(Question question, Evidence evidence) {
            while (question.origin() >= 0) {
                try {
                    Thread.sleep(100_000);
                } catch (InterruptedException e) {
                    // On purpose.
                }
            }
            return Optional.empty();
        }
    }

    /** Computes for ever and catches all that would end it. */
    public static final class Stubborn extends Offender {
        @Override
        @SuppressWarnings("EmptyCatch")
        public Optional<Forecast> forecast(Question question, Evidence evidence) {
            while (question.origin() >= 0) {
                try {
                    recurse(0);
                } catch (Throwable e) {
                    // On purpose.
                }
            }
            return Optional.empty();
        }

        private long recurse(int depth) {
            return depth < 1000 ? 1 + recurse(depth + 1) : depth;
        }
    }

    /** Exits in all ways that there are, one after the other; forecasts if all were refused. */
    public static final class Exits extends Offender {
        @Override
        @SuppressWarnings("SystemExitOutsideMain")
        public Optional<Forecast> forecast(Question question, Evidence evidence) {
            IntConsumer exit = System::exit;
            List<Runnable> ways = List.of(
                    () -> System.exit(3),
                    () -> Runtime.getRuntime().exit(3),
                    () -> Runtime.getRuntime().halt(3),
                    () -> exit.accept(3));
            int refused = 0;
            for (Runnable way : ways) {
                try {
                    way.run();
                } catch (RuntimeException e) {
                    refused++;
                }
            }
            return Optional.of(new Samples(List.of((double) refused)));
        }
    }

    /** Prints on both streams. */
    public static final class Prints extends Offender {
        @Override
        @SuppressWarnings({"SystemOut", "CatchAndPrintStackTrace"})
        public Optional<Forecast> forecast(Question question, Evidence evidence) {
            System.out.println("said out loud");
            System.err.printf("said %s%n", "in error");
            List.of("said by reference").forEach(System.out::println);
            try {
                throw new IllegalStateException("said by a trace");
            } catch (IllegalStateException e) {
                e.printStackTrace();
            }
            return Optional.of(new Samples(List.of(2.0)));
        }
    }

    /** Answers, and leaves a thread that computes and a pool that waits. */
    public static final class Spawns extends Offender {
        @Override
        @SuppressWarnings("resource")
        public Optional<Forecast> forecast(Question question, Evidence evidence) {
            Thread stray = new Thread(this::work, "stray-worker");
            stray.setDaemon(true);
            stray.start();
            ExecutorService pool = Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, "stray-pool");
                thread.setDaemon(true);
                return thread;
            });
            pool.execute(() -> {});
            return Optional.of(new Samples(List.of(2.0)));
        }

        private void work() {
            long steps = 0;
            while (steps >= 0) {
                steps = (steps + 1) & Long.MAX_VALUE;
            }
        }
    }

    /** Keeps all that it makes, in small pieces. */
    public static final class Hoards extends Offender {
        @Override
        public Optional<Forecast> forecast(Question question, Evidence evidence) {
            List<long[]> all = new ArrayList<>();
            while (question.origin() >= 0) {
                all.add(new long[100]);
            }
            return Optional.of(new Samples(List.of((double) all.size())));
        }
    }

    /** Wants arrays that are larger than any heap. */
    public static final class Grabs extends Offender {
        @Override
        public Optional<Forecast> forecast(Question question, Evidence evidence) {
            double[][][] cube = new double[3000][3000][3000];
            return Optional.of(new Samples(List.of(cube[0][0][0])));
        }
    }

    /** Returns null. */
    public static final class Nulls extends Offender {
        @Override
        @NullUnmarked
        @SuppressWarnings({"NullOptional", "NullAway"})
        public Optional<Forecast> forecast(Question question, Evidence evidence) {
            return null;
        }
    }

    /** Answers with what is no number. */
    public static final class NaNs extends Offender {
        @Override
        public Optional<Forecast> forecast(Question question, Evidence evidence) {
            return Optional.of(new Quantiles(List.of(0.1, 0.9), List.of(1.0, Double.NaN)));
        }
    }

    /** Answers with quantiles that cross. */
    public static final class Crosses extends Offender {
        @Override
        public Optional<Forecast> forecast(Question question, Evidence evidence) {
            return Optional.of(new Quantiles(List.of(0.1, 0.9), List.of(2.0, 1.0)));
        }
    }

    /** Answers in steps where log10 of them is asked for, and for an event with a distribution. */
    public static final class Steps extends Offender {
        @Override
        public Optional<Forecast> forecast(Question question, Evidence evidence) {
            return Optional.of(new Normal(1500, 100));
        }
    }
}
