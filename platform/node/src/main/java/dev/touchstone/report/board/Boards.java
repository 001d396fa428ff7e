package dev.touchstone.report.board;

import dev.touchstone.api.Study;
import dev.touchstone.report.Board;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.Incident;
import dev.touchstone.report.Measures;
import dev.touchstone.report.ScoreBook;
import dev.touchstone.report.StudyRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that boards are made of.
 *
 * @param studies one of each phenomenon
 * @param together what evaluators find in all of them together
 * @param incidents evaluators that broke over that
 */
public record Boards(List<StudyRecord> studies, ScoreBook together, List<Incident> incidents) {
    /** Keeps copies, the studies by phenomenon. */
    public Boards {
        studies = studies.stream()
                .sorted(Comparator.comparing(Boards::phenomenon))
                .toList();
        incidents = List.copyOf(incidents);
    }

    /** What a study is about. */
    public static String phenomenon(StudyRecord record) {
        return record.study().phenomenon().id();
    }

    /** The phenomena, by name. */
    public List<String> phenomena() {
        return studies.stream().map(Boards::phenomenon).toList();
    }

    /** The study of a phenomenon, if there is one. */
    public Optional<StudyRecord> study(String phenomenon) {
        return studies.stream()
                .filter(record -> phenomenon(record).equals(phenomenon))
                .findFirst();
    }

    /** All theories that were declared in a study or have a score in one, by name. */
    public List<String> theories() {
        return studies.stream()
                .flatMap(record -> Stream.concat(
                        record.theories().stream().map(Study.Contender::id),
                        Board.of(record).rows().stream().map(BoardRow::theory)))
                .distinct()
                .sorted()
                .toList();
    }

    /** What is not there yet, each with the command that brings it. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (StudyRecord record : studies) {
            if (!record.progress().isComplete()) {
                missing.add("The study of " + phenomenon(record) + " is not finished: 'touchstone study "
                        + phenomenon(record) + "' goes on with it.");
            } else if (Board.of(record).rows().isEmpty()) {
                missing.add("No theory has a score in " + phenomenon(record)
                        + " yet: 'touchstone replay' has the theories forecast what is in the ledger.");
            }
        }
        if (studies.size() < 2) {
            missing.add("Breadth and transfer take two phenomena or more: 'touchstone study PHENOMENON' adds one.");
        } else if (together.of(Measures.TRANSFER).findAny().isEmpty()) {
            missing.add("No theory has been fitted on other phenomena yet, so there is no transfer: 'touchstone replay'"
                    + " brings it.");
        }
        return missing;
    }
}
