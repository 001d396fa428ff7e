package dev.touchstone.ledger;

import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * A ledger in one DuckDB file of a state folder, or in memory. Only one process at a time can hold a folder. Each commit
 * is forced to the disk, so a process that is killed loses nothing whose future had completed.
 */
public final class DuckDbLedger implements Ledger {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    private final Store store;
    private final Writer writer;
    private final InstantSource clock;
    private final Map<String, ChainHead> heads = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private DuckDbLedger(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        writer = new Writer("ledger-writer", store::sink);
        try {
            writer.awaitOpen();
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Opens the ledger of a state folder, which is made if need be.
     *
     * @throws dev.touchstone.api.FaultException if the folder cannot be used, another process holds it, or the ledger is
     *     damaged or has lost entries
     */
    public static DuckDbLedger open(Path folder) {
        return open(folder, InstantSource.system());
    }

    /** Opens the ledger of a state folder, with a clock that says when entries are written. */
    public static DuckDbLedger open(Path folder, InstantSource clock) {
        return new DuckDbLedger(Store.open(folder), clock);
    }

    /** A ledger that is gone when it is closed. */
    public static DuckDbLedger inMemory() {
        return new DuckDbLedger(Store.inMemory(), InstantSource.system());
    }

    /**
     * Checks the ledger of a state folder that no process holds, without changing it. Unlike {@link #open} and
     * {@link #verify()} this also says what is wrong with a ledger that does not open any more.
     *
     * @throws dev.touchstone.api.FaultException if there is no ledger, or another process holds the folder
     */
    public static Verification verify(Path folder) {
        try (Folder held = Folder.holdExisting(folder)) {
            return held.verify();
        }
    }

    @Override
    public Chain open(String chain, long keepThrough, String node) {
        if (!NAME.matcher(chain).matches()) {
            throw StoreFaults.badName("chain name", chain, "1 to 128 letters, digits, dots, hyphens and underscores");
        }
        return heads.computeIfAbsent(chain, this::writersHead).open(keepThrough, node);
    }

    @Override
    public List<Entry> read(String chain, long from) {
        List<Entry> entries = new ArrayList<>();
        read(chain, from, entries, true);
        return entries;
    }

    @Override
    public List<Entry> page(String chain, long from) {
        List<Entry> entries = new ArrayList<>();
        read(chain, from, entries, false);
        return entries;
    }

    @Override
    public List<Entry> find(String chain, Class<? extends Fact> kind) {
        Integer id = store.ids().get(chain);
        if (id == null) {
            return List.of();
        }
        try (Reader reader = store.reader()) {
            EffectiveRanges counts = reader.ranges(id);
            return reader.kind(chain, id, kind.getSimpleName()).stream()
                    .filter(stored -> counts.contains(stored.sequence()))
                    .map(Stored::entry)
                    .toList();
        } catch (SQLException | IllegalArgumentException e) {
            throw StoreFaults.cannotRead(chain, e);
        }
    }

    @Override
    public Optional<String> head(String chain) {
        Integer id = store.ids().get(chain);
        if (id == null) {
            return Optional.empty();
        }
        try (Reader reader = store.reader()) {
            return reader.head(id);
        } catch (SQLException e) {
            throw StoreFaults.cannotRead(chain, e);
        }
    }

    @Override
    public List<String> chains() {
        return List.copyOf(store.names());
    }

    @Override
    public Verification verify() {
        try (Reader reader = store.reader()) {
            return new Verifier(reader, store.ids(), Map.of()).verify();
        } catch (SQLException e) {
            return Verification.unreadable("the ledger cannot be read: " + e.getMessage());
        }
    }

    @Override
    public long export(Collection<String> chains, Path file) {
        List<Integer> ids =
                chains.stream().map(store.ids()::get).filter(Objects::nonNull).toList();
        try (Reader reader = store.reader()) {
            return reader.export(ids, file);
        } catch (SQLException | IllegalArgumentException e) {
            throw StoreFaults.cannotExport(file, e);
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            writer.close();
            store.close();
        }
    }

    private ChainHead writersHead(String chain) {
        return new ChainHead(chain, writer, clock, ranges(chain), store.tip(chain));
    }

    private EffectiveRanges ranges(String chain) {
        Integer id = store.ids().get(chain);
        if (id == null) {
            return new EffectiveRanges();
        }
        try (Reader reader = store.reader()) {
            return reader.ranges(id);
        } catch (SQLException | IllegalArgumentException e) {
            throw StoreFaults.cannotRead(chain, e);
        }
    }

    private void read(String chain, long from, List<Entry> entries, boolean all) {
        Integer id = store.ids().get(chain);
        if (id == null) {
            return;
        }
        try (Reader reader = store.reader()) {
            for (EffectiveRanges.Range range : reader.ranges(id).from(from)) {
                long next = range.first();
                List<Stored> page;
                do {
                    page = reader.page(chain, id, next, range.last());
                    page.forEach(stored -> entries.add(stored.entry()));
                    next += page.size();
                } while (all && !page.isEmpty());
                if (!all && !entries.isEmpty()) {
                    return;
                }
            }
        } catch (SQLException | IllegalArgumentException e) {
            throw StoreFaults.cannotRead(chain, e);
        }
    }
}
