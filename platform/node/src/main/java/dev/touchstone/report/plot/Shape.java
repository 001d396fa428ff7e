package dev.touchstone.report.plot;

/** What a dot looks like, so that colour is never the only difference. */
public enum Shape {
    /** Round. */
    CIRCLE {
        @Override
        void draw(Outline outline, double x, double y, double r) {
            outline.circle(x, y, r);
        }
    },
    /** A square on its side. */
    SQUARE {
        @Override
        void draw(Outline outline, double x, double y, double r) {
            double h = r * 0.9;
            outline.move(x - h, y - h)
                    .line(x + h, y - h)
                    .line(x + h, y + h)
                    .line(x - h, y + h)
                    .close();
        }
    },
    /** A triangle that points upwards. */
    TRIANGLE {
        @Override
        void draw(Outline outline, double x, double y, double r) {
            outline.move(x, y - 1.2 * r)
                    .line(x + 1.1 * r, y + 0.8 * r)
                    .line(x - 1.1 * r, y + 0.8 * r)
                    .close();
        }
    },
    /** A square on its corner. */
    DIAMOND {
        @Override
        void draw(Outline outline, double x, double y, double r) {
            double h = r * 1.3;
            outline.move(x, y - h).line(x + h, y).line(x, y + h).line(x - h, y).close();
        }
    },
    /** Two crossing strokes. */
    CROSS {
        @Override
        void draw(Outline outline, double x, double y, double r) {
            outline.move(x - r, y - r).line(x + r, y + r).move(x - r, y + r).line(x + r, y - r);
        }
    };

    /** Adds the shape around a place. */
    abstract void draw(Outline outline, double x, double y, double radius);
}
