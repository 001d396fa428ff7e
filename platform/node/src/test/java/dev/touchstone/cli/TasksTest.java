package dev.touchstone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Axis;
import dev.touchstone.api.Claim;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Recorder;
import dev.touchstone.api.Setting;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TasksTest {
    @TempDir
    private Path folder = Path.of("unset");

    private List<Task> tasks(String yaml) throws IOException {
        Path file = folder.resolve("study.yaml");
        Files.writeString(file, yaml);
        StudySpec spec = StudySpec.read(file);
        return new Tasks(new Sums(), Boolean.TRUE.equals(spec.full())).of(spec);
    }

    private Fault refused(String yaml) {
        return assertThrows(FaultException.class, () -> tasks(yaml)).fault();
    }

    @Test
    void aSettingChangesTheCanonicalArmAndThoseThatAgreeWithIt() throws IOException {
        Task task = tasks("settings: {order: 59, decay: 0.5}").get(0);
        assertEquals(Settings.of("order", 59, "decay", 0.5, "shape", "round"), task.settings(Arm.CANONICAL));
        assertEquals(Settings.of("order", 59, "decay", 0.0, "shape", "round"), task.settings(Arm.CONTROL));
        assertTrue(task.description().endsWith("; decay 0.5, order 59"), task.description());
    }

    @Test
    void oneArmCanBeChangedAlone() throws IOException {
        Task task = tasks("{tasks: [sum], settings: {control.decay: 1}}").get(0);
        assertEquals(1.0, task.settings(Arm.CONTROL).number("decay"));
        assertEquals(1.0, task.settings(Arm.CANONICAL).number("decay"));
        assertEquals(31, task.settings(Arm.CONTROL).integer("order"));
    }

    @Test
    void aTaskCanBeMadeFromAnother() throws IOException {
        List<Task> tasks = tasks("""
                tasks:
                  - {name: sum-59, like: sum, settings: {order: 59}, budget: 40}
                  - other
                  - sum
                """);
        assertEquals(
                List.of("sum", "sum-59", "other"),
                tasks.stream().map(Task::name).toList());
        assertEquals(59, tasks.get(1).settings(Arm.CONTROL).integer("order"));
        assertEquals(40, tasks.get(1).budget());
        assertEquals(new Sums().tasks().get(0), tasks.get(0));
    }

    @Test
    void atFullLengthTheFullTasksAreTaken() throws IOException {
        assertEquals(1000, tasks("full: true").get(0).budget());
        assertEquals(10, tasks("phenomenon: sums").get(0).budget());
    }

    @Test
    void whatIsOutOfRangeIsRefusedWithTheRange() {
        Fault fault = refused("settings: {order: 1}");
        assertEquals(Fault.Kind.USER, fault.kind());
        assertEquals("Setting order is 1.", fault.message());
        assertEquals("Allowed are whole numbers from 2 to 1000.", fault.remedy());
        assertEquals("Setting order is 3.5.", refused("settings: {order: 3.5}").message());
        assertEquals("Setting decay is 11.", refused("settings: {decay: 11}").message());
        assertEquals(
                "Allowed are round, square.", refused("settings: {shape: flat}").remedy());
    }

    @Test
    void whatDoesNotExistIsRefusedWithWhatDoes() {
        assertEquals(
                "There are: decay, order, shape.",
                refused("settings: {width: 3}").remedy());
        assertTrue(refused("settings: {practical.order: 3}").message().contains("no arm 'practical'"));
        assertTrue(refused("settings: {shape: round}").message().contains("Task other has no setting 'shape'"));
        assertEquals("There are: sum, other.", refused("tasks: [summe]").remedy());
        assertTrue(refused("tasks: [sum, sum]").message().contains("none twice"));
        assertTrue(refused("tasks: [{name: other, like: sum}]").message().contains("declared already"));
        assertTrue(refused("tasks: [{name: Sum 59, like: sum}]").message().contains("lower-case"));
    }

    @Test
    void settingsThatDoNotGoTogetherAreRefusedByThePhenomenon() {
        assertEquals(
                "This cannot be studied: order 1000 needs decay.",
                refused("{tasks: [other], settings: {order: 1000, decay: 0}}").message());
    }

    @Test
    void valuesOfTheCommandLineAreReadAsInAFile() {
        assertEquals(59, StudySpec.value("59"));
        assertEquals(0.5, StudySpec.value("0.5"));
        assertEquals("relu", StudySpec.value("relu"));
    }

    /** Trains nothing. */
    private static final class Sums implements Phenomenon {
        private static final Metric LOSS = new Metric("loss", "1", 0, 1, "loss");
        private static final Target END = new Target("end", Target.Kind.QUANTITY, LOSS, "1", "the last loss", 1);

        @Override
        public String id() {
            return "sums";
        }

        @Override
        public String source() {
            return "made for a test";
        }

        @Override
        public Axis axis() {
            return new Axis("step", "steps");
        }

        @Override
        public List<Metric> metrics() {
            return List.of(LOSS);
        }

        @Override
        public List<Task> tasks() {
            Settings other = Settings.of("order", 31, "decay", 1.0);
            Settings canonical = other.with("shape", "round");
            return List.of(
                    new Task(
                            "sum",
                            "a sum",
                            10,
                            Map.of(Arm.CANONICAL, canonical, Arm.CONTROL, canonical.with("decay", 0.0))),
                    new Task("other", "another", 10, Map.of(Arm.CANONICAL, other)));
        }

        @Override
        public List<Task> fullTasks() {
            return tasks().stream().map(task -> task.withBudget(1000)).toList();
        }

        @Override
        public List<Setting> settings() {
            return List.of(
                    new Setting.Whole("order", "symbols", 2, 1000),
                    new Setting.Real("decay", "weight decay", 0, 10),
                    new Setting.Choice("shape", "of the thing", List.of("round", "square")));
        }

        @Override
        public void check(Settings settings) {
            if (settings.integer("order") == 1000 && settings.number("decay") == 0) {
                throw new IllegalArgumentException("order 1000 needs decay");
            }
        }

        @Override
        public List<Target> targets() {
            return List.of(END);
        }

        @Override
        public Claim claim() {
            return new Claim("it ends", END, 0, 0.8, 0.2);
        }

        @Override
        public void run(Cohort cohort, Recorder recorder) {}
    }
}
