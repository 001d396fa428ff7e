package dev.touchstone.report.html;

import dev.touchstone.api.Digests;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.board.Boards;
import dev.touchstone.report.board.TheoryRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The boards as pages: the matrix, one page for each phenomenon and one for each theory. They lead to each other by
 * relative links and need nothing else; read on paper they say the same.
 */
public final class BoardPages {
    /** The name of the first page. */
    public static final String INDEX = "index.html";

    private static final String HARMLESS = "[a-z0-9][a-z0-9-]{0,80}";

    private BoardPages() {}

    /** All pages by their file names, the first one first. */
    public static Map<String, String> of(Boards boards) {
        Map<String, String> phenomena = names("phenomenon-", boards.phenomena());
        Map<String, String> theories = names("theory-", boards.theories());
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(INDEX, Page.of("Board", MatrixPage.of(boards, phenomena, theories)));
        for (StudyRecord record : boards.studies()) {
            String phenomenon = Boards.phenomenon(record);
            pages.put(
                    phenomena.getOrDefault(phenomenon, INDEX),
                    Page.of(phenomenon, DossierPage.of(boards, record, theories)));
        }
        theories.forEach((theory, file) ->
                pages.put(file, Page.of(theory, TheoryPage.of(TheoryRecord.of(boards, theory), phenomena))));
        return pages;
    }

    /** File names by ids. Plugins choose ids, so one that is no plain name must not become a path. */
    private static Map<String, String> names(String prefix, List<String> ids) {
        Map<String, String> names = new LinkedHashMap<>();
        ids.forEach(id -> names.put(id, prefix + (id.matches(HARMLESS) ? id : Digests.id(id)) + ".html"));
        return names;
    }
}
