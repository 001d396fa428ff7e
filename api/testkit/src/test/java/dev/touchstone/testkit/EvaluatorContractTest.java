package dev.touchstone.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Interval;
import dev.touchstone.api.Judged;
import dev.touchstone.api.Question;
import dev.touchstone.api.Score;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Tally;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The contract lets a good evaluator pass, and catches each kind of bad one by the rule that it breaks. */
class EvaluatorContractTest {
    private static final Interval INTERVAL = new Interval(0, 1, 0.95, "made up");

    @Test
    void aGoodOnePasses() {
        assertEquals(Set.of(), broken(Good.class));
    }

    @Test
    void eachBadOneIsCaughtByTheRuleThatItBreaks() {
        assertEquals(Set.of("idIsLowerCaseWithHyphens"), broken(Shouting.class));
        assertEquals(Set.of("sourceNamesPaperAndYear"), broken(Unfounded.class));
        assertEquals(Set.of("findsSomethingInItsDossier"), broken(Mute.class));
        assertEquals(Set.of("orderOfTheDossierDoesNotMatter"), broken(FirstCome.class));
        assertEquals(Set.of("everyNumberHasAnIntervalOrAReason"), broken(Bare.class));
        assertEquals(Set.of("everyNumberHasAnIntervalOrAReason"), broken(NotANumber.class));
        assertEquals(Set.of("noTwoScoresSayTheSame"), broken(Repeating.class));
        assertEquals(Set.of("everyScoreNamesItsPhenomenon"), broken(Nameless.class));
        assertEquals(Set.of("aStudyThatHasNotBegunIsNoError"), broken(Hasty.class));
        assertEquals(Set.of("tallyEqualsBatch"), broken(Forgetful.class));
        assertEquals(Set.of("orderOfComparedStudiesDoesNotMatter"), broken(FirstStudied.class));
    }

    /** Whoever keeps count between calls also gives other scores for the shuffled dossier, and for the tallied one. */
    @Test
    void oneThatRemembersIsCaught() {
        assertEquals(
                Set.of("sameDossierSameScores", "orderOfTheDossierDoesNotMatter", "tallyEqualsBatch"),
                broken(Remembering.class));
    }

    private static Set<String> broken(Class<?> contract) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(Event::getTestDescriptor)
                .map(test -> test.getDisplayName().replace("()", ""))
                .collect(Collectors.toSet());
    }

    /** An evaluator made of its id, source and judgement. */
    private record Made(String id, String source, Function<Dossier, List<Score>> judgement) implements Evaluator {
        @Override
        public List<Score> evaluate(Dossier dossier) {
            return judgement.apply(dossier);
        }
    }

    private static Evaluator made(Function<Dossier, List<Score>> judgement) {
        return new Made("made-up", "Nobody 1999", judgement);
    }

    private static Score score(Dossier dossier, @Nullable Double value, @Nullable Interval interval) {
        String phenomenon = dossier.study().phenomenon().id();
        return Score.of("findings", Map.of("phenomenon", phenomenon), value, interval, Map.of(), "", "");
    }

    private static List<Score> good(Dossier dossier) {
        return List.of(score(dossier, (double) dossier.findings().size(), INTERVAL));
    }

    // Nested and package-private, so that the build runs them only through this test.

    static class Good extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return made(EvaluatorContractTest::good);
        }
    }

    static class Shouting extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return new Made("Made_Up", "Nobody 1999", EvaluatorContractTest::good);
        }
    }

    static class Unfounded extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return new Made("made-up", "everybody knows", EvaluatorContractTest::good);
        }
    }

    static class Mute extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return made(dossier -> List.of());
        }
    }

    static class FirstCome extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return made(dossier -> List.of(score(
                    dossier,
                    dossier.findings().isEmpty()
                            ? 0.0
                            : dossier.findings().get(0).trial().seed()
                                    + 8.0
                                            * dossier.findings()
                                                    .get(0)
                                                    .trial()
                                                    .task()
                                                    .hashCode(),
                    INTERVAL)));
        }
    }

    static class Bare extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return made(dossier -> dossier.findings().isEmpty() ? List.of() : List.of(score(dossier, 1.0, null)));
        }
    }

    static class NotANumber extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return made(dossier ->
                    dossier.findings().isEmpty() ? List.of() : List.of(score(dossier, Double.NaN, INTERVAL)));
        }
    }

    static class Repeating extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return made(dossier -> List.of(good(dossier).get(0), good(dossier).get(0)));
        }
    }

    static class Nameless extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return made(dossier -> List.of(Score.of("findings", Map.of(), 1.0, INTERVAL, Map.of(), "", "")));
        }
    }

    static class Hasty extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return made(dossier -> {
                dossier.findings().get(0);
                return good(dossier);
            });
        }
    }

    static class Remembering extends EvaluatorContract {
        private static int calls;

        @Override
        protected Evaluator evaluator() {
            return made(dossier -> List.of(score(dossier, (double) calls++, INTERVAL)));
        }
    }

    /** Tallies no finding that comes before a question. */
    static class Forgetful extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return new Evaluator() {
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
                    return good(dossier);
                }

                @Override
                public Tally tally(Study study) {
                    return new ForgetfulTally(Evaluator.super.tally(study));
                }
            };
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
        public void add(Dossier.Finding finding) {
            if (asked) {
                whole.add(finding);
            }
        }

        @Override
        public List<Score> scores() {
            return whole.scores();
        }
    }

    /** Believes the study that it saw first. */
    static class FirstStudied extends EvaluatorContract {
        @Override
        protected Evaluator evaluator() {
            return new Evaluator() {
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
                    return good(dossier);
                }

                @Override
                public List<Score> compare(List<Judged> studies) {
                    return studies.get(0).scores();
                }
            };
        }
    }
}
