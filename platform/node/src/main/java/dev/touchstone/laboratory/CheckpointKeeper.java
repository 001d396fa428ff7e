package dev.touchstone.laboratory;

import dev.touchstone.api.Checkpoint;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.ledger.Checkpoints;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** Decides when a cohort's state is kept, and keeps it: every few seconds, and when the cohort is asked to stop. */
final class CheckpointKeeper {
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Checkpoints checkpoints;
    private final String chain;
    private long lastTaken = System.nanoTime();

    CheckpointKeeper(Checkpoints checkpoints, String chain) {
        this.checkpoints = checkpoints;
        this.chain = chain;
    }

    boolean isDue() {
        return System.nanoTime() - lastTaken > EVERY_NANOS;
    }

    /**
     * The state first, the entry second: an entry whose state is missing is passed over, a state without an entry is
     * rubbish.
     */
    void take(Checkpoint state, long position, ChainWriter writer) {
        String digest = checkpoints.keep(chain, bytes(state));
        writer.append(new Fact.CheckpointTaken(position, digest));
        writer.await();
        checkpoints.forgetOthers(chain, digest);
        lastTaken = System.nanoTime();
    }

    /** The cohort is at its end. */
    void close() {
        checkpoints.forget(chain);
    }

    private static byte[] bytes(Checkpoint state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            state.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes all bytes", e);
        }
        return bytes.toByteArray();
    }
}
