package dev.touchstone.ledger;

import dev.touchstone.api.ledger.Column;
import dev.touchstone.api.ledger.Fact;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads stored entries, page by page, within one snapshot of the database. Belongs to one thread. */
final class Reader implements AutoCloseable {
    /** What an entry counts as, beside its values, when a page is filled. */
    private static final int VALUES_PER_ENTRY = 256;

    private static final int MOST_ENTRIES = Ledger.PAGE_VALUES / VALUES_PER_ENTRY;

    private record Header(long sequence, long epoch, long time, String hash, String kind, String body, long measured) {
        Stored stored(String chain, List<Column> columns) {
            return new Stored(chain, sequence, epoch, time, hash, new Content(kind, body, columns));
        }
    }

    private record Part(long sequence, String metric, int width, int positions, int values) {}

    private static final String HEADER = " sequence, epoch, time, lower(hex(hash)), kind, body, measured";
    private static final String MEASURED = Fact.Measured.class.getSimpleName();
    private static final String ROWS = " FROM measurement m WHERE chain = ? AND sequence BETWEEN ? AND ?";
    private static final String IN_ORDER = " ORDER BY sequence, part";

    private final Connection connection;

    Reader(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** Goes on after a read that failed, which left its snapshot unusable; from here on it is another snapshot. */
    void recover() throws SQLException {
        connection.rollback();
    }

    /** Which sequence numbers of a chain count. */
    EffectiveRanges ranges(int chain) throws SQLException {
        EffectiveRanges ranges = new EffectiveRanges();
        String sql = "SELECT sequence, body FROM entry WHERE chain = ? AND kind = ? ORDER BY sequence";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, chain);
            select.setString(2, Fact.EpochOpened.class.getSimpleName());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Fact opened = JsonCodec.read(rows.getString(2), Fact.class);
                    ranges.open(rows.getLong(1), ((Fact.EpochOpened) opened).keepThrough());
                }
            }
        }
        return ranges;
    }

    /** All entries of one kind that holds no measurements, superseded or not, in order. */
    List<Stored> kind(String name, int chain, String kind) throws SQLException {
        List<Stored> found = new ArrayList<>();
        String sql = "SELECT" + HEADER + " FROM entry WHERE chain = ? AND kind = ? ORDER BY sequence";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, chain);
            select.setString(2, kind);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(header(rows).stored(name, List.of()));
                }
            }
        }
        return found;
    }

    /** The hash of a chain's last entry, in hexadecimal; empty if it has none. */
    Optional<String> head(int chain) throws SQLException {
        String sql = "SELECT lower(hex(hash)) FROM entry WHERE chain = ? ORDER BY sequence DESC LIMIT 1";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, chain);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /** The first entries of a range, superseded or not; empty if there are none. */
    List<Stored> page(String name, int chain, long first, long last) throws SQLException {
        List<Header> headers = headers(chain, first, last);
        if (headers.isEmpty()) {
            return List.of();
        }
        boolean measured = headers.stream().anyMatch(header -> header.kind().equals(MEASURED));
        long end = headers.get(headers.size() - 1).sequence();
        Map<Long, List<Column>> columns = measured ? columns(chain, first, end) : Map.of();
        List<Stored> page = new ArrayList<>();
        for (Header header : headers) {
            List<Column> own = columns.getOrDefault(header.sequence(), List.of());
            page.add(header.stored(name, own));
        }
        return page;
    }

    /** Writes what counts in some chains to a Parquet file. */
    long export(Collection<Integer> chains, Path file) throws SQLException {
        Map<Integer, List<EffectiveRanges.Range>> kept = new HashMap<>();
        for (int chain : chains) {
            kept.put(chain, ranges(chain).from(0));
        }
        return ParquetExport.write(connection, kept, file);
    }

    /** The answer to a query for one number. */
    long number(String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private List<Header> headers(int chain, long first, long last) throws SQLException {
        String sql = "SELECT" + HEADER + " FROM entry"
                + " WHERE chain = ? AND sequence BETWEEN ? AND ? ORDER BY sequence LIMIT " + MOST_ENTRIES;
        List<Header> headers = new ArrayList<>();
        try (PreparedStatement select = select(sql, chain, first, last);
                ResultSet rows = select.executeQuery()) {
            for (long values = 0; values < Ledger.PAGE_VALUES && rows.next(); ) {
                Header header = header(rows);
                values += header.measured() + VALUES_PER_ENTRY;
                headers.add(header);
            }
        }
        return headers;
    }

    private static Header header(ResultSet rows) throws SQLException {
        return new Header(
                rows.getLong(1),
                rows.getLong(2),
                rows.getLong(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getLong(7));
    }

    /** Lists come out as rows, which the driver reads several times faster than arrays of objects. */
    private Map<Long, List<Column>> columns(int chain, long first, long last) throws SQLException {
        String positions = "SELECT unnest(position) FROM (SELECT position" + ROWS + IN_ORDER + ")";
        String values = "SELECT unnest(value) FROM (SELECT value" + ROWS + IN_ORDER + ")";
        Map<Long, List<Column>> columns = new HashMap<>();
        List<Part> parts = parts(chain, first, last);
        try (PreparedStatement selectPositions = select(positions, chain, first, last);
                PreparedStatement selectValues = select(values, chain, first, last);
                ResultSet positionRows = selectPositions.executeQuery();
                ResultSet valueRows = selectValues.executeQuery()) {
            for (Part part : parts) {
                long[] position = new long[part.positions()];
                for (int i = 0; i < position.length && positionRows.next(); i++) {
                    position[i] = positionRows.getLong(1);
                }
                double[] value = new double[part.values()];
                for (int i = 0; i < value.length && valueRows.next(); i++) {
                    value[i] = valueRows.getDouble(1);
                }
                Column column = new Column(part.metric(), part.width(), position, value);
                columns.computeIfAbsent(part.sequence(), sequence -> new ArrayList<>())
                        .add(column);
            }
        }
        return columns;
    }

    private List<Part> parts(int chain, long first, long last) throws SQLException {
        String sql = "SELECT sequence, (SELECT name FROM metric WHERE id = m.metric), width, len(position), len(value)"
                + ROWS + IN_ORDER;
        List<Part> parts = new ArrayList<>();
        try (PreparedStatement select = select(sql, chain, first, last);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String metric = String.valueOf(rows.getString(2));
                parts.add(new Part(rows.getLong(1), metric, rows.getInt(3), rows.getInt(4), rows.getInt(5)));
            }
        }
        return parts;
    }

    private PreparedStatement select(String sql, int chain, long first, long last) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.setInt(1, chain);
        select.setLong(2, first);
        select.setLong(3, last);
        return select;
    }
}
