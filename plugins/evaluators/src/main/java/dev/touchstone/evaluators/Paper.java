package dev.touchstone.evaluators;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Submission;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that one theory said in one standing.
 *
 * @param theory its id
 * @param answers by question
 * @param marks of the forecasts whose question can be scored, by question
 * @param late questions that it answered after the gate had opened
 */
record Paper(String theory, Map<String, Answer> answers, Map<String, Mark> marks, Set<String> late) {
    /**
     * Marks every forecast once.
     *
     * @param submissions of this theory in this standing
     * @param tardy of this theory, late; only counted
     * @param settled the questions that can be scored
     */
    static Paper of(String theory, List<Submission> submissions, List<Submission> tardy, List<Settled> settled) {
        Map<String, Submission> first = new HashMap<>();
        // The ledger holds one answer a question. Should there be two, the order of arrival must not choose.
        Comparator<Submission> byText = Comparator.comparing(Submission::toString);
        submissions.forEach(s -> first.merge(s.question(), s, (a, b) -> byText.compare(a, b) <= 0 ? a : b));
        Map<String, Answer> answers = new HashMap<>();
        first.forEach((question, submission) -> answers.put(question, submission.answer()));
        Map<String, Mark> marks = new HashMap<>();
        for (Settled one : settled) {
            if (answers.get(one.id()) instanceof Answer.Given given) {
                marks.put(one.id(), Mark.of(one.question(), given.forecast(), one.outcome()));
            }
        }
        return new Paper(
                theory, answers, marks, tardy.stream().map(Submission::question).collect(Collectors.toSet()));
    }

    /** Those of these questions that it has a mark for. */
    List<Settled> marked(List<Settled> questions) {
        return questions.stream().filter(one -> marks.containsKey(one.id())).toList();
    }

    /** The mark for a question that it has one for. */
    Mark mark(Settled question) {
        return Objects.requireNonNull(marks.get(question.id()), question.id());
    }

    /** How many of these questions got an answer of this kind. */
    long count(List<String> questions, Class<? extends Answer> kind) {
        return questions.stream().filter(id -> kind.isInstance(answers.get(id))).count();
    }
}
