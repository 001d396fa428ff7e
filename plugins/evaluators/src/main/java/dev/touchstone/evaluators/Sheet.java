package dev.touchstone.evaluators;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Evidence;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Submission;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One question with what became of it, and the answers of all papers to it. */
final class Sheet {
    private static final Evidence NOTHING = new Evidence(Settings.NONE, Map.of());

    private final String id;
    private final Question question;
    private final BitSet late = new BitSet();
    private @Nullable Submission[] answers = new Submission[0];
    private @Nullable Mark[] marks = new Mark[0];
    private @Nullable Landmarks[] landmarks = new Landmarks[0];
    private @Nullable Outcome outcome;
    private double value = Double.NaN;

    /** @param id of the question, which it was asked by */
    Sheet(String id, Question question) {
        this.id = id;
        this.question = question;
    }

    String id() {
        return id;
    }

    Question question() {
        return question;
    }

    void resolve(@Nullable Outcome found) {
        outcome = found;
        value = found == null || found instanceof Outcome.Annulled
                ? Double.NaN
                : new Resolved(question, NOTHING, found).value();
        Arrays.fill(marks, null);
    }

    /** Whether the question can be scored: it has an outcome that counts and is finite. */
    boolean isSettled() {
        return Double.isFinite(value);
    }

    /** The outcome of a settled question in the target's unit; "not within the horizon" lies at the question's limit. */
    double value() {
        return value;
    }

    boolean isAnnulled() {
        return outcome instanceof Outcome.Annulled;
    }

    /** Whether the outcome counts but is not finite, so that no score of it is. */
    boolean isUnbounded() {
        return outcome != null && !isAnnulled() && !isSettled();
    }

    void answer(Paper paper, Submission submission) {
        int number = paper.number();
        if (number >= answers.length) {
            answers = Arrays.copyOf(answers, number + 1);
            marks = Arrays.copyOf(marks, number + 1);
            landmarks = Arrays.copyOf(landmarks, number + 1);
        }
        answers[number] = submission;
        marks[number] = null;
        landmarks[number] = null;
    }

    void late(Paper paper) {
        late.set(paper.number());
    }

    boolean isLate(Paper paper) {
        return late.get(paper.number());
    }

    /** What a paper says, or null if nothing. */
    @Nullable
    Submission submission(Paper paper) {
        return paper.number() < answers.length ? answers[paper.number()] : null;
    }

    /** What a paper answers, or null if nothing. */
    @Nullable
    Answer answer(Paper paper) {
        Submission submission = submission(paper);
        return submission == null ? null : submission.answer();
    }

    /** How a paper's forecast did, or null if it gave none or the question is not settled. */
    @Nullable
    Mark mark(Paper paper) {
        int number = paper.number();
        if (number >= marks.length || !isSettled()) {
            return null;
        }
        Mark mark = marks[number];
        if (mark == null && answer(paper) instanceof Answer.Given given) {
            mark = Mark.of(question, given.forecast(), value);
            marks[number] = mark;
        }
        return mark;
    }

    /**
     * Where others are compared with a baseline.
     *
     * @throws IllegalStateException if the baseline gave no forecast
     */
    Landmarks landmarks(Paper baseline) {
        if (!(answer(baseline) instanceof Answer.Given given)) {
            throw new IllegalStateException(baseline.theory() + " gave no forecast on question " + id);
        }
        Landmarks found = landmarks[baseline.number()];
        if (found == null) {
            found = Landmarks.of(given.forecast().censoredAt(question.limit()));
            landmarks[baseline.number()] = found;
        }
        return found;
    }
}
