package dev.touchstone.report;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import java.util.ArrayList;
import java.util.List;

/** What a study brought out, section by section, for a terminal. */
public final class TextSections {
    private TextSections() {}

    /** What there is to say in sentences. */
    public static void verdict(StudyRecord record, TextPage page) {
        Verdict verdict = Verdict.of(record);
        page.warning(verdict.state())
                .strong(verdict.reproduction())
                .sentence(verdict.generalisability())
                .sentence(verdict.relevance())
                .sentence(verdict.foresight())
                .sentence(verdict.hindsight());
    }

    /** How often each arm showed the phenomenon. */
    public static void arms(StudyRecord record, TextPage page) {
        TextTable table = new TextTable().row(List.of("arm", "trials", "annulled", "detections", "rate", "interval"));
        for (ArmRow row : ArmRow.of(record)) {
            Score rate = row.rate();
            table.row(List.of(
                    row.arm().label(),
                    row.resolved() + " of " + row.planned(),
                    "" + row.annulled(),
                    row.detections() + " of " + row.counted(),
                    TextBoard.number(rate, Numbers::percent),
                    rate == null ? Numbers.NONE : Numbers.interval(rate.interval(), Numbers::percent)));
        }
        page.section("Arms", table);
    }

    /** What became of each target in each task and arm. */
    static void outcomes(StudyRecord record, TextPage page) {
        List<OutcomeRow> rows = OutcomeRow.of(record);
        for (Target target : OutcomeRow.targets(record.study())) {
            List<String> header = new ArrayList<>(List.of("task"));
            record.study().arms().forEach(arm -> header.add(arm.label()));
            TextTable table = new TextTable().row(header);
            for (Task task : record.study().tasks()) {
                List<String> cells = new ArrayList<>(List.of(task.name()));
                record.study().arms().forEach(arm -> cells.add(cell(rows, target, task, arm)));
                if (cells.stream().skip(1).anyMatch(cell -> !cell.equals(Numbers.NONE))) {
                    table.row(cells);
                }
            }
            String unit =
                    TargetText.unit(target, record.study().phenomenon().axis().unit());
            page.section(target.name() + (unit.isEmpty() || unit.equals("1") ? "" : " in " + unit), table);
        }
    }

    private static String cell(List<OutcomeRow> rows, Target target, Task task, Arm arm) {
        return rows.stream()
                .filter(row -> row.target().equals(target) && row.arm() == arm)
                .filter(row -> row.task().equals(task.name()))
                .map(OutcomeRow::summary)
                .findFirst()
                .orElse(Numbers.NONE);
    }

    /** How large the effect is in each task, and how much of it is left in practice. */
    public static void effects(StudyRecord record, TextPage page) {
        page.section("Effect by task, canonical arm", ForestText.of(Forest.of(record)));
        TextTable table = new TextTable().row(List.of("task", "left of the effect", "rests on"));
        Relevance.of(record).forEach(row -> table.row(List.of(row.task(), row.share(), Numbers.counts(row.score()))));
        page.section("Practical relevance", table);
    }

    /** The theories beside each other, by protocol and standing. */
    public static void boards(StudyRecord record, TextPage page) {
        for (Protocol protocol : Protocol.values()) {
            String fitted = ", fitted on " + Words.of(protocol);
            board(
                    record,
                    Standing.PROSPECTIVE,
                    protocol,
                    "Theories, asked before the fact (prospective)" + fitted,
                    page);
            board(record, Standing.RETROSPECTIVE, protocol, "Theories, replayed (retrospective)" + fitted, page);
        }
    }

    private static void board(StudyRecord record, Standing standing, Protocol protocol, String heading, TextPage page) {
        List<String> silent = Board.silent(Board.of(record).rows().stream()
                .filter(row -> row.standing() == standing && row.protocol() == protocol)
                .toList());
        page.section(heading, TextBoard.of(record, standing, protocol))
                .sentence(silent.isEmpty() ? "" : "Without an answer: " + String.join(", ", silent) + ".");
    }

    /** What broke, and what its author can do. */
    public static void faults(List<FaultRow> faults, TextPage page) {
        page.sentences(
                "Faults",
                faults.stream()
                        .map(row -> row.where() + " (" + row.times() + "×): "
                                + row.fault().message() + " " + row.fault().remedy())
                        .toList());
    }
}
