package dev.touchstone.evaluators;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Dossier.Finding;
import dev.touchstone.api.Question;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings questions, answers and outcomes together in whatever order they come. Each forecast is marked once, when all
 * three are there, and only what that touches is summed anew.
 */
final class EmbeddabilityTally implements Tally {
    private record Kind(String target, String moment) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int byTarget = target.compareTo(other.target);
            return byTarget != 0 ? byTarget : moment.compareTo(other.moment);
        }
    }

    private static final Comparator<Submission> BY_TEXT = Comparator.comparing(Submission::toString);

    private final String phenomenon;
    private final int settings;
    private final Papers papers;
    private final Resamples resamples = new Resamples();
    private final Outcomes outcomes = new Outcomes();
    private final Map<String, Sheet> sheets = new HashMap<>();
    private final Map<Outcomes.Place, List<Sheet>> sheetsAt = new HashMap<>();
    private final Map<String, List<Submission>> early = new HashMap<>();
    private final SortedMap<Kind, QuestionSet> sets = new TreeMap<>();
    private final Map<String, Differences> differences = new HashMap<>();
    private final Map<String, Map<Paper, Integer>> constants = new HashMap<>();

    EmbeddabilityTally(Study study) {
        phenomenon = study.phenomenon().id();
        settings = study.tasks().stream()
                .mapToInt(task -> (int)
                        study.arms().stream().filter(task.arms()::containsKey).count())
                .sum();
        papers = new Papers(study);
    }

    @Override
    public void add(Question question) {
        add(question.id(), question);
    }

    /** The same for a question whose id is known. */
    void add(String id, Question question) {
        if (sheets.containsKey(id)) {
            return;
        }
        Sheet sheet = new Sheet(id, question);
        sheets.put(id, sheet);
        sheetsAt.computeIfAbsent(Outcomes.Place.of(question), place -> new ArrayList<>())
                .add(sheet);
        sheet.resolve(outcomes.of(question));
        List<Submission> waiting = early.remove(id);
        if (waiting != null) {
            waiting.forEach(submission -> attach(sheet, submission));
        }
        touch(sheet);
    }

    @Override
    public void add(Submission submission) {
        papers.of(submission);
        Sheet sheet = sheets.get(submission.question());
        if (sheet == null) {
            early.computeIfAbsent(submission.question(), id -> new ArrayList<>())
                    .add(submission);
        } else {
            attach(sheet, submission);
            touch(sheet);
        }
    }

    @Override
    public void add(Finding finding) {
        outcomes.add(finding);
        for (Sheet sheet : sheetsAt.getOrDefault(Outcomes.Place.of(finding), List.of())) {
            sheet.resolve(outcomes.of(sheet.question()));
            touch(sheet);
        }
    }

    private void attach(Sheet sheet, Submission submission) {
        Paper paper = papers.of(submission);
        if (submission.standing() == Standing.LATE) {
            sheet.late(paper);
            return;
        }
        String target = sheet.question().target().name();
        if (submission.answer() instanceof Answer.Given) {
            constants.computeIfAbsent(target, name -> new HashMap<>()).merge(paper, submission.constants(), Math::max);
        }
        // The ledger holds one answer a question. Should there be two, the order of arrival must not choose.
        Submission known = sheet.submission(paper);
        if (known == null || BY_TEXT.compare(submission, known) < 0) {
            Differences ofTarget = differences.computeIfAbsent(target, name -> new Differences(settings));
            ofTarget.count(sheet, paper, papers.of(paper.examination()), -1);
            sheet.answer(paper, submission);
            ofTarget.count(sheet, paper, papers.of(paper.examination()), 1);
        }
    }

    private void touch(Sheet sheet) {
        Question question = sheet.question();
        String target = question.target().name();
        set(target, QuestionSet.ALL).touch(sheet);
        if (!question.moment().equals(QuestionSet.ALL)) {
            set(target, question.moment()).touch(sheet);
        }
    }

    private QuestionSet set(String target, String moment) {
        return sets.computeIfAbsent(new Kind(target, moment), kind -> new QuestionSet(target, moment, resamples));
    }

    @Override
    public List<Score> scores() {
        sets.values().forEach(set -> set.refresh(papers));
        List<Score> scores = new ArrayList<>();
        for (Examination examination : papers.examinations()) {
            for (QuestionSet set : sets.values()) {
                for (Paper paper : papers.of(examination)) {
                    scores.addAll(scores(set, paper));
                }
            }
        }
        return scores;
    }

    private List<Score> scores(QuestionSet set, Paper paper) {
        Transcript transcript = set.transcript(paper);
        List<Score> known = transcript.scores();
        if (known != null) {
            return known;
        }
        Map<String, String> labels = new TreeMap<>(set.labels());
        labels.putAll(paper.examination().labels());
        labels.put("phenomenon", phenomenon);
        labels.put("theory", paper.theory());
        List<Score> scores = new ArrayList<>();
        scores.add(SkillScore.of(labels, transcript, set.progress()));
        scores.addAll(AnswerScores.of(labels, transcript));
        if (set.isPooled()) {
            scores.addAll(pooled(set, paper, labels));
        }
        transcript.keep(scores);
        return scores;
    }

    private List<Score> pooled(QuestionSet set, Paper paper, Map<String, String> labels) {
        Transcript transcript = set.transcript(paper);
        List<Score> scores = new ArrayList<>();
        if (transcript.total().answered > 0) {
            scores.addAll(PitHistogram.of(labels, transcript.total()));
            scores.addAll(transcript.signs().scores(labels));
            if (!paper.isOracle()) {
                scores.add(RelativeSkill.of(labels, set.pairings(paper.examination()), paper, transcript));
            }
        }
        Integer fitted = constants.getOrDefault(set.target(), Map.of()).get(paper);
        Differences ofTarget = differences.get(set.target());
        if (fitted != null && ofTarget != null) {
            scores.add(Parsimony.of(labels, transcript.total(), fitted));
            scores.addAll(ofTarget.scores(
                    paper, known -> Distinctness.of(labels, paper, papers.of(paper.examination()), known)));
        }
        return scores;
    }
}
