package dev.touchstone.report.board;

import dev.touchstone.api.Claim;
import dev.touchstone.api.Standing;
import dev.touchstone.report.Board;
import dev.touchstone.report.BoardRow;
import dev.touchstone.report.Numbers;
import dev.touchstone.report.Paint;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.TextPage;
import dev.touchstone.report.TextSections;
import dev.touchstone.report.Words;
import java.util.ArrayList;
import java.util.List;

/** What is known of one phenomenon, for a terminal. */
public final class DossierText {
    private static final int WIDTH = 100;

    private DossierText() {}

    /** The dossier of a phenomenon that has a study. */
    public static String of(Boards boards, StudyRecord record, Paint paint) {
        TextPage page = new TextPage(paint);
        String phenomenon = Boards.phenomenon(record);
        Claim claim = record.claim();
        page.strong(phenomenon + ": " + record.study().phenomenon().source())
                .sentence("Claim: " + claim.statement())
                .sentence("Detected in a trial whose " + claim.target().name() + " is at least "
                        + Numbers.number(claim.threshold()) + "; bars " + Numbers.percent(claim.canonicalBar())
                        + " (canonical arm) and " + Numbers.percent(claim.controlBar()) + " (control arm).")
                .heading("Verdict");
        TextSections.verdict(record, page);
        page.sentences("What would change the verdict", Remarks.verdicts(record));
        TextSections.arms(record, page);
        TextSections.effects(record, page);
        page.sentences("Embeddability", Remarks.embeddability(boards, phenomenon));
        moments(Board.of(record), page);
        TextSections.boards(record, page);
        page.sentences("What remains open", Remarks.open(boards, record));
        return page.heading("How to read this")
                .sentence(Marks.MEANING)
                .sentence(BoardTexts.study(record, null) + ".")
                .text();
    }

    /** Skill of each theory at each moment, a table for each target and standing, by the study's own protocol. */
    private static void moments(Board board, TextPage page) {
        for (Standing standing : List.of(Standing.PROSPECTIVE, Standing.RETROSPECTIVE)) {
            List<BoardRow> rows = board.rows().stream()
                    .filter(row -> row.standing() == standing && row.protocol() == board.protocol())
                    .filter(row -> !row.isSilent())
                    .toList();
            rows.stream().map(BoardRow::target).distinct().forEach(target -> {
                List<BoardRow> asked =
                        rows.stream().filter(row -> row.target().equals(target)).toList();
                if (asked.stream().map(BoardRow::moment).distinct().count() <= 2) {
                    return; // One moment, and the same pooled: the board below says it.
                }
                page.section("Skill on " + target + " by moment, " + Words.of(standing), moments(asked));
            });
        }
    }

    private static List<String> moments(List<BoardRow> rows) {
        List<String> moments = rows.stream()
                .filter(row -> !row.isPooled())
                .map(BoardRow::moment)
                .distinct()
                .toList();
        List<String> header = new ArrayList<>(List.of("theory"));
        header.addAll(moments);
        Blocks blocks = new Blocks(WIDTH).row(header);
        for (String theory : rows.stream().map(BoardRow::theory).distinct().toList()) {
            List<String> cells = new ArrayList<>(List.of(theory));
            for (String moment : moments) {
                cells.add(rows.stream()
                        .filter(row ->
                                row.theory().equals(theory) && row.moment().equals(moment))
                        .map(Marks::cell)
                        .findFirst()
                        .orElse(Numbers.NONE));
            }
            blocks.row(cells);
        }
        return blocks.lines();
    }
}
