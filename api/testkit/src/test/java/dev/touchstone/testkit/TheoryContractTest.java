package dev.touchstone.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Theory;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule catches a theory that breaks it, and only that rule does. */
class TheoryContractTest {
    /** One offence: the rule that it breaks, and the theory that does. */
    record Offence(String rule, Supplier<Theory> offender) {
        @Override
        public String toString() {
            return offender.get().getClass().getSimpleName() + " breaks " + rule;
        }
    }

    static Stream<Offence> offences() {
        return Stream.of(
                new Offence("idIsLowerCaseAndStays", Offenders.Shouting::new),
                new Offence("idIsLowerCaseAndStays", Offenders.Renamed::new),
                new Offence("sourceIsGiven", Offenders.Unsourced::new),
                new Offence("isFoundByTheServiceLoader", Offenders.Unregistered::new),
                new Offence("answersSomething", Offenders.Silent::new),
                new Offence("sameArgumentsSameForecast", Offenders.Fickle::new),
                new Offence("sameArgumentsSameForecast", Offenders.Local::new),
                new Offence("whatCameLaterIsNotRemembered", Offenders.Remembering::new),
                new Offence("aLaterFitLeavesAnEarlierAlone", Offenders.Leaking::new),
                new Offence("theSeedIsNoExplanation", Offenders.Superstitious::new),
                new Offence("forecastsAreDistributions", Offenders.Boundless::new),
                new Offence("forecastsAreOfTheTargetsKind", Offenders.Confused::new),
                new Offence("forecastsAreOfTheTargetsKind", Offenders.Early::new),
                new Offence("anEmptyHistoryIsNoError", Offenders.Hungry::new),
                new Offence("aHistoryOfAnySizeIsNoError", Offenders.Choosy::new),
                new Offence("missingEvidenceIsNoError", Offenders.Trusting::new),
                new Offence("divergedTrainingIsNoError", Offenders.Brittle::new),
                new Offence("orderOfHistoryDoesNotMatter", Offenders.Loyal::new));
    }

    @ParameterizedTest
    @MethodSource("offences")
    void theRuleCatchesWhoBreaksIt(Offence offence) {
        assertEquals(Set.of(offence.rule()), broken(offence.offender()));
    }

    @Test
    void whoBreaksNoRulePasses() {
        assertEquals(Set.of(), broken(Offenders.Honest::new));
    }

    @Test
    void everyRuleHasAnOffender() {
        assertEquals(
                Rules.of(TheoryContract.class), offences().map(Offence::rule).collect(Collectors.toSet()));
    }

    /** Kept out of the build's own tests by its name; each offender in turn stands before it. */
    static class Candidate extends TheoryContract {
        static Supplier<Theory> theory = Offenders.Honest::new;

        private static final Map<String, String> IDS = Map.of("renamed-since", "renamed");

        @Override
        protected Theory theory() {
            return theory.get();
        }

        @Override
        protected String id() {
            String id = theory.get().id();
            return IDS.getOrDefault(id, id);
        }
    }

    private static Set<String> broken(Supplier<Theory> offender) {
        Candidate.theory = offender;
        return Rules.brokenIn(Candidate.class);
    }
}
