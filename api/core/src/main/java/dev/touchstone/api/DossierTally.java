package dev.touchstone.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the dossier and evaluates it anew when it has grown. */
final class DossierTally implements Tally {
    private final Evaluator evaluator;
    private final Study study;
    private final List<Dossier.Finding> findings = new ArrayList<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final List<Submission> submissions = new ArrayList<>();

    DossierTally(Evaluator evaluator, Study study) {
        this.evaluator = evaluator;
        this.study = study;
    }

    @Override
    public void add(Question question) {
        questions.put(question.id(), question);
    }

    @Override
    public void add(Submission submission) {
        submissions.add(submission);
    }

    @Override
    public void add(Dossier.Finding finding) {
        findings.add(finding);
    }

    @Override
    public List<Score> scores() {
        return evaluator.evaluate(new Dossier(study, findings, questions, submissions));
    }
}
