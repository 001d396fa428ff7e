package dev.touchstone.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Study;
import dev.touchstone.api.ledger.Column;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetExportTest {
    private final Study study = Facts.study();
    private final Cohort cohort = study.cohorts().get(1);

    @TempDir
    private Path folder;

    private static Fact loss(long first, double... values) {
        return new Fact.Measured(List.of(new Column("loss", 2, new long[] {first, first + 1}, values)));
    }

    @Test
    void whatCountsIsWritten() throws SQLException {
        Path file = folder.resolve("it's.parquet");
        try (DuckDbLedger ledger = DuckDbLedger.open(folder)) {
            Chain first = ledger.open("a", -1, "node");
            Entry opened =
                    first.append(new Fact.CohortOpened(study.id(), cohort)).join();
            first.append(loss(1, 1, 2, 3, 4)).join();
            Chain second = ledger.open("a", opened.sequence(), "node");
            second.append(loss(1, 5, 6, Double.NaN, 8)).join();
            second.append(new Fact.TrialEnded(1, 1)).join();
            assertEquals(3, ledger.export(ledger.chains(), file));
            assertTrue(ledger.verify().ok());
            assertThrows(
                    FaultException.class, () -> ledger.export(ledger.chains(), folder.resolve("no/folder/x.parquet")));
        }
        assertEquals(
                List.of(
                        study.id() + " grokking addition canonical 2 loss 0 1 5.0",
                        study.id() + " grokking addition canonical 2 loss 0 2 NaN",
                        study.id() + " grokking addition canonical 3 loss 1 1 6.0"),
                rows("SELECT study, phenomenon, task, arm, seed, metric, trial, position, value FROM '"
                        + file.toString().replace("'", "''") + "' ORDER BY trial, position"));
    }

    @Test
    void historyCanBeQueriedInTheClosedFile() throws SQLException {
        try (DuckDbLedger ledger = DuckDbLedger.open(folder)) {
            ledger.open("a", -1, "node").append(loss(7, 1, 2, 3, 4)).join();
        }
        assertEquals(
                List.of("a 1 loss 0 7 1.0", "a 1 loss 1 7 2.0", "a 1 loss 0 8 3.0", "a 1 loss 1 8 4.0"),
                rows("SELECT chain, sequence, metric, trial, position, value FROM measured ORDER BY position, trial"));
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve(Database.NAME));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                found.add(String.join(" ", row));
            }
        }
        return found;
    }
}
