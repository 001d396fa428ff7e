package dev.touchstone.ledger;

import dev.touchstone.api.FaultException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a ledger keeps its entries: the database, and beside it, unless all is in memory, the heads. */
final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private final @Nullable Folder folder;
    private final Database database;
    private final Dictionary chains;
    private final Dictionary metrics;
    private final Map<String, ChainHead.Tip> tips;
    private final @Nullable Heads heads;
    private final Set<String> names;

    private Store(@Nullable Folder folder, Database database) throws SQLException {
        this.folder = folder;
        this.database = database;
        try (Connection connection = database.connect()) {
            chains = Dictionary.load(connection, "chain");
            metrics = Dictionary.load(connection, "metric");
            tips = tips(connection);
        }
        names = new ConcurrentSkipListSet<>(tips.keySet());
        heads = folder == null ? null : folder.heads(tips);
    }

    static Store inMemory() {
        try {
            return new Store(null, Database.open(null));
        } catch (SQLException e) {
            throw StoreFaults.cannotStore(e);
        }
    }

    /** @throws FaultException if the folder cannot be used or its ledger is damaged */
    static Store open(Path path) {
        Folder folder = Folder.hold(path);
        try {
            Database database = Database.open(path);
            try {
                return new Store(folder, database);
            } catch (SQLException | RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (SQLException e) {
            folder.close();
            throw StoreFaults.cannotOpen(path, e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Names of the chains that hold an entry, sorted. */
    Set<String> names() {
        return names;
    }

    /** Ids of the chains by name. */
    Map<String, Integer> ids() {
        return chains.all();
    }

    /** Where a chain ended when the store was opened. */
    ChainHead.Tip tip(String chain) {
        return tips.getOrDefault(chain, ChainHead.Tip.NONE);
    }

    /** What is durable now. */
    Reader reader() throws SQLException {
        return new Reader(database.connect());
    }

    /** Where a writer's batches go. */
    Writer.Sink sink() throws SQLException {
        Tables tables = new Tables(database.connect(), chains, metrics);
        return new Writer.Sink() {
            @Override
            public void store(List<Stored> batch) throws IOException, SQLException {
                tables.append(batch);
                if (heads != null) {
                    heads.advance(batch);
                }
                batch.forEach(stored -> names.add(stored.chain()));
            }

            @Override
            public void close() throws SQLException {
                tables.close();
            }
        };
    }

    /**
     * Moves all into the database's file and lets go of the folder. What cannot be moved, on a full disk, is safe in the
     * write-ahead log, so that is no reason to fail.
     */
    @Override
    public void close() {
        try {
            database.checkpoint();
        } catch (SQLException e) {
            LOG.warn("The ledger was closed without a checkpoint ({}); the next start takes longer", e.getMessage());
        }
        try {
            database.close();
            if (heads != null) {
                heads.close();
            }
        } catch (SQLException | IOException e) {
            LOG.warn("The ledger was not closed well; nothing is lost", e);
        } finally {
            if (folder != null) {
                folder.close();
            }
        }
    }

    private static Map<String, ChainHead.Tip> tips(Connection connection) throws SQLException {
        String sql = "SELECT c.name, max(sequence), arg_max(epoch, sequence), lower(hex(arg_max(hash, sequence)))"
                + " FROM entry e JOIN chain c ON e.chain = c.id GROUP BY c.name";
        Map<String, ChainHead.Tip> tips = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                tips.put(rows.getString(1), new ChainHead.Tip(rows.getLong(2), rows.getLong(3), rows.getString(4)));
            }
        }
        return tips;
    }
}
