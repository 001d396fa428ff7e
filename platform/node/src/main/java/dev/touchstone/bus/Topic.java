package dev.touchstone.bus;

import dev.touchstone.api.ledger.Answers;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.InstrumentUsed;
import dev.touchstone.api.ledger.Judgements;
import dev.touchstone.api.ledger.LiveScores;
import dev.touchstone.api.ledger.TheoriesFitted;

/**
 * A kind of message.
 *
 * @param address unique on the bus
 * @param type of its messages: an immutable record of the API, for it is passed by reference
 */
public record Topic<T>(String address, Class<T> type) {
    /** Entries that have become durable. To miss none, use a {@link Follower}. */
    public static final Topic<Entry> ENTRIES = new Topic<>("entries", Entry.class);

    /** Answers to the questions at a gate. */
    public static final Topic<Answers> ANSWERS = new Topic<>("answers", Answers.class);

    /** That the theories of a stage are fitted. */
    public static final Topic<TheoriesFitted> FITTED = new Topic<>("fitted", TheoriesFitted.class);

    /** What instruments cost. */
    public static final Topic<InstrumentUsed> INSTRUMENTS = new Topic<>("instruments", InstrumentUsed.class);

    /** What evaluators found. */
    public static final Topic<Judgements> JUDGEMENTS = new Topic<>("judgements", Judgements.class);

    /** What evaluators would say now of a study that is open, twice a second at most. */
    public static final Topic<LiveScores> SCORES = new Topic<>("scores", LiveScores.class);
}
