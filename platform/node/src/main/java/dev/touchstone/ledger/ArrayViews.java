package dev.touchstone.ledger;

import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import dev.touchstone.api.Series;
import dev.touchstone.api.ledger.Column;
import java.util.stream.IntStream;

/** JSON of the two API classes that are not records: they hide arrays. */
@SuppressWarnings("ArrayRecordComponent") // the views are only written and read, never compared
final class ArrayViews {
    private record ColumnView(String metric, int width, long[] positions, double[] values) {}

    private record SeriesView(long[] positions, double[] values) {}

    static final JsonSerializer<Object> COLUMN_TO_JSON =
            new StdDelegatingSerializer(new StdConverter<Column, ColumnView>() {
                @Override
                public ColumnView convert(Column column) {
                    return new ColumnView(column.metric(), column.width(), column.positions(), column.values());
                }
            });

    static final JsonDeserializer<Column> COLUMN_FROM_JSON =
            new StdDelegatingDeserializer<>(new StdConverter<ColumnView, Column>() {
                @Override
                public Column convert(ColumnView view) {
                    return new Column(view.metric(), view.width(), view.positions(), view.values());
                }
            });

    static final JsonSerializer<Object> SERIES_TO_JSON =
            new StdDelegatingSerializer(new StdConverter<Series, SeriesView>() {
                @Override
                public SeriesView convert(Series series) {
                    IntStream indices = IntStream.range(0, series.size());
                    return new SeriesView(
                            IntStream.range(0, series.size())
                                    .mapToLong(series::position)
                                    .toArray(),
                            indices.mapToDouble(series::value).toArray());
                }
            });

    static final JsonDeserializer<Series> SERIES_FROM_JSON =
            new StdDelegatingDeserializer<>(new StdConverter<SeriesView, Series>() {
                @Override
                public Series convert(SeriesView view) {
                    return Series.of(view.positions(), view.values());
                }
            });

    private ArrayViews() {}
}
