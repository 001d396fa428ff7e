package dev.touchstone.report;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Axis;
import dev.touchstone.api.Claim;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Series;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Streams;
import dev.touchstone.api.Study;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import dev.touchstone.api.Trial;
import java.util.List;
import java.util.Map;

/** An imitated study of double descent: the target is a quantity, the axis a width, errors span orders of magnitude. */
public final class MadeDescent {
    private static final Metric ERROR =
            new Metric("test.mse", "1", 0, Double.POSITIVE_INFINITY, "mean squared error on the test set");
    private static final Target PEAK =
            new Target("peak-over-end", Target.Kind.QUANTITY, ERROR, "1", "largest error over the last one", 1);
    private static final long[] WIDTHS = {5, 10, 20, 40, 60, 80, 100, 120, 160, 250, 400, 600};

    private MadeDescent() {}

    public static StudyRecord record() {
        Study.Subject subject = new Study.Subject(
                "double-descent",
                "Belkin et al. 2019",
                new Axis("width", "features"),
                List.of(ERROR),
                List.of(PEAK),
                new Claim("The error falls, rises to a peak and falls again.", PEAK, 1.5, 0.8, 0.2),
                Grokking.PLUGIN);
        List<Task> tasks = List.of(task("linear"), task("random-features"));
        Study study = new Study(subject, tasks, List.of(Arm.CANONICAL, Arm.CONTROL), 6, 6, List.of(), 1000);
        List<Dossier.Finding> findings = study.cohorts().stream()
                .flatMap(cohort -> cohort.trials().stream())
                .map(trial -> new Dossier.Finding(trial, PEAK.name(), outcome(trial)))
                .toList();
        return new StudyRecord(
                new Dossier(study, findings, Map.of(), List.of()),
                study.theories(),
                List.of(),
                List.of(),
                MadeDescent::series,
                new Progress(4, 0, 4, false),
                Provenance.NONE);
    }

    private static Task task(String name) {
        Settings settings = Settings.of("samples", 100);
        return new Task(
                name, "100 samples", 600, Map.of(Arm.CANONICAL, settings, Arm.CONTROL, settings.with("ridge", 0.1)));
    }

    private static Outcome outcome(Trial trial) {
        Series series = series(trial, ERROR.name());
        double peak = 0;
        for (int i = 0; i < series.size(); i++) {
            peak = Math.max(peak, series.value(i));
        }
        return new Outcome.Observed(peak / series.last());
    }

    private static Series series(Trial trial, String metric) {
        double noise = Math.exp(0.3 * Streams.of(trial.id(), metric).nextGaussian());
        double height = trial.arm() == Arm.CANONICAL ? 60 * noise : 0;
        double[] values = new double[WIDTHS.length];
        for (int i = 0; i < values.length; i++) {
            double distance = Math.log(WIDTHS[i] / 100.0);
            values[i] = 1 + 3 / Math.sqrt((double) WIDTHS[i]) + height * Math.exp(-8 * distance * distance);
        }
        return Series.of(WIDTHS, values);
    }
}
