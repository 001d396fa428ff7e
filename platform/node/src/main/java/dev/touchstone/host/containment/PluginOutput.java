package dev.touchstone.host.containment;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a plugin prints, line by line in the log. A plugin that prints more than {@link #LINES} a minute is cut short,
 * and so is a line of more than {@link #LENGTH} bytes; both is said.
 */
final class PluginOutput extends OutputStream {
    static final int LINES = 200;
    static final int LENGTH = 2000;
    private static final long WINDOW = TimeUnit.MINUTES.toNanos(1);

    private static final Map<String, PrintStream> STREAMS = new ConcurrentHashMap<>();

    private final Logger log;
    private final LongSupplier nanos;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long begun;
    private long lines;
    private long cut;

    PluginOutput(Logger log, LongSupplier nanos) {
        this.log = log;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /** The stream of a plugin; its logger is {@code plugin.ID}, at level info. */
    static PrintStream of(String plugin) {
        return STREAMS.computeIfAbsent(
                plugin,
                id -> new PrintStream(
                        new PluginOutput(LoggerFactory.getLogger("plugin." + id), System::nanoTime),
                        false,
                        StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void write(int one) {
        if (one == '\n') {
            end();
        } else if (line.size() < LENGTH) {
            line.write(one);
        } else {
            cut++;
        }
    }

    private void end() {
        long now = nanos.getAsLong();
        if (now - begun >= WINDOW) {
            if (lines > LINES) {
                log.info(
                        "({} more lines were left out: no plugin may log more than {} a minute)", lines - LINES, LINES);
            }
            begun = now;
            lines = 0;
        }
        lines++;
        if (lines <= LINES && log.isInfoEnabled()) {
            String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
            log.info("{}{}", text, cut == 0 ? "" : " (" + cut + " more bytes were left out)");
        } else if (lines == LINES + 1) {
            log.info("(more than {} lines in a minute: what follows within it is left out)", LINES);
        }
        line.reset();
        cut = 0;
    }
}
