package dev.touchstone.cli;

import dev.touchstone.api.FaultException;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Study;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.ledger.StudyLog;
import dev.touchstone.report.JsonReport;
import dev.touchstone.report.Provenance;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a study's report next to the ledger: a page, the same numbers as JSON, the measurements as Parquet. */
final class ReportFiles {
    private final Ledger ledger;
    private final Path state;

    ReportFiles(Ledger ledger, Path state) {
        this.ledger = ledger;
        this.state = state;
    }

    /** What the ledger holds of a study, as reports take it. */
    StudyRecord record(String study) {
        StudyLog log = StudyLog.read(ledger, study);
        SortedMap<String, String> heads =
                log.replay() == null ? new TreeMap<>() : log.replay().cohorts();
        return StudyRecord.of(log, new Provenance(command(log.study()), List.of(), heads));
    }

    /**
     * Writes all three.
     *
     * @return the page
     * @throws FaultException if the disk does not take them
     */
    Path write(StudyRecord record) {
        String study = record.study().id();
        Path folder = state.resolve("reports").resolve(study);
        try {
            Files.createDirectories(folder);
            Path page = folder.resolve("report.html");
            Files.writeString(page, HtmlReport.of(record));
            Files.writeString(folder.resolve("report.json"), JsonReport.of(record));
            ledger.export(chains(record.study()), folder.resolve("measurements.parquet"));
            return page;
        } catch (IOException e) {
            throw FaultException.resources(
                    "The report cannot be written to " + folder + " (" + e + ").",
                    "Make room or permission there, then run 'touchstone report'.",
                    e);
        }
    }

    private static List<String> chains(Study study) {
        return study.cohorts().stream().map(study::chain).toList();
    }

    /** What a person would type to get this study. */
    private static String command(Study study) {
        StringBuilder command =
                new StringBuilder("touchstone study " + study.phenomenon().id());
        command.append(" --tasks ")
                .append(study.tasks().stream().map(t -> t.name()).collect(Collectors.joining(",")));
        command.append(" --arms ")
                .append(study.arms().stream().map(a -> a.label()).collect(Collectors.joining(",")));
        if (study.protocol() != Protocol.OTHER_TASKS) {
            command.append(" --protocol ").append(study.protocol().label());
        }
        return command.append(" --seeds ").append(study.seeds()).toString();
    }
}
