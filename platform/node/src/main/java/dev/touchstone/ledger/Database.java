package dev.touchstone.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/** The DuckDB database that holds a ledger: its schema and settings. RATIONALE.md says why they are as they are. */
final class Database implements AutoCloseable {
    static final String NAME = "ledger.duckdb";

    /** Rows that DuckDB reads at once, whatever part of them it is asked for. */
    static final int VECTOR = 2048;

    /** Id of no chain: rows of it in {@code measurement} hold nothing. */
    static final int NO_CHAIN = 0;

    private static final List<String> SETTINGS = List.of(
            "SET threads = 2",
            "SET memory_limit = '2GB'",
            "SET wal_autocheckpoint = '256MB'",
            "SET preserve_insertion_order = true",
            "SET autoinstall_known_extensions = false",
            "SET autoload_known_extensions = false");

    private static final List<String> SCHEMA = List.of(
            "CREATE TABLE IF NOT EXISTS chain (id INTEGER, name VARCHAR)",
            "CREATE TABLE IF NOT EXISTS metric (id INTEGER, name VARCHAR)",
            "CREATE TABLE IF NOT EXISTS entry (chain INTEGER, sequence BIGINT, epoch BIGINT, time BIGINT,"
                    + " kind VARCHAR, hash BLOB, body VARCHAR, measured BIGINT)",
            "CREATE TABLE IF NOT EXISTS measurement (chain INTEGER, sequence BIGINT, part INTEGER, metric INTEGER,"
                    + " width INTEGER, position BIGINT[], value DOUBLE[])",
            // Value i of a list belongs to trial i % width at position i // width, counting from 0; lists from 1.
            "CREATE VIEW IF NOT EXISTS measured AS"
                    + " SELECT chain, sequence, metric, (i % width)::INTEGER AS trial,"
                    + " position[(i // width) + 1] AS position, value"
                    + " FROM (SELECT c.name AS chain, m.sequence, n.name AS metric, m.width, m.position,"
                    + " unnest(m.value) AS value, unnest(range(len(m.value))) AS i"
                    + " FROM measurement m JOIN chain c ON m.chain = c.id JOIN metric n ON m.metric = n.id)");

    private final DuckDBConnection connection;

    private Database(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** Opens or creates the database of a folder, or one in memory if there is no folder. */
    static Database open(@Nullable Path folder) throws SQLException {
        Database database = connect(folder, false);
        try {
            database.execute(SCHEMA);
            // So that the tables are in the file, whatever becomes of the log.
            database.checkpoint();
            return database;
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    /** Opens an existing database without changing a byte. */
    static Database openToRead(Path folder) throws SQLException {
        return connect(folder, true);
    }

    /** Another connection, for one thread at a time. */
    DuckDBConnection connect() throws SQLException {
        return connection.duplicate();
    }

    /** Writes all into the database's file, so that nothing depends on the write-ahead log. */
    void checkpoint() throws SQLException {
        execute(List.of("CHECKPOINT"));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static Database connect(@Nullable Path folder, boolean readOnly) throws SQLException {
        Properties properties = new Properties();
        if (readOnly) {
            properties.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, "true");
        }
        String file = folder == null ? "" : folder.resolve(NAME).toString();
        Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + file, properties);
        Database database = new Database(connection.unwrap(DuckDBConnection.class));
        try {
            database.execute(SETTINGS);
            return database;
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    private void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
