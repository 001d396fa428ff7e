package dev.touchstone.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Series;
import dev.touchstone.api.Theory;
import dev.touchstone.testkit.Questions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ReferenceFileTest {
    private static final ReferenceHistory.Origin ORIGIN =
            new ReferenceHistory.Origin("made-up-grokking", "1.2.3", "touchstone study made-up-grokking --full");
    private static final List<Resolved> RESOLVED = Questions.grokking(1, 2, 2).stream()
            .map(example -> example.resolved(new Curious()))
            .toList();

    private static final class Curious implements Theory {
        @Override
        public String id() {
            return "curious";
        }

        @Override
        public String source() {
            return "a test";
        }

        @Override
        public Set<String> metrics() {
            return Set.of(Questions.TEST_LOSS.name());
        }
    }

    @Test
    void whatIsWrittenComesBackInSinglePrecision() {
        ReferenceHistory history = ReferenceFile.read(ReferenceFile.write(ORIGIN, RESOLVED), "a file");
        assertEquals(ORIGIN, history.origin());
        assertEquals(RESOLVED.size(), history.resolved().size());
        assertEquals(12, history.trials());
        assertEquals(2, history.tasks());
        for (int i = 0; i < RESOLVED.size(); i++) {
            Resolved before = RESOLVED.get(i);
            Resolved after = history.resolved().get(i);
            assertEquals(before.question(), after.question());
            assertEquals(before.outcome(), after.outcome());
            assertEquals(before.evidence().settings(), after.evidence().settings());
            before.evidence()
                    .series()
                    .forEach((metric, series) ->
                            assertAlike(series, after.evidence().series(metric)));
        }
    }

    private static void assertAlike(Series before, Series after) {
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++) {
            assertEquals(before.position(i), after.position(i));
            assertEquals((float) before.value(i), (float) after.value(i));
        }
    }

    @Test
    void whatCameBackIsWrittenTheSame() {
        byte[] once = ReferenceFile.write(ORIGIN, RESOLVED);
        ReferenceHistory history = ReferenceFile.read(once, "a file");
        byte[] again = ReferenceFile.write(ORIGIN, history.resolved());
        assertEquals(history.reference(), ReferenceFile.read(again, "a file").reference());
        assertEquals(text(once), text(again));
    }

    @Test
    void aChangedDigitIsFound() {
        String text = text(ReferenceFile.write(ORIGIN, RESOLVED));
        int last = text.lastIndexOf("\"value\":") + 8;
        char digit = text.charAt(last);
        String changed = text.substring(0, last) + (digit == '9' ? '8' : (char) (digit + 1)) + text.substring(last + 1);
        assertBroken(zipped(changed), "hash");
    }

    @Test
    void whatIsNoHistoryIsRefused() {
        assertBroken("no zip".getBytes(StandardCharsets.UTF_8), "unpacked");
        assertBroken(zipped("one line"), "two lines");
        assertBroken(zipped("{}\n{}\n"), "Head");
        String text = text(ReferenceFile.write(ORIGIN, RESOLVED));
        assertBroken(zipped(text.replace("{\"format\":1,", "{\"format\":99,")), "99");
        assertBroken(zipped(text + "a third\n"), "two lines");
    }

    private static void assertBroken(byte[] file, String why) {
        Fault fault = assertThrows(FaultException.class, () -> ReferenceFile.read(file, "a file"))
                .fault();
        assertEquals(Fault.Kind.PLUGIN, fault.kind());
        assertTrue(fault.message().contains(why), fault.message());
        assertTrue(fault.remedy().contains("--no-reference"), fault.remedy());
    }

    private static String text(byte[] file) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
