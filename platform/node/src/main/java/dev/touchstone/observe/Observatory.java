package dev.touchstone.observe;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Submission;
import dev.touchstone.api.ledger.Column;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.api.ledger.InstrumentUsed;
import dev.touchstone.bus.Bus;
import dev.touchstone.bus.Follower;
import dev.touchstone.bus.Subscription;
import dev.touchstone.bus.Topic;
import dev.touchstone.ledger.Ledger;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Follows the ledger and keeps the {@link Meter}s. */
public final class Observatory implements AutoCloseable {
    private static final Duration[] GATE_BUCKETS = {
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Map<String, Long> askedAt = new HashMap<>();
    private final Timer gate = Timer.builder(Meter.GATE.id())
            .description(Meter.GATE.description())
            .serviceLevelObjectives(GATE_BUCKETS)
            .register(registry);
    private final AtomicInteger quarantined = new AtomicInteger();
    private final Follower follower;
    private final Subscription instruments;

    /** Starts. */
    public Observatory(Bus bus, Ledger ledger) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collections.bindTo(registry);
        for (Meter meter : new Meter[] {Meter.ENTRIES, Meter.VALUES, Meter.QUESTIONS, Meter.OUTCOMES}) {
            count(meter, 0);
        }
        Gauge.builder(Meter.QUARANTINED.id(), quarantined, AtomicInteger::get)
                .description(Meter.QUARANTINED.description())
                .register(registry);
        follower = new Follower(bus, "observatory", ledger::page, this::accept);
        instruments = bus.subscribe(Topic.INSTRUMENTS, "observatory-instruments", this::time);
    }

    /** All meters in Prometheus' text format. */
    public String scrape() {
        return registry.scrape();
    }

    /**
     * Counts a fault of a theory or an evaluator.
     *
     * @param plugin id of the plugin
     * @param kind in lower case, one of few
     */
    public void faulted(String plugin, String kind) {
        count(Meter.PLUGIN_FAULTS, 1, "plugin", plugin, "kind", kind);
    }

    /** Takes down how many theories and evaluators are quarantined. */
    public void quarantined(int count) {
        quarantined.set(count);
    }

    private void accept(Entry entry) {
        count(Meter.ENTRIES, 1);
        Fact fact = entry.fact();
        if (fact instanceof Fact.Measured measured) {
            count(Meter.VALUES, (double) values(measured));
        } else if (fact instanceof Fact.Asked asked) {
            count(Meter.QUESTIONS, asked.questions().size());
            askedAt.put(entry.chain(), entry.time());
        } else if (fact instanceof Fact.Sealed sealed) {
            sealed.submissions().forEach(this::count);
            Long asked = askedAt.remove(entry.chain());
            if (asked != null) {
                gate.record(entry.time() - asked, TimeUnit.MICROSECONDS);
            }
        } else if (fact instanceof Fact.OutcomeFound) {
            count(Meter.OUTCOMES, 1);
        } else if (fact instanceof Fact.CohortOpened) {
            count(Meter.COHORTS_OPENED, 1);
        } else if (fact instanceof Fact.CohortClosed closed) {
            count(Meter.COHORTS_CLOSED, 1, "end", closed.fault() == null ? "finished" : "failed");
        }
    }

    private void time(InstrumentUsed used) {
        Timer.builder(Meter.INSTRUMENT.id())
                .description(Meter.INSTRUMENT.description())
                .tags("phenomenon", used.phenomenon(), "metric", used.metric())
                .register(registry)
                .record(used.nanoseconds(), TimeUnit.NANOSECONDS);
    }

    private void count(Submission submission) {
        Answer answer = submission.answer();
        String what =
                answer instanceof Answer.Given ? "given" : answer instanceof Answer.Declined ? "declined" : "failed";
        String standing = submission.standing().name().toLowerCase(Locale.ROOT);
        count(Meter.SUBMISSIONS, 1, "standing", standing, "answer", what);
    }

    private void count(Meter meter, double amount, String... labels) {
        Counter.builder(meter.id())
                .description(meter.description())
                .tags(labels)
                .register(registry)
                .increment(amount);
    }

    private static long values(Fact.Measured measured) {
        long values = 0;
        for (Column column : measured.columns()) {
            values += (long) column.size() * column.width();
        }
        return values;
    }

    @Override
    public void close() {
        instruments.close();
        follower.close();
        collections.close();
        registry.close();
    }
}
