package dev.touchstone.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Series;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Study;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.api.forecast.Normal;
import dev.touchstone.api.ledger.Answers;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonCodecTest {
    @Provide
    Arbitrary<Fact> facts() {
        return Facts.any();
    }

    @Property
    void everyFactComesBackAsItWas(@ForAll("facts") Fact fact) {
        String json = JsonCodec.write(fact);
        assertEquals(fact, JsonCodec.read(json, Fact.class));
        assertTrue(json.chars().allMatch(c -> c >= ' ' && c < 128), json);
        Entry entry = new Entry("a", 1, 2, 3, "00", fact);
        assertEquals(entry, JsonCodec.read(JsonCodec.write(entry), Entry.class));
    }

    @Property
    void everyFactComesBackFromItsContent(@ForAll("facts") Fact fact) {
        Content content = Content.of(fact);
        assertEquals(fact, content.fact());
        assertTrue(content.bytes() > content.body().length());
    }

    @Example
    void theFormIsPlain() {
        assertEquals(
                "{\"type\":\"Observed\",\"value\":\"Infinity\"}",
                JsonCodec.write(new Outcome.Observed(Double.POSITIVE_INFINITY)));
        assertEquals("{\"type\":\"Normal\",\"mean\":1.0,\"sd\":2.0}", JsonCodec.write(new Normal(1, 2)));
        assertEquals(
                "{\"name\":\"loss\",\"unit\":\"nats\",\"lowest\":0.0,\"highest\":\"Infinity\",\"description\":\"mean loss\"}",
                JsonCodec.write(Facts.LOSS));
        assertEquals("[]", JsonCodec.write(List.of()));
        assertEquals("{\"chain\":\"a\",\"submissions\":[]}", JsonCodec.write(new Answers("a", List.of())));
    }

    @Example
    void evidenceComesBack() {
        Series series = Series.of(new long[] {1, 2}, new double[] {0.5, Double.NaN});
        Evidence evidence = new Evidence(Settings.of("decay", 1.0, "steps", 5), Map.of("loss", series));
        assertEquals(evidence, JsonCodec.read(JsonCodec.write(evidence), Evidence.class));
    }

    /** Ledgers that were written before there were protocols and reference histories. */
    @Example
    void whatOlderLedgersCouldNotKnowHasItsOldMeaning() {
        Study study = Facts.study();
        String json = JsonCodec.write(study);
        String older = json.replace(",\"protocol\":\"OTHER_TASKS\",\"reference\":{\"hash\":\"\"}", "");
        assertTrue(older.length() < json.length(), json);
        assertEquals(study, JsonCodec.read(older, Study.class));
        assertThrows(
                IllegalArgumentException.class,
                () -> JsonCodec.read(json.replace("\"OTHER_TASKS\"", "\"other\""), Study.class));
        assertThrows(
                IllegalArgumentException.class, () -> JsonCodec.read(older.replace(",\"seeds\":4", ""), Study.class));
    }

    @Example
    void olderReplaysAskedAllThatTheStudyDeclares() {
        assertEquals(
                new Fact.ReplayAsked(new TreeMap<>(Map.of("chain", "hash"))),
                JsonCodec.read("{\"type\":\"ReplayAsked\",\"cohorts\":{\"chain\":\"hash\"}}", Fact.class));
        assertThrows(IllegalArgumentException.class, () -> JsonCodec.read("{\"type\":\"Asked\"}", Fact.class));
    }

    @Example
    void whatIsNotRightIsRefused() {
        for (String json : List.of(
                "{\"type\":\"Normal\",\"mean\":1.0,\"sd\":2.0,\"more\":1}",
                "{\"type\":\"Normal\",\"mean\":1.0}",
                "{\"type\":\"Normal\",\"mean\":1.0,\"sd\":-2.0}",
                "{\"type\":\"Normal\",\"mean\":null,\"sd\":2.0}",
                "{\"type\":\"java.lang.String\",\"mean\":1.0,\"sd\":2.0}",
                "{\"mean\":1.0,\"sd\":2.0}",
                "{\"type\":\"Normal\",\"mean\":1.0,\"sd\":2.0} {}",
                "")) {
            assertThrows(IllegalArgumentException.class, () -> JsonCodec.read(json, Forecast.class), json);
        }
    }
}
