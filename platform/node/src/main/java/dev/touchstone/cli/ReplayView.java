package dev.touchstone.cli;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Task;
import dev.touchstone.laboratory.ReplayWatcher;
import dev.touchstone.laboratory.Round;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how the replay of a study goes: a line for each round, and on a terminal a bar. */
final class ReplayView implements ReplayWatcher, AutoCloseable {
    private static final int WIDTH = 100;
    private static final double MILLIS = 1000;

    private final String study;
    private final Consumer<String> say;
    private final boolean terminal;
    private @Nullable ProgressBar bar;
    private boolean anyRound;
    private long answered;
    private long declined;
    private long failed;
    private long start = System.nanoTime();

    /**
     * Shows nothing yet.
     *
     * @param say takes lines for people
     * @param terminal whether there is one for a bar
     */
    ReplayView(Study study, Consumer<String> say, boolean terminal) {
        this.study = study.id() + " " + study.phenomenon().id();
        this.say = say;
        this.terminal = terminal;
    }

    @Override
    public void begun(Round next, int questions) {
        anyRound = true;
        answered = 0;
        declined = 0;
        failed = 0;
        start = System.nanoTime();
        if (terminal) {
            bar = newBar((long) questions * next.theories().size());
        }
    }

    private ProgressBar newBar(long answers) {
        return new ProgressBarBuilder()
                .setTaskName(study)
                .setInitialMax(answers)
                .startsFrom(0, Duration.ZERO)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUnit(" answers", 1)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .build();
    }

    @Override
    public void sealed(Round of, Task task, List<Submission> submissions) {
        for (Submission submission : submissions) {
            if (submission.answer() instanceof Answer.Given) {
                answered++;
            } else if (submission.answer() instanceof Answer.Declined) {
                declined++;
            } else {
                failed++;
            }
        }
        if (bar != null) {
            bar.stepBy(submissions.size());
        }
    }

    @Override
    public void ended(Round round) {
        close();
        double seconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / MILLIS;
        int theories = round.theories().size();
        say.accept(String.format(
                Locale.ROOT,
                "%s, fitted on %s: %d %s; %d answered, %d declined, %d failed; %.1f s",
                study,
                round.protocol().label(),
                theories,
                theories == 1 ? "theory" : "theories",
                answered,
                declined,
                failed,
                seconds));
    }

    /** All rounds are over, and the study is judged. */
    void judged() {
        say.accept(study + (anyRound ? ": judged again" : ": nothing new to ask; judged again"));
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
