package dev.touchstone.observe;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.bus.Bus;
import dev.touchstone.ledger.DuckDbLedger;
import dev.touchstone.ledger.Ledger;
import org.junit.jupiter.api.Test;

class ObservatoryTest {
    @Test
    void countsFaultsOfPluginsByKind() {
        try (Ledger ledger = DuckDbLedger.inMemory();
                Bus bus = Bus.local();
                Observatory observatory = new Observatory(bus, ledger)) {
            observatory.faulted("mine", "time");
            observatory.faulted("mine", "time");
            observatory.faulted("mine", "threw");
            observatory.quarantined(3);
            String scraped = observatory.scrape();
            assertTrue(scraped.contains("touchstone_plugin_faults_total{kind=\"time\",plugin=\"mine\"} 2.0"), scraped);
            assertTrue(scraped.contains("touchstone_plugin_faults_total{kind=\"threw\",plugin=\"mine\"} 1.0"), scraped);
            assertTrue(scraped.contains("touchstone_plugin_quarantined 3.0"), scraped);
        }
    }
}
