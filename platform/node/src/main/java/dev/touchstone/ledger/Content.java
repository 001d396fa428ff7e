package dev.touchstone.ledger;

import dev.touchstone.api.ledger.Column;
import dev.touchstone.api.ledger.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact as it is stored: its kind, a JSON text, and columns for measured values, which JSON does not hold.
 *
 * @param kind simple name of the fact's record
 * @param body JSON
 * @param columns of a {@link Fact.Measured}, else empty
 */
record Content(String kind, String body, List<Column> columns) {
    /** What the body of a measurement says of its columns. */
    private record Shapes(List<Shape> columns) {}

    private record Shape(String metric, int width, int size) {}

    static Content of(Fact fact) {
        String kind = fact.getClass().getSimpleName();
        if (fact instanceof Fact.Measured measured) {
            return new Content(kind, JsonCodec.write(shapes(measured.columns())), List.copyOf(measured.columns()));
        }
        return new Content(kind, JsonCodec.write(fact), List.of());
    }

    /**
     * The fact that this is the content of.
     *
     * @throws IllegalArgumentException if it is not the content of one
     */
    Fact fact() {
        if (kind.equals(Fact.Measured.class.getSimpleName())) {
            Shapes declared = JsonCodec.read(body, Shapes.class);
            if (!declared.equals(shapes(columns))) {
                throw new IllegalArgumentException("the columns are " + columns + ", the body says " + body);
            }
            return new Fact.Measured(columns);
        }
        Fact fact = JsonCodec.read(body, Fact.class);
        if (!fact.getClass().getSimpleName().equals(kind)) {
            throw new IllegalArgumentException("the kind is " + kind + ", the body says " + body);
        }
        return fact;
    }

    /** How many measured values there are. */
    long values() {
        return columns.stream()
                .mapToLong(column -> (long) column.size() * column.width())
                .sum();
    }

    /** About how many bytes it takes in memory. */
    long bytes() {
        long positions = columns.stream().mapToLong(Column::size).sum();
        return 512 + 2L * body.length() + Double.BYTES * values() + Long.BYTES * positions;
    }

    private static Shapes shapes(List<Column> columns) {
        List<Shape> shapes = new ArrayList<>();
        columns.forEach(column -> shapes.add(new Shape(column.metric(), column.width(), column.size())));
        return new Shapes(shapes);
    }
}
