package dev.touchstone.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.report.MadeStudy;
import dev.touchstone.report.ScoreBook;
import dev.touchstone.report.board.Boards;
import dev.touchstone.report.board.MadeBoards;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class BoardPagesTest {
    private static final Map<String, String> PAGES = BoardPages.of(MadeBoards.two(""));

    @Test
    void everyPhenomenonAndEveryTheoryHasAPage() {
        assertEquals(1 + 2 + 6, PAGES.size());
        assertTrue(PAGES.containsKey("phenomenon-epoch-wise-double-descent.html")
                && PAGES.containsKey("theory-oracle.html"));
    }

    @Test
    void linksLeadToPagesThatAreThere() throws Exception {
        for (String page : PAGES.values()) {
            NodeList links = HtmlReportTest.parse(page).getElementsByTagName("a");
            assertTrue(links.getLength() > 0);
            for (int i = 0; i < links.getLength(); i++) {
                String target = ((Element) links.item(i)).getAttribute("href");
                assertTrue(PAGES.containsKey(target), target);
            }
        }
    }

    @Test
    void pagesNeedNothingFromOutside() {
        for (String page : PAGES.values()) {
            for (String outside : new String[] {"http:", "https:", "<script", "<link", "<img", "url(", "@import"}) {
                assertFalse(page.contains(outside), outside);
            }
            assertFalse(page.matches("(?s).*\\b(NaN|null)\\b.*"));
        }
    }

    @Test
    void verdictsAreWordsAndNotColoursOnly() throws Exception {
        Document index = HtmlReportTest.parse(PAGES.getOrDefault(BoardPages.INDEX, ""));
        NodeList cells = index.getElementsByTagName("td");
        int coloured = 0;
        for (int i = 0; i < cells.getLength(); i++) {
            Element cell = (Element) cells.item(i);
            if (cell.getAttribute("class").equals("good")) {
                coloured++;
                assertTrue(cell.getTextContent().contains("skilful"), cell.getTextContent());
            }
        }
        assertTrue(coloured > 0);
    }

    @Test
    void aFigureHasItsOwnIds() throws Exception {
        for (String page : PAGES.values()) {
            NodeList titles = HtmlReportTest.parse(page).getElementsByTagName("title");
            assertEquals(
                    titles.getLength(),
                    IntStream.range(0, titles.getLength())
                            .mapToObj(i -> ((Element) titles.item(i)).getAttribute("id"))
                            .distinct()
                            .count());
        }
    }

    @Test
    void whatPluginsWriteIsOnlyTextAndNeverAPath() throws Exception {
        String hostile = "</td></style><script>alert(1)</script>\"'&<i>";
        for (String page : BoardPages.of(MadeBoards.two(hostile)).values()) {
            assertFalse(page.contains("<script") || page.contains("<i>"));
            HtmlReportTest.parse(page);
        }
        Boards climbing = new Boards(
                List.of(MadeStudy.full()
                        .size(1, 1)
                        .theories("climatology", "../../up")
                        .record()),
                new ScoreBook(List.of()),
                List.of());
        BoardPages.of(climbing).keySet().forEach(name -> assertTrue(name.matches("[a-z0-9-]+\\.html"), name));
    }

    @Test
    void anEmptyBoardIsAPageAsWell() throws Exception {
        Boards empty = new Boards(
                List.of(MadeStudy.full().size(1, 1).theories().record()), new ScoreBook(List.of()), List.of());
        for (String page : BoardPages.of(empty).values()) {
            HtmlReportTest.parse(page);
        }
    }
}
