package dev.touchstone.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Outcome;
import dev.touchstone.report.html.HtmlReport;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class ReportsTest {
    static Stream<Arguments> studies() {
        return Stream.of(
                Arguments.of("full", MadeStudy.full().record()),
                Arguments.of(
                        "unfinished",
                        MadeStudy.full().progress(new Progress(7, 1, 15, false)).record()),
                Arguments.of("before its first trial", empty()),
                Arguments.of("a quantity along widths", MadeDescent.record()),
                Arguments.of(
                        "without control arm",
                        MadeStudy.full().arms(Arm.CANONICAL).record()),
                Arguments.of("without theories", MadeStudy.full().theories().record()),
                Arguments.of("one seed of one task", MadeStudy.full().size(1, 1).record()),
                Arguments.of(
                        "all censored",
                        MadeStudy.full()
                                .size(2, 3)
                                .outcomes(t -> new Outcome.NotWithin(3000))
                                .record()),
                Arguments.of(
                        "all annulled",
                        MadeStudy.full()
                                .size(2, 3)
                                .outcomes(t -> new Outcome.Annulled("diverged"))
                                .record()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("studies")
    void everyStudyHasAllThreeReports(String name, StudyRecord record) throws Exception {
        String page = HtmlReport.of(record);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        assertFalse(page.matches("(?s).*\\b(NaN|null)\\b.*"), name);
        JsonNode json = new ObjectMapper().readTree(JsonReport.of(record));
        assertEquals(record.study().id(), json.at("/study/id").asText());
        assertEquals(record.dossier().findings().size(), json.at("/findings").size());
        assertTrue(TerminalReport.of(record, Paint.PLAIN).lines().allMatch(line -> line.length() <= 100), name);
    }

    @Test
    void anUnfinishedStudySaysSoFirst() {
        StudyRecord record =
                MadeStudy.full().progress(new Progress(7, 1, 15, false)).record();
        String sentence = "This study is not finished: 7 of 15 cohorts finished, 1 failed, not judged as a whole.";
        assertTrue(TerminalReport.of(record, Paint.PLAIN).replace('\n', ' ').startsWith(sentence));
        String page = HtmlReport.of(record);
        assertTrue(page.indexOf(sentence) > 0 && page.indexOf(sentence) < page.indexOf("is not judged yet"));
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        StudyRecord record = MadeStudy.full().size(2, 3).record();
        Dossier dossier = record.dossier();
        List<Dossier.Finding> findings = new ArrayList<>(dossier.findings());
        var submissions = new ArrayList<>(dossier.submissions());
        Collections.reverse(findings);
        Collections.reverse(submissions);
        Dossier reversed = new Dossier(record.study(), findings, Map.copyOf(dossier.questions()), submissions);
        StudyRecord other = new StudyRecord(
                reversed,
                record.theories(),
                record.scores(),
                record.incidents(),
                record.series(),
                record.progress(),
                record.provenance());
        assertEquals(JsonReport.of(record), JsonReport.of(other));
        assertEquals(HtmlReport.of(record), HtmlReport.of(other));
        assertEquals(TerminalReport.of(record, Paint.PLAIN), TerminalReport.of(other, Paint.PLAIN));
    }

    @Test
    void coloursOnlyWhenAsked() {
        StudyRecord record = MadeStudy.full().size(1, 2).words("\u001b[31m").record();
        assertFalse(TerminalReport.of(record, Paint.PLAIN).contains("\u001b"));
        assertTrue(TerminalReport.of(record, Paint.ANSI).contains("\u001b[1m"));
        assertFalse(TerminalReport.of(record, Paint.ANSI).contains("\u001b[31m"));
    }

    @Test
    void theVerdictNamesTheBestTheoryWithIntervalAndCount() {
        Verdict verdict = Verdict.of(MadeStudy.full().record());
        assertEquals("reproduced", verdict.word());
        assertTrue(verdict.reproduction()
                .startsWith("Grokking reproduced: it was detected in 40 of 40 canonical trials ["));
        assertTrue(
                verdict.foresight()
                        .matches(
                                "Asked before the fact, it was best foreseen by kernel-alignment, skill 0\\.\\d\\d \\[.*\\], n = \\d+ of 360 questions; .*"),
                verdict.foresight());
    }

    @Test
    void faultsOfTheoriesAreCountedNotRepeated() {
        List<FaultRow> faults = FaultRow.of(MadeStudy.full().record());
        assertEquals(1, faults.size());
        assertEquals("theory kernel-alignment", faults.get(0).where());
        assertTrue(faults.get(0).times() > 10);
    }

    private static StudyRecord empty() {
        StudyRecord record = MadeStudy.full().record();
        Dossier nothing = new Dossier(record.study(), List.of(), Map.of(), List.of());
        return new StudyRecord(
                nothing,
                nothing.study().theories(),
                List.of(),
                List.of(),
                SeriesSource.NONE,
                new Progress(0, 0, 15, false),
                Provenance.NONE);
    }
}
