package dev.touchstone.testkit;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Recorder;
import dev.touchstone.api.Setting;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Streams;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Phenomena that break one promise of {@link PhenomenonContract} each. */
public final class BadClimbs {
    private BadClimbs() {}

    /** Not lower-case. */
    public static final class Shouting extends Climb {
        @Override
        public String id() {
            return "CLIMB!";
        }
    }

    /** Says not where it comes from. */
    public static final class Unsourced extends Climb {
        @Override
        public String source() {
            return "everybody knows";
        }
    }

    /** Has no line in META-INF/services. */
    public static final class Unregistered extends Climb {}

    /** Has too little to be general about. */
    public static final class FourTasks extends Climb {
        @Override
        public List<Task> tasks() {
            return super.tasks().subList(0, 4);
        }
    }

    /** Has nothing to compare with. */
    public static final class Uncontrolled extends Climb {
        @Override
        public List<Task> tasks() {
            List<Task> tasks = new ArrayList<>(super.tasks());
            Task last = tasks.get(4);
            Settings canonical = last.settings(Arm.CANONICAL);
            Map<Arm, Settings> arms =
                    Map.of(Arm.CANONICAL, canonical, Arm.CONTROL, canonical, Arm.PRACTICAL, canonical);
            tasks.set(4, new Task(last.name(), last.description(), last.budget(), arms));
            return tasks;
        }
    }

    /** Asks about what it does not measure. */
    public static final class Groundless extends Climb {
        @Override
        public List<Target> targets() {
            Metric fame = new Metric("fame", "1", 0, 1, "how much is said of it");
            return List.of(WHEN, WHETHER, HOW_HIGH, new Target("how-famous", Target.Kind.QUANTITY, fame, "1", "", 1));
        }
    }

    /** Lets people vary what no task has. */
    public static final class Generous extends Climb {
        @Override
        public List<Setting> settings() {
            return List.of(super.settings().get(0), new Setting.Real("wind", "from behind", 0, 1));
        }
    }

    /** Uses settings that it forbids. */
    public static final class Narrow extends Climb {
        @Override
        public List<Setting> settings() {
            return List.of(new Setting.Real("pace", "mean step", 0, 0.1));
        }
    }

    /** Has other settings than it had, and so other trials. */
    public static final class Revised extends Climb {
        @Override
        public List<Task> tasks() {
            return super.tasks().stream()
                    .map(task -> new Task(task.name(), task.description(), task.budget(), revised(task)))
                    .toList();
        }

        private static Map<Arm, Settings> revised(Task task) {
            return Map.of(
                    Arm.CANONICAL, task.settings(Arm.CANONICAL).with("shoes", "new"),
                    Arm.CONTROL, task.settings(Arm.CONTROL).with("shoes", "new"),
                    Arm.PRACTICAL, task.settings(Arm.PRACTICAL).with("shoes", "new"));
        }
    }

    /** Measures what it does not declare. */
    public static final class Secretive extends Climb {
        @Override
        void record(Recorder recorder, long step, double[] heights) {
            super.record(recorder, step, heights);
            recorder.record(step, "pulse", heights);
        }
    }

    /** Leaves questions open. */
    public static final class Forgetful extends Climb {
        @Override
        void resolve(Recorder recorder, int place, long reached, double height) {
            recorder.resolve(place, WHEN, new Outcome.Annulled("lost in the fog"));
            recorder.resolve(place, WHETHER, Outcome.event(reached > 0));
        }
    }

    /** Asks when all is over. */
    public static final class Late extends Climb {
        @Override
        boolean isTimeToAsk(long step) {
            return false;
        }

        @Override
        void resolve(Recorder recorder, int place, long reached, double height) {
            super.resolve(recorder, place, reached, height);
            recorder.ask(place, WHETHER, "the end", BUDGET);
        }

        @Override
        public void run(Cohort cohort, Recorder recorder) throws IOException {
            super.run(shorter(cohort), recorder);
        }

        private static Cohort shorter(Cohort cohort) {
            return new Cohort(
                    cohort.phenomenon(),
                    cohort.task(),
                    cohort.arm(),
                    cohort.settings(),
                    cohort.budget() - 1,
                    cohort.seeds());
        }
    }

    /** Says of something that happened how much it did. */
    public static final class Vague extends Climb {
        @Override
        void resolve(Recorder recorder, int place, long reached, double height) {
            recorder.resolve(place, WHEN, new Outcome.NotWithin(BUDGET));
            recorder.resolve(place, WHETHER, new Outcome.Observed(0.7));
            recorder.resolve(place, HOW_HIGH, new Outcome.Observed(height));
        }
    }

    /** Gives the step where its log10 is due. */
    public static final class Linear extends Climb {
        @Override
        void resolve(Recorder recorder, int place, long reached, double height) {
            recorder.resolve(place, WHEN, new Outcome.Observed(reached));
            recorder.resolve(place, WHETHER, Outcome.event(reached > 0));
            recorder.resolve(place, HOW_HIGH, new Outcome.Observed(height));
        }
    }

    /** Is higher than can be. */
    public static final class Overshooting extends Climb {
        @Override
        public List<Metric> metrics() {
            return List.of(HEIGHT, new Metric("effort", "1", 0, 1e-9, "what it takes"));
        }

        @Override
        void record(Recorder recorder, long step, double[] heights) {
            super.record(recorder, step, heights);
            recorder.record(step, "effort", heights);
        }
    }

    /** Looks beyond the end. */
    public static final class Endless extends Climb {
        @Override
        long horizon(Cohort cohort) {
            return cohort.budget() + 1;
        }
    }

    /** Is tired of having run before. */
    public static final class Tired extends Climb {
        private final AtomicInteger runs = new AtomicInteger();

        @Override
        public void run(Cohort cohort, Recorder recorder) throws IOException {
            runs.incrementAndGet();
            super.run(cohort, recorder);
        }

        @Override
        double climb(Cohort cohort, int place, long step) {
            return super.climb(cohort, place, step) / runs.get();
        }
    }

    /** Takes every seed for the same. */
    public static final class Alike extends Climb {
        @Override
        double climb(Cohort cohort, int place, long step) {
            return cohort.settings().number("pace");
        }
    }

    /** Draws by a trial's place in its cohort. */
    public static final class Crowded extends Climb {
        @Override
        double climb(Cohort cohort, int place, long step) {
            return cohort.settings().number("pace")
                    * Streams.of("place " + place, "step", "" + step).nextDouble();
        }
    }

    /** Keeps less than it needs to go on. */
    public static final class Careless extends Climb {
        @Override
        void checkpoint(Recorder recorder, Climbers climbers) {
            recorder.checkpoint(out -> climbers.write(out, new double[climbers.heights().length]));
        }
    }

    /** Never offers to stop. */
    public static final class Driven extends Climb {
        @Override
        void checkpoint(Recorder recorder, Climbers climbers) {}
    }

    /** Does not hear that it is to stop. */
    public static final class Deaf extends Climb {
        @Override
        boolean isStopped(Recorder recorder) {
            return false;
        }
    }
}
