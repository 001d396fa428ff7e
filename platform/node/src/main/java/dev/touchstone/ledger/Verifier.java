package dev.touchstone.ledger;

import dev.touchstone.api.ledger.Fact;
import dev.touchstone.ledger.Verification.Damage;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks chains and recomputes all that is stored. */
final class Verifier {
    private static final String REMEDY = "Restore the state folder from a copy or another node";

    private final Reader reader;
    private final Map<String, Integer> chains;
    private final Map<String, Heads.Head> heads;
    private long sound;
    private long entries;
    private long values;
    private long rows;

    /**
     * @param chains ids by name
     * @param heads the last entry that each chain is known to have had
     */
    Verifier(Reader reader, Map<String, Integer> chains, Map<String, Heads.Head> heads) {
        this.reader = reader;
        this.chains = chains;
        this.heads = heads;
    }

    Verification verify() {
        Damage damage = null;
        for (Map.Entry<String, Integer> chain : chains.entrySet()) {
            damage = walk(chain.getKey(), chain.getValue());
            if (damage != null) {
                break;
            }
            sound++;
        }
        if (damage == null) {
            damage = strays();
        }
        return new Verification(sound, entries, values, damage);
    }

    private @Nullable Damage walk(String chain, int id) {
        Link link = Link.FIRST;
        List<Stored> page;
        do {
            try {
                page = reader.page(chain, id, link.sequence(), Long.MAX_VALUE);
            } catch (SQLException | RuntimeException e) {
                return probe(chain, id, link, e);
            }
            for (Stored stored : page) {
                String wrong = link.wrong(stored);
                if (wrong == null) {
                    wrong = anchored(stored);
                }
                if (wrong != null) {
                    return new Damage(chain, stored.sequence(), wrong, REMEDY);
                }
                link = link.after(stored);
                count(stored);
            }
        } while (!page.isEmpty());
        Heads.Head head = heads.get(chain);
        return head != null && head.sequence() >= link.sequence() ? missing(chain, link.sequence()) : null;
    }

    /** Reads what a page could not, entry by entry, to name the first that cannot be read. */
    private Damage probe(String chain, int id, Link start, Exception pageFailed) {
        Link link = start;
        try {
            reader.recover();
        } catch (SQLException e) {
            return new Damage(chain, link.sequence(), "it cannot be read: " + pageFailed.getMessage(), REMEDY);
        }
        while (true) {
            try {
                List<Stored> one = reader.page(chain, id, link.sequence(), link.sequence());
                if (one.isEmpty()) {
                    return new Damage(chain, link.sequence(), "it cannot be read: " + pageFailed.getMessage(), REMEDY);
                }
                String wrong = link.wrong(one.get(0));
                if (wrong != null) {
                    return new Damage(chain, link.sequence(), wrong, REMEDY);
                }
                link = link.after(one.get(0));
                count(one.get(0));
            } catch (SQLException | RuntimeException e) {
                return new Damage(chain, link.sequence(), "it cannot be read: " + e.getMessage(), REMEDY);
            }
        }
    }

    private void count(Stored stored) {
        entries++;
        values += stored.content().values();
        rows += stored.content().columns().size();
    }

    private @Nullable String anchored(Stored stored) {
        Heads.Head head = heads.get(stored.chain());
        return head != null
                        && head.sequence() == stored.sequence()
                        && !head.hash().equals(stored.hash())
                ? "its hash is not the one noted when it was written"
                : null;
    }

    /** What no chain claims: chains that are gone, entries and measurements that belong to none. */
    private @Nullable Damage strays() {
        for (String chain : heads.keySet()) {
            if (!chains.containsKey(chain)) {
                return missing(chain, 0);
            }
        }
        try {
            if (reader.number("SELECT count(*) FROM entry") != entries) {
                return new Damage("", -1, "there are entries of no chain", REMEDY);
            }
            if (reader.number("SELECT count(*) FROM measurement WHERE chain <> " + Database.NO_CHAIN) != rows) {
                return new Damage("", -1, "there are measurements of no entry", REMEDY);
            }
            return null;
        } catch (SQLException e) {
            return new Damage("", -1, "it cannot be read: " + e.getMessage(), REMEDY);
        }
    }

    static Damage missing(String chain, long sequence) {
        return new Damage(
                chain,
                sequence,
                "it was written but is missing",
                REMEDY + ", or delete " + Heads.NAME + " in it to go on without what is lost");
    }

    /** What the next entry must follow. */
    private record Link(long sequence, long epoch, String hash) {
        static final Link FIRST = new Link(0, 0, EntryHash.NONE);

        Link after(Stored stored) {
            return new Link(stored.sequence() + 1, stored.epoch(), stored.hash());
        }

        @Nullable
        String wrong(Stored stored) {
            if (stored.sequence() != sequence) {
                return "entry " + sequence + " is missing before it";
            }
            String expected = EntryHash.of(
                    hash, stored.chain(), stored.sequence(), stored.epoch(), stored.time(), stored.content());
            if (!expected.equals(stored.hash())) {
                return "its content does not match its hash";
            }
            try {
                boolean opens = stored.content().fact() instanceof Fact.EpochOpened;
                return stored.epoch() == (opens ? epoch + 1 : epoch)
                        ? null
                        : "its epoch does not follow the one before";
            } catch (IllegalArgumentException e) {
                return "it is not a fact: " + e.getMessage();
            }
        }
    }
}
