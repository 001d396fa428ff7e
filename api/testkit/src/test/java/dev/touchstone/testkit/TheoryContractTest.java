package dev.touchstone.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.touchstone.api.Theory;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

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
        assertEquals(List.of(offence.rule()), broken(offence.offender()));
    }

    @Test
    void whoBreaksNoRulePasses() {
        assertEquals(List.of(), broken(Offenders.Honest::new));
    }

    @Test
    void everyRuleIsTried() {
        Trial.theory = Offenders.Honest::new;
        long rules = run().started().count();
        assertEquals(rules, offences().map(Offence::rule).distinct().count());
        assertTrue(rules > 10);
    }

    /** Kept out of the build's own tests by its name; each offender in turn stands before it. */
    static class Trial extends TheoryContract {
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

    private static List<String> broken(Supplier<Theory> offender) {
        Trial.theory = offender;
        return run().failed().stream()
                .map(Event::getTestDescriptor)
                .map(descriptor -> descriptor.getDisplayName().replace("()", ""))
                .toList();
    }

    private static Events run() {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Trial.class))
                .execute()
                .testEvents();
    }
}
