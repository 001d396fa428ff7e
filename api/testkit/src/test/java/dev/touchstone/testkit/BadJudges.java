package dev.touchstone.testkit;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Dossier.Finding;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Interval;
import dev.touchstone.api.Judged;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Score;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An evaluator that keeps every promise of {@link EvaluatorContract}, and evaluators that break one each. */
public final class BadJudges {
    private static final Interval INTERVAL = new Interval(0, 1e6, 0.95, "made up");

    private BadJudges() {}

    /** Keeps them all: counts findings. */
    public static class Good implements Evaluator {
        @Override
        public String id() {
            return "made-up";
        }

        @Override
        public String source() {
            return "Nobody 1999";
        }

        @Override
        public List<Score> evaluate(Dossier dossier) {
            return List.of(score(dossier, (double) dossier.findings().size(), INTERVAL));
        }

        static Score score(Dossier dossier, @Nullable Double value, @Nullable Interval interval) {
            String phenomenon = dossier.study().phenomenon().id();
            return Score.of("findings", Map.of("phenomenon", phenomenon), value, interval, Map.of(), "", "");
        }
    }

    /** Not lower-case. */
    public static final class Shouting extends Good {
        @Override
        public String id() {
            return "Made_Up";
        }
    }

    /** Goes by another name than it did. */
    public static final class Renamed extends Good {
        @Override
        public String id() {
            return "renamed-since";
        }
    }

    /** Says not where its formulas come from. */
    public static final class Unfounded extends Good {
        @Override
        public String source() {
            return "everybody knows";
        }
    }

    /** Has no line in META-INF/services. */
    public static final class Unregistered extends Good {}

    /** Says nothing. */
    public static final class Mute extends Good {
        @Override
        public List<Score> evaluate(Dossier dossier) {
            return List.of();
        }
    }

    /** Believes the finding that came first. */
    public static final class FirstCome extends Good {
        @Override
        public List<Score> evaluate(Dossier dossier) {
            double first = dossier.findings().stream()
                    .findFirst()
                    .map(finding -> finding.trial().seed()
                            + 8.0 * finding.trial().settings().number("difficulty"))
                    .orElse(0.0);
            return List.of(score(dossier, first, INTERVAL));
        }

        /** What it says of the same in the order in which it came. */
        @Override
        public Tally tally(Study study) {
            return new ListTally(this, study);
        }
    }

    /** Gives a number and not how sure it is. */
    public static final class Bare extends Good {
        @Override
        public List<Score> evaluate(Dossier dossier) {
            return dossier.findings().isEmpty() || isAnnulled(dossier) ? List.of() : List.of(score(dossier, 1.0, null));
        }
    }

    /** Gives what is none for a number. */
    public static final class NotANumber extends Good {
        @Override
        public List<Score> evaluate(Dossier dossier) {
            return dossier.findings().isEmpty() || isAnnulled(dossier)
                    ? List.of()
                    : List.of(score(dossier, Double.NaN, null));
        }
    }

    /** Is sure that it is wrong. */
    public static final class Beside extends Good {
        @Override
        public List<Score> evaluate(Dossier dossier) {
            return List.of(score(dossier, -1.0, INTERVAL));
        }
    }

    /** Says it twice. */
    public static final class Repeating extends Good {
        @Override
        public List<Score> evaluate(Dossier dossier) {
            return List.of(score(dossier, 1.0, INTERVAL), score(dossier, 2.0, INTERVAL));
        }
    }

    /** Says not of what. */
    public static final class Nameless extends Good {
        @Override
        public List<Score> evaluate(Dossier dossier) {
            return List.of(Score.of("findings", Map.of(), 1.0, INTERVAL, Map.of(), "", ""));
        }
    }

    /** Takes it for granted that something was found. */
    public static final class Hasty extends Good {
        @Override
        public List<Score> evaluate(Dossier dossier) {
            Objects.checkIndex(0, dossier.findings().size());
            return super.evaluate(dossier);
        }

        @Override
        public Tally tally(Study study) {
            return new Good().tally(study);
        }
    }

    /** Takes it for granted that something counts. */
    public static final class Hopeful extends Good {
        @Override
        public List<Score> evaluate(Dossier dossier) {
            if (isAnnulled(dossier)) {
                throw new IllegalStateException("what remains?");
            }
            return super.evaluate(dossier);
        }
    }

    /** Gives others scores when it is asked again; its tallies, and those it is compared with, do not notice. */
    public static final class Remembering extends Good {
        private static int calls;

        @Override
        public List<Score> evaluate(Dossier dossier) {
            return List.of(score(dossier, (double) calls++, INTERVAL));
        }
    }

    /** Tallies no finding that comes before a question. */
    public static final class Forgetful extends Good {
        @Override
        public Tally tally(Study study) {
            return new ForgetfulTally(super.tally(study));
        }
    }

    /** Believes the study that it saw first. */
    public static final class FirstStudied extends Good {
        @Override
        public List<Score> compare(List<Judged> studies) {
            return studies.get(0).scores();
        }
    }

    /** Rewards who is sure of itself, right or wrong. */
    public static final class Dazzled extends Good {
        @Override
        public List<Score> evaluate(Dossier dossier) {
            List<Score> scores = new ArrayList<>(super.evaluate(dossier));
            dossier.study().theories().forEach(theory -> scores.add(sharpness(dossier, theory.id())));
            return scores;
        }

        private static Score sharpness(Dossier dossier, String theory) {
            double width = dossier.submissions().stream()
                    .filter(one -> one.theory().equals(theory))
                    .map(Submission::answer)
                    .filter(Answer.Given.class::isInstance)
                    .map(answer -> ((Answer.Given) answer).forecast())
                    .mapToDouble(forecast -> forecast.quantile(0.9) - forecast.quantile(0.1))
                    .sorted()
                    .average()
                    .orElse(1);
            Map<String, String> labels =
                    Map.of("phenomenon", dossier.study().phenomenon().id(), "theory", theory);
            return Score.of("sharpness", labels, 1 / (1 + width), INTERVAL, Map.of(), "", "");
        }
    }

    private static boolean isAnnulled(Dossier dossier) {
        return !dossier.findings().isEmpty()
                && dossier.findings().stream().map(Finding::outcome).allMatch(Outcome.Annulled.class::isInstance);
    }

    /** Evaluates what came, sorted by what comes first in the shuffled dossier too. */
    private static final class ListTally implements Tally {
        private final Evaluator evaluator;
        private final Study study;
        private final List<Finding> findings = new ArrayList<>();

        ListTally(Evaluator evaluator, Study study) {
            this.evaluator = evaluator;
            this.study = study;
        }

        @Override
        public void add(Question question) {}

        @Override
        public void add(Submission submission) {}

        @Override
        public void add(Finding finding) {
            findings.add(finding);
        }

        @Override
        public List<Score> scores() {
            return evaluator.evaluate(new Dossier(study, findings, Map.of(), List.of()));
        }
    }

    private static final class ForgetfulTally implements Tally {
        private final Tally whole;
        private boolean asked;

        ForgetfulTally(Tally whole) {
            this.whole = whole;
        }

        @Override
        public void add(Question question) {
            asked = true;
            whole.add(question);
        }

        @Override
        public void add(Submission submission) {
            whole.add(submission);
        }

        @Override
        public void add(Finding finding) {
            if (asked) {
                whole.add(finding);
            }
        }

        @Override
        public List<Score> scores() {
            return whole.scores();
        }
    }
}
