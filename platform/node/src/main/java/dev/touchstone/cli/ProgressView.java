package dev.touchstone.cli;

import dev.touchstone.api.Study;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.LiveScores;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows a study's progress: a line for each cohort that ends, another for each task, and on a terminal a bar with rate
 * and time left.
 */
final class ProgressView implements AutoCloseable {
    private static final int WIDTH = 100;

    private final StudyProgress progress;
    private final Consumer<String> lines;
    private final @Nullable ProgressBar bar;

    ProgressView(Study study, StudyProgress progress, PrintWriter out, boolean terminal) {
        this.progress = progress;
        this.lines = Terminal.lines(out, terminal);
        this.bar = terminal ? newBar(study) : null;
    }

    private ProgressBar newBar(Study study) {
        return new ProgressBarBuilder()
                .setTaskName(study.phenomenon().id())
                .setInitialMax(progress.total())
                .startsFrom(progress.done(), java.time.Duration.ZERO)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUnit(" trial-" + study.phenomenon().axis().name() + "s", 1)
                .setSpeedUnit(ChronoUnit.SECONDS)
                .showSpeed()
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .build();
    }

    /** Takes an entry in. */
    synchronized void accept(Entry entry) {
        String line = progress.accept(entry);
        if (!line.isEmpty()) {
            say(line);
        }
        if (bar != null) {
            bar.stepTo(progress.done());
        }
    }

    /** Takes live scores in. */
    synchronized void accept(LiveScores live) {
        String line = progress.accept(live);
        if (!line.isEmpty()) {
            say(line);
        }
    }

    /** Prints a line above the bar. */
    synchronized void say(String line) {
        lines.accept(line);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
