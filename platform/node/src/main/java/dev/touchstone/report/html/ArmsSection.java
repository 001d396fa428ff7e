package dev.touchstone.report.html;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Score;
import dev.touchstone.api.Task;
import dev.touchstone.report.ArmRow;
import dev.touchstone.report.Measures;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.markup.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How often each arm showed the phenomenon. */
final class ArmsSection {
    private ArmsSection() {}

    static Element of(StudyRecord record) {
        HtmlTable table = HtmlTable.of(
                "Detections by arm, over all tasks",
                "Arm",
                "Trials planned",
                "resolved",
                "annulled",
                "Detections",
                "Detection rate",
                "Interval");
        for (ArmRow row : ArmRow.of(record)) {
            Score rate = row.rate();
            table.row(
                    row.arm().label(),
                    "" + row.planned(),
                    "" + row.resolved(),
                    "" + row.annulled(),
                    row.detections() + " of " + row.counted(),
                    rate == null || rate.value() == null ? Numbers.NONE : Numbers.percent(rate.value()),
                    rate == null ? "not judged yet" : interval(rate));
        }
        HtmlTable tasks = byTask(record);
        Element section = Section.of("arms", "Arms").add(table.element());
        return tasks.isEmpty() ? section : section.add(tasks.element());
    }

    private static HtmlTable byTask(StudyRecord record) {
        List<Arm> arms = record.study().arms();
        HtmlTable table = HtmlTable.of(
                "Detection rate by task",
                Stream.concat(Stream.of("Task"), arms.stream().map(Arm::label)).toList());
        for (Task task : record.study().tasks()) {
            List<String> cells = new ArrayList<>(List.of(task.name()));
            arms.forEach(arm -> cells.add(rate(record, task, arm)));
            if (cells.stream().skip(1).anyMatch(cell -> !cell.equals(Numbers.NONE))) {
                table.row(cells);
            }
        }
        return table;
    }

    private static String rate(StudyRecord record, Task task, Arm arm) {
        Score rate = record.book().find(Measures.DETECTION_RATE, Map.of("arm", arm.label(), "task", task.name()));
        return rate == null ? Numbers.NONE : Numbers.withInterval(rate.value(), rate.interval(), Numbers::percent);
    }

    private static String interval(Score rate) {
        return rate.interval() == null
                ? Numbers.NONE
                : Numbers.interval(rate.interval(), Numbers::percent) + " at "
                        + Numbers.percent(rate.interval().level()) + ", "
                        + rate.interval().method();
    }
}
