package dev.touchstone.report;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import dev.touchstone.report.markup.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The report of a study for a terminal: the verdict, then the same tables as on the page, in about 90 columns. */
public final class TerminalReport {
    private static final int WIDTH = 88;

    private final StudyRecord record;
    private final Paint paint;
    private final List<String> lines = new ArrayList<>();

    private TerminalReport(StudyRecord record, Paint paint) {
        this.record = record;
        this.paint = paint;
    }

    /** The report with a line end after each line; colours only if asked. */
    public static String of(StudyRecord record, Paint paint) {
        TerminalReport report = new TerminalReport(record, paint);
        report.head();
        report.arms();
        report.outcomes();
        report.board(Standing.PROSPECTIVE, "Theories, asked before the fact (prospective)");
        report.board(Standing.RETROSPECTIVE, "Theories, replayed with each task left out (retrospective)");
        report.faults();
        return String.join("\n", report.lines) + "\n";
    }

    private void head() {
        Verdict verdict = Verdict.of(record);
        wrapped(verdict.state(), paint::warning);
        wrapped(verdict.reproduction(), paint::bold);
        wrapped(verdict.foresight(), text -> text);
        wrapped(verdict.hindsight(), text -> text);
    }

    private void arms() {
        TextTable table = new TextTable().row(List.of("arm", "trials", "annulled", "detections", "rate", "interval"));
        for (ArmRow row : ArmRow.of(record)) {
            Score rate = row.rate();
            table.row(List.of(
                    row.arm().label(),
                    row.resolved() + " of " + row.planned(),
                    "" + row.annulled(),
                    row.detections() + " of " + row.counted(),
                    number(rate, Numbers::percent),
                    rate == null ? Numbers.NONE : Numbers.interval(rate.interval(), Numbers::percent)));
        }
        section("Arms", table);
    }

    private void outcomes() {
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
            section(target.name() + (unit.isEmpty() || unit.equals("1") ? "" : " in " + unit), table);
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

    private void board(Standing standing, String heading) {
        TextTable table =
                new TextTable().row(List.of("theory", "skill", "interval", "CRPS", "50 %", "90 %", "answered"));
        String target = "";
        for (BoardRow row : BoardRow.of(record)) {
            // A terminal has room for the whole; each moment by itself is on the page.
            if (row.standing() != standing || !row.isPooled()) {
                continue;
            }
            if (!row.target().equals(target)) {
                target = row.target();
                table.row(List.of(target + ":"));
            }
            Long answered = row.count("answered");
            Long asked = row.count("asked");
            table.row(List.of(
                    row.theory(),
                    number(row.skill(), Numbers::score),
                    row.skill() == null ? "" : Numbers.interval(row.skill().interval(), Numbers::score),
                    number(row.crps(), Numbers::number),
                    number(row.coverage50(), Numbers::percent),
                    number(row.coverage90(), Numbers::percent),
                    answered == null || asked == null ? Numbers.NONE : answered + "/" + asked));
        }
        section(heading, table);
    }

    private void faults() {
        List<FaultRow> faults = FaultRow.of(record);
        if (!faults.isEmpty()) {
            lines.add("");
            lines.add(paint.bold("Faults"));
            faults.forEach(row -> wrapped(
                    row.where() + " (" + row.times() + "×): " + row.fault().message() + " "
                            + row.fault().remedy(),
                    text -> text));
        }
    }

    private static String number(@Nullable Score score, DoubleFunction<String> form) {
        return score == null ? Numbers.NONE : Numbers.withInterval(score.value(), null, form);
    }

    private void section(String heading, TextTable table) {
        if (!table.isEmpty()) {
            lines.add("");
            lines.add(paint.bold(Printable.of(heading)));
            lines.addAll(table.lines());
        }
    }

    private void wrapped(String text, UnaryOperator<String> emphasis) {
        Wrapped.lines(text, WIDTH).stream().map(emphasis).forEach(lines::add);
    }
}
