package dev.touchstone.ledger;

import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Chains of entries, each with one writer at a time. Safe for use by any thread.
 *
 * <p>An implementer promises:
 * <ol>
 *   <li>an entry whose future has completed is read back, also after the process was killed;
 *   <li>sequence numbers of a chain grow by one, and entries become durable in that order;
 *   <li>only the chain opened last can append;
 *   <li>a changed, lost or unreadable entry is found by {@link #verify()};
 *   <li>memory is bounded: whoever appends faster than can be stored is made to wait.
 * </ol>
 */
public interface Ledger extends AutoCloseable {
    /** About how many measured values make a {@link #page}; an entry without any counts as some hundred. */
    int PAGE_VALUES = 1 << 20;

    /**
     * Takes a chain over, or begins it: opens a new epoch, one above the last, whose first entry is an
     * {@link dev.touchstone.api.ledger.Fact.EpochOpened}. Whoever held the chain before can no longer append.
     *
     * @param chain its name: up to 128 letters, digits, dots, hyphens and underscores
     * @param keepThrough the last sequence number that still counts; what follows it is superseded; -1 supersedes
     *     everything, {@link Long#MAX_VALUE} nothing. A number that was superseded before counts as the last one before
     *     it that was not, so that the entry written always names one that counts, or -1
     * @param node name of the node that writes
     * @throws dev.touchstone.api.FaultException if the name is not allowed, or the ledger cannot store any more
     */
    Chain open(String chain, long keepThrough, String node);

    /**
     * The durable entries of a chain that count, in order: those that a later epoch superseded are left out, so sequence
     * numbers may skip. The last entry of a chain always counts.
     *
     * @param from the lowest sequence number wanted
     * @return empty if there are none, or no such chain
     * @throws dev.touchstone.api.FaultException if an entry cannot be read
     */
    List<Entry> read(String chain, long from);

    /**
     * The beginning of what {@link #read} gives: as many entries as hold some {@value #PAGE_VALUES} measured values, at
     * least one if there is one. For whoever must not hold a whole chain in memory.
     *
     * @param from the lowest sequence number wanted
     * @return empty only if there are no more
     * @throws dev.touchstone.api.FaultException if an entry cannot be read
     */
    List<Entry> page(String chain, long from);

    /**
     * The durable entries of one kind that count, in order; what lies between them is not read.
     *
     * @param kind anything but {@link dev.touchstone.api.ledger.Fact.Measured}
     * @return empty if there are none, or no such chain
     * @throws dev.touchstone.api.FaultException if an entry cannot be read
     */
    List<Entry> find(String chain, Class<? extends Fact> kind);

    /** The hash of a chain's last durable entry, in hexadecimal; empty if there is no such chain. */
    Optional<String> head(String chain);

    /** The names of all chains that hold an entry, sorted. */
    List<String> chains();

    /**
     * Writes the measurements that count to a Parquet file, one row a value, with columns {@code chain, study, phenomenon,
     * task, arm, seed, metric, trial, position, value}; study to seed are null where a chain names no cohort.
     *
     * @param chains whose measurements are wanted; those that do not exist are passed over
     * @param file written anew
     * @return how many rows it has
     * @throws dev.touchstone.api.FaultException if it cannot be written
     */
    long export(Collection<String> chains, Path file);

    /** Walks all chains, superseded entries included, and recomputes every hash. */
    Verification verify();

    /** Stores what has been appended, then lets go of everything. Does nothing the second time. */
    @Override
    void close();
}
