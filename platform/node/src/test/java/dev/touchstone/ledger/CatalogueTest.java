package dev.touchstone.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Study;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Ledger ledger = DuckDbLedger.inMemory();
    private final Study grokking = Facts.study();
    private final Study small = with("grokking", 2);
    private final Study descent = with("double-descent", 2);

    @AfterEach
    void close() {
        ledger.close();
    }

    private Study with(String phenomenon, int seeds) {
        Study.Subject was = grokking.phenomenon();
        Study.Subject subject = new Study.Subject(
                phenomenon, was.source(), was.axis(), was.metrics(), was.targets(), was.claim(), was.plugin());
        return new Study(subject, grokking.tasks(), grokking.arms(), seeds, 2, grokking.theories(), 500);
    }

    private Chain begin(Study study) {
        Chain chain = ledger.open(study.id(), -1, "node");
        append(chain, new Fact.StudyOpened(study));
        for (Cohort cohort : study.cohorts()) {
            append(ledger.open(study.chain(cohort), -1, "node"), new Fact.CohortOpened(study.id(), cohort));
        }
        return chain;
    }

    private static Entry append(Chain chain, Fact fact) {
        return chain.append(fact).join();
    }

    private static List<Study> studies(List<Catalogue.Item> items) {
        return items.stream().map(Catalogue.Item::study).toList();
    }

    @Test
    void holdsEveryStudyInTheOrderOfItsBeginning() {
        assertEquals(List.of(), Catalogue.of(ledger).studies());
        begin(descent);
        begin(grokking);
        assertEquals(List.of(descent, grokking), studies(Catalogue.of(ledger).studies()));
        begin(descent);
        assertEquals(List.of(grokking, descent), studies(Catalogue.of(ledger).studies()));
    }

    @Test
    void carriesOverFromTheLatestCompleteStudyOfEachOtherPhenomenon() {
        Chain whole = begin(grokking);
        Chain few = begin(small);
        begin(descent);
        assertEquals(List.of(), Catalogue.of(ledger).elsewhere("double-descent", Catalogue.NEVER));
        append(few, new Fact.StudyClosed());
        long concluded = append(whole, new Fact.StudyClosed()).time();
        Catalogue catalogue = Catalogue.of(ledger);
        assertEquals(List.of(grokking), studies(catalogue.elsewhere("double-descent", Catalogue.NEVER)));
        assertEquals(List.of(), catalogue.elsewhere("grokking", Catalogue.NEVER));
        assertTrue(!studies(catalogue.elsewhere("double-descent", concluded)).contains(grokking));
        // Replayed later, it is no younger for that.
        append(ledger.open(small.id(), Long.MAX_VALUE, "node"), new Fact.StudyClosed());
        assertEquals(List.of(grokking), studies(Catalogue.of(ledger).elsewhere("double-descent", Catalogue.NEVER)));
    }

    @Test
    void tellsWhichStudiesChainsRecord() {
        begin(grokking);
        begin(descent);
        Catalogue catalogue = Catalogue.of(ledger);
        String chain = grokking.chain(grokking.cohorts().get(1));
        assertEquals(List.of(grokking), studies(catalogue.recordedIn(ledger, List.of(chain))));
        assertEquals(List.of(), catalogue.recordedIn(ledger, List.of("none")));
        assertTrue(catalogue.studies().get(0).chains().contains(chain));
    }
}
