package dev.touchstone.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final Plane PLANE =
            new Plane(new Area(0, 0, 100, 50), new Scale.Linear(0, 10), new Scale.Linear(0, 1));

    @Test
    void aLineGoesFromPointToPointAndUpIsUp() {
        Layer line = new Layer.Line(List.of(new Point(0, 0), new Point(5, 0.5), new Point(10, 1)), "line");
        assertEquals(
                "<path class=\"line\" d=\"M0 50L50 25L100 0\"></path>\n",
                line.draw(PLANE).toString());
    }

    @Test
    void aBandGoesThereAboveAndBackBelow() {
        Layer band = new Layer.Band(
                List.of(new Point(0, 0), new Point(10, 0)), List.of(new Point(0, 1), new Point(10, 1)), "band");
        assertEquals(
                "<path class=\"band\" d=\"M0 0L100 0L100 50L0 50Z\"></path>\n",
                band.draw(PLANE).toString());
    }

    @Test
    void whatLiesOutsideIsDrawnOnTheEdge() {
        Layer segments = new Layer.Segments(List.of(Box.upright(20, Double.NEGATIVE_INFINITY, 7)), "s");
        assertEquals(
                "<path class=\"s\" d=\"M100 50L100 0\"></path>\n",
                segments.draw(PLANE).toString());
    }

    @Test
    void coordinatesAreShort() {
        assertEquals("0", Outline.number(-0.04));
        assertEquals("12.3", Outline.number(12.34));
        assertEquals("100", Outline.number(100));
    }
}
