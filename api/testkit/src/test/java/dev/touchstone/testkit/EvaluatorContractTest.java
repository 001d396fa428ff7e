package dev.touchstone.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Evaluator;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract lets a good evaluator pass, and catches each kind of bad one by the rule that it breaks. */
class EvaluatorContractTest {
    /** One offence: the rule that it breaks, and the evaluator that does. */
    record Offence(String rule, Supplier<Evaluator> offender) {
        @Override
        public String toString() {
            return offender.get().getClass().getSimpleName() + " breaks " + rule;
        }
    }

    static Stream<Offence> offences() {
        return Stream.of(
                new Offence("idIsLowerCaseAndStays", BadJudges.Shouting::new),
                new Offence("idIsLowerCaseAndStays", BadJudges.Renamed::new),
                new Offence("sourceNamesPaperAndYear", BadJudges.Unfounded::new),
                new Offence("isFoundByTheServiceLoader", BadJudges.Unregistered::new),
                new Offence("findsSomethingInItsDossier", BadJudges.Mute::new),
                new Offence("orderOfTheDossierDoesNotMatter", BadJudges.FirstCome::new),
                new Offence("everyNumberHasAnIntervalOrAReason", BadJudges.Bare::new),
                new Offence("everyNumberHasAnIntervalOrAReason", BadJudges.NotANumber::new),
                new Offence("intervalsHoldTheirValueAndCountsCount", BadJudges.Beside::new),
                new Offence("noTwoScoresSayTheSame", BadJudges.Repeating::new),
                new Offence("everyScoreNamesItsPhenomenon", BadJudges.Nameless::new),
                new Offence("aStudyThatHasNotBegunIsNoError", BadJudges.Hasty::new),
                new Offence("aStudyInWhichAllWasAnnulledIsNoError", BadJudges.Hopeful::new),
                new Offence("tallyEqualsBatch", BadJudges.Forgetful::new),
                new Offence("orderOfComparedStudiesDoesNotMatter", BadJudges.FirstStudied::new),
                new Offence("theHonestForecastRanksFirst", BadJudges.Dazzled::new));
    }

    @ParameterizedTest
    @MethodSource("offences")
    void theRuleCatchesWhoBreaksIt(Offence offence) {
        assertEquals(Set.of(offence.rule()), broken(offence.offender(), Set.of()));
    }

    @Test
    void whoBreaksNoRulePasses() {
        assertEquals(Set.of(), broken(BadJudges.Good::new, Set.of()));
    }

    /** Whoever keeps count between calls also gives other scores for the shuffled dossier, and for the tallied one. */
    @Test
    void oneThatRemembersIsCaught() {
        assertEquals(
                Set.of("sameDossierSameScores", "orderOfTheDossierDoesNotMatter", "tallyEqualsBatch"),
                broken(BadJudges.Remembering::new, Set.of()));
    }

    /** Of the two ways to break the rule the other: it says by what it ranks, and that is no proper score. */
    @Test
    void whoRanksTheBoldBeforeTheHonestIsCaught() {
        assertEquals(Set.of("theHonestForecastRanksFirst"), broken(BadJudges.Dazzled::new, Set.of("sharpness")));
    }

    @Test
    void everyRuleHasAnOffender() {
        Set<String> tried = offences().map(Offence::rule).collect(Collectors.toSet());
        tried.add("sameDossierSameScores");
        assertEquals(Rules.of(EvaluatorContract.class), tried);
    }

    /** Kept out of the build's own tests by its name; each offender in turn stands before it. */
    static class Candidate extends EvaluatorContract {
        static Supplier<Evaluator> evaluator = BadJudges.Good::new;
        static Set<String> rewards = Set.of();

        @Override
        protected Evaluator evaluator() {
            return evaluator.get();
        }

        @Override
        protected String id() {
            String id = evaluator.get().id();
            return id.equals("renamed-since") ? "renamed" : id;
        }

        @Override
        protected Set<String> rewards() {
            return rewards;
        }
    }

    private static Set<String> broken(Supplier<Evaluator> offender, Set<String> rewards) {
        Candidate.evaluator = offender;
        Candidate.rewards = rewards;
        return Rules.brokenIn(Candidate.class);
    }
}
