package dev.touchstone.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Phenomenon;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule catches a phenomenon that breaks it, and only that rule does. */
class PhenomenonContractTest {
    /** One offence: the rule that it breaks, and the phenomenon that does. */
    record Offence(String rule, Supplier<Phenomenon> offender) {
        @Override
        public String toString() {
            return offender.get().getClass().getSimpleName() + " breaks " + rule;
        }
    }

    static Stream<Offence> offences() {
        return Stream.of(
                new Offence("idIsLowerCaseWithHyphens", BadClimbs.Shouting::new),
                new Offence("sourceNamesPaperAndYear", BadClimbs.Unsourced::new),
                new Offence("isFoundByTheServiceLoader", BadClimbs.Unregistered::new),
                new Offence("hasFiveTasksWithAllThreeArms", BadClimbs.FourTasks::new),
                new Offence("theControlArmIsAnotherThanTheCanonical", BadClimbs.Uncontrolled::new),
                new Offence("targetsAreMadeOfDeclaredMetrics", BadClimbs.Groundless::new),
                new Offence("settingsThatMayBeVariedAreThereAndWithinTheirRanges", BadClimbs.Generous::new),
                new Offence("settingsThatMayBeVariedAreThereAndWithinTheirRanges", BadClimbs.Narrow::new),
                new Offence("idsArePinned", BadClimbs.Revised::new),
                new Offence("recordsOnlyWhatItDeclares", BadClimbs.Secretive::new),
                new Offence("resolvesTheClaimAndAllThatItAsks", BadClimbs.Forgetful::new),
                new Offence("asksBeforeItKnows", BadClimbs.Late::new),
                new Offence("outcomesAreOfTheTargetsKind", BadClimbs.Vague::new),
                new Offence("outcomesAreOfTheTargetsKind", BadClimbs.Linear::new),
                new Offence("measurementsLieWithinTheirMetric", BadClimbs.Overshooting::new),
                new Offence("staysWithinItsBudget", BadClimbs.Endless::new),
                new Offence("sameCohortSameNumbers", BadClimbs.Tired::new),
                new Offence("anotherSeedGivesOtherNumbers", BadClimbs.Alike::new),
                new Offence("aTrialDoesNotNoticeItsCohort", BadClimbs.Crowded::new),
                new Offence("goesOnFromAnyCheckpointAsIfItHadNeverStopped", BadClimbs.Careless::new),
                new Offence("stopsWhenItIsAskedTo", BadClimbs.Deaf::new));
    }

    @ParameterizedTest
    @MethodSource("offences")
    void theRuleCatchesWhoBreaksIt(Offence offence) {
        assertEquals(Set.of(offence.rule()), broken(offence.offender()));
    }

    /** Without a checkpoint there is nowhere to stop, either. */
    @Test
    void whoOffersNoCheckpointIsCaught() {
        assertEquals(Set.of("goesOnFromAnyCheckpointAsIfItHadNeverStopped"), broken(BadClimbs.Driven::new));
    }

    @Test
    void whoBreaksNoRulePasses() {
        assertEquals(Set.of(), broken(Climb::new));
    }

    @Test
    void everyRuleHasAnOffender() {
        Set<String> tried = offences().map(Offence::rule).collect(Collectors.toSet());
        assertEquals(Rules.of(PhenomenonContract.class), tried);
    }

    /** Kept out of the build's own tests by its name; each offender in turn stands before it. */
    static class Candidate extends PhenomenonContract {
        static Supplier<Phenomenon> phenomenon = Climb::new;

        @Override
        protected Phenomenon phenomenon() {
            return phenomenon.get();
        }

        @Override
        protected Cohort example() {
            return Cohort.of("climb", phenomenon().tasks().get(0), Arm.CANONICAL, 0, 3);
        }

        @Override
        protected String exampleId() {
            return "ecdf7be8457c272e";
        }
    }

    private static Set<String> broken(Supplier<Phenomenon> offender) {
        Candidate.phenomenon = offender;
        return Rules.brokenIn(Candidate.class);
    }
}
