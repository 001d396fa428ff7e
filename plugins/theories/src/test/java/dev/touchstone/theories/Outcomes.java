package dev.touchstone.theories;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Evidence;
import dev.touchstone.api.History;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Target;
import dev.touchstone.api.Theory;
import dev.touchstone.api.Trial;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.testkit.Questions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A history of outcomes of one question, each in a task of its own, with nothing measured. */
public final class Outcomes {
    /** No evidence at all. */
    public static final Evidence NOTHING = new Evidence(Settings.NONE, Map.of());

    private Outcomes() {}

    /** Asked at step 20, with the budget as horizon. */
    public static Question question(Target target) {
        return question(target, "new");
    }

    /** The question as it was asked of other tasks, resolved so. */
    public static History history(Question question, List<Outcome> outcomes) {
        return new History(IntStream.range(0, outcomes.size())
                .mapToObj(i -> new Resolved(question(question.target(), "task-" + i), NOTHING, outcomes.get(i)))
                .toList());
    }

    /** What a theory says that has seen these outcomes. */
    public static Optional<Forecast> forecast(Theory theory, Question question, List<Outcome> outcomes) {
        return theory.fit(history(question, outcomes)).forecast(question, NOTHING);
    }

    private static Question question(Target target, String task) {
        Trial trial = new Trial("made-up-grokking", task, Arm.CANONICAL, Settings.NONE, 0);
        return new Question(trial, target, "once", 20, Questions.BUDGET);
    }
}
