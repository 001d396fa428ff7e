package dev.touchstone.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * Writes measurements to a Parquet file, one row a value. Of trials that have ended only what counts is written, and
 * nothing that was superseded.
 */
final class ParquetExport {
    /** Cohorts are opened in JSON; DuckDB takes it apart itself, so nothing has to come through Java. */
    private static final String QUERY = """
            WITH cohort AS (
                SELECT chain, arg_max(body::JSON, sequence) AS body
                FROM entry JOIN kept USING (chain)
                WHERE kind = 'CohortOpened' AND sequence BETWEEN first AND last GROUP BY chain),
            ended AS (
                SELECT chain, (body::JSON ->> 'trial')::INTEGER AS trial,
                    max((body::JSON ->> 'position')::BIGINT) AS position
                FROM entry JOIN kept USING (chain)
                WHERE kind = 'TrialEnded' AND sequence BETWEEN first AND last GROUP BY ALL),
            measured AS (
                SELECT m.chain, m.sequence, m.metric, m.width, m.position,
                    unnest(m.value) AS value, unnest(range(len(m.value))) AS i
                FROM measurement m JOIN kept k ON m.chain = k.chain AND m.sequence BETWEEN k.first AND k.last)
            SELECT c.name AS chain,
                cohort.body ->> 'study' AS study,
                cohort.body -> 'cohort' ->> 'phenomenon' AS phenomenon,
                cohort.body -> 'cohort' ->> 'task' AS task,
                lower(cohort.body -> 'cohort' ->> 'arm') AS arm,
                (cohort.body -> 'cohort' -> 'seeds' ->> (i % width)::INTEGER)::BIGINT AS seed,
                n.name AS metric,
                (i % width)::INTEGER AS trial,
                m.position[(i // width) + 1] AS position,
                value
            FROM measured m
            JOIN chain c ON m.chain = c.id
            JOIN metric n ON m.metric = n.id
            LEFT JOIN cohort ON cohort.chain = m.chain
            LEFT JOIN ended ON ended.chain = m.chain AND ended.trial = i % width
            WHERE ended.position IS NULL OR m.position[(i // width) + 1] <= ended.position""";

    private ParquetExport() {}

    /**
     * @param kept what counts, by the chain's id
     * @return how many rows were written
     */
    static long write(Connection connection, Map<Integer, List<EffectiveRanges.Range>> kept, Path file)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE kept (chain INTEGER, first BIGINT, last BIGINT)");
            for (Map.Entry<Integer, List<EffectiveRanges.Range>> chain : kept.entrySet()) {
                for (EffectiveRanges.Range range : chain.getValue()) {
                    statement.execute("INSERT INTO kept VALUES (" + chain.getKey() + ", " + range.first() + ", "
                            + range.last() + ")");
                }
            }
            String target = file.toString().replace("'", "''");
            return statement.executeUpdate("COPY (" + QUERY + ") TO '" + target + "' (FORMAT parquet)");
        }
    }
}
