package dev.touchstone.forecasting;

import dev.touchstone.api.Theory;
import dev.touchstone.bus.Bus;
import dev.touchstone.host.Extension;
import dev.touchstone.host.containment.Containment;
import dev.touchstone.ledger.Ledger;
import java.util.List;
import java.util.function.Supplier;

/** Answers for the theories: at each gate at once, and beside that in retrospect when it is asked for. */
public final class Forecasting implements AutoCloseable {
    private final ProspectiveForecasting prospective;
    private final RetrospectiveForecasting retrospective;

    /**
     * Starts.
     *
     * @param theories that may be asked, as they are now; a study or a replay asks those that it names
     * @param references reference histories of the phenomena
     * @param containment where theories are asked
     */
    public Forecasting(
            Bus bus,
            Ledger ledger,
            Supplier<List<Extension<Theory>>> theories,
            References references,
            Containment containment) {
        prospective = new ProspectiveForecasting(bus, ledger, theories, references, containment);
        retrospective = new RetrospectiveForecasting(bus, ledger, theories, references, containment);
    }

    /** Lets go of theories that went, soon; without it, when the next question comes. */
    public void refresh() {
        prospective.refresh();
        retrospective.refresh();
    }

    @Override
    public void close() {
        retrospective.close();
        prospective.close();
    }
}
