package dev.touchstone.ledger;

import dev.touchstone.api.ledger.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends entries to the database's tables, batch by batch. Belongs to the thread that made it. */
final class Tables implements AutoCloseable {
    /**
     * How many values a vector of rows may hold before it is filled up with empty rows. Each commit reads back the whole
     * vector that it ends in, so without this a commit costs as much as 2047 rows before it.
     */
    private static final int VALUES_PER_VECTOR = 1 << 18;

    private static final Logger LOG = LoggerFactory.getLogger(Tables.class);
    private static final long[] NO_POSITIONS = {};
    private static final double[] NO_VALUES = {};

    private final DuckDBConnection connection;
    private final Statement statement;
    private final Dictionary chains;
    private final Dictionary metrics;
    private final DuckDBAppender entries;
    private final DuckDBAppender measurements;
    private long rows;
    private long valuesInVector;
    private boolean inTransaction;

    Tables(DuckDBConnection connection, Dictionary chains, Dictionary metrics) throws SQLException {
        this.connection = connection;
        this.chains = chains;
        this.metrics = metrics;
        statement = connection.createStatement();
        rows = count(statement);
        entries = connection.createAppender("entry");
        measurements = connection.createAppender("measurement");
    }

    /** Appends all of them, or none: what has returned is on the disk. */
    void append(List<Stored> batch) throws SQLException {
        statement.execute("BEGIN TRANSACTION");
        inTransaction = true;
        for (Stored stored : batch) {
            append(stored);
        }
        if (valuesInVector >= VALUES_PER_VECTOR) {
            fillVector();
        }
        entries.flush();
        measurements.flush();
        statement.execute("COMMIT");
        inTransaction = false;
    }

    /**
     * Lets go of everything. An appender flushes what it still holds when it is closed; after a failure that goes into a
     * transaction that is never committed.
     */
    @Override
    public void close() throws SQLException {
        if (inTransaction) {
            rollBack();
            statement.execute("BEGIN TRANSACTION");
        }
        try (connection;
                statement;
                entries;
                measurements) {
            // Only to be closed, last first.
        }
    }

    private void rollBack() {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            LOG.debug("There was nothing left to roll back", e);
        }
    }

    private void append(Stored stored) throws SQLException {
        int chain = chains.idOrNew(connection, stored.chain());
        Content content = stored.content();
        entries.beginRow()
                .append(chain)
                .append(stored.sequence())
                .append(stored.epoch())
                .append(stored.time())
                .append(content.kind())
                .append(HexFormat.of().parseHex(stored.hash()))
                .append(content.body())
                .append(content.values())
                .endRow();
        int part = 0;
        for (Column column : content.columns()) {
            int metric = metrics.idOrNew(connection, column.metric());
            append(chain, stored.sequence(), part++, metric, column.width(), column.positions(), column.values());
        }
    }

    private void append(int chain, long sequence, int part, int metric, int width, long[] positions, double[] values)
            throws SQLException {
        measurements
                .beginRow()
                .append(chain)
                .append(sequence)
                .append(part)
                .append(metric)
                .append(width)
                .append(positions)
                .append(values)
                .endRow();
        rows++;
        valuesInVector = rows % Database.VECTOR == 0 ? 0 : valuesInVector + values.length;
    }

    private void fillVector() throws SQLException {
        while (rows % Database.VECTOR != 0) {
            append(Database.NO_CHAIN, 0, 0, 0, 0, NO_POSITIONS, NO_VALUES);
        }
    }

    private static long count(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery("SELECT count(*) FROM measurement")) {
            count.next();
            return count.getLong(1);
        }
    }
}
