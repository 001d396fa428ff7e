package dev.touchstone.testkit;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Dossier.Finding;
import dev.touchstone.api.Question;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The questions, submissions and findings of a dossier, arriving one by one in an order of their own: answers before
 * their questions, outcomes before both.
 */
public final class Arrivals {
    private final Dossier dossier;
    private final List<Object> order = new ArrayList<>();
    private final Map<String, Question> questions = new HashMap<>();
    private final List<Submission> submissions = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int arrived;

    /** @param seed decides the order */
    public Arrivals(Dossier dossier, long seed) {
        this.dossier = dossier;
        order.addAll(dossier.questions().values());
        order.addAll(dossier.submissions());
        order.addAll(dossier.findings());
        Collections.shuffle(order, new Random(seed));
    }

    /**
     * Feeds a tally until a share of everything has arrived.
     *
     * @param share in [0, 1]
     * @return the dossier of what has arrived so far
     */
    public Dossier feed(Tally tally, double share) {
        for (; arrived < Math.round(share * order.size()); arrived++) {
            Object next = order.get(arrived);
            if (next instanceof Question question) {
                tally.add(question);
                questions.put(question.id(), question);
            } else if (next instanceof Submission submission) {
                tally.add(submission);
                submissions.add(submission);
            } else if (next instanceof Finding finding) {
                tally.add(finding);
                findings.add(finding);
            }
        }
        return new Dossier(dossier.study(), findings, questions, submissions);
    }
}
