package dev.touchstone.cli;

import dev.touchstone.bus.Bus;
import dev.touchstone.evaluation.Evaluation;
import dev.touchstone.forecasting.Forecasting;
import dev.touchstone.host.PluginHost;
import dev.touchstone.host.containment.Containment;
import dev.touchstone.host.containment.Misconduct;
import dev.touchstone.host.containment.Ward;
import dev.touchstone.host.containment.Witness;
import dev.touchstone.laboratory.Laboratory;
import dev.touchstone.ledger.Checkpoints;
import dev.touchstone.ledger.DuckDbLedger;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.observe.Observatory;
import dev.touchstone.web.WebServer;

/** All parts of one Touchstone process, started in the order in which they need each other. */
final class Node implements AutoCloseable {
    private static final String NAME = "local";

    final Ledger ledger;
    final Bus bus;
    final WebServer web;
    final Laboratory laboratory;
    private final Observatory observatory;
    final Containment containment;
    final Forecasting forecasting;
    private final Evaluation evaluation;

    /**
     * Starts.
     *
     * @param port for HTTP on loopback, 0 for any free one
     * @param workers cohorts that train at once
     */
    Node(Folders folders, PluginHost host, int port, int workers) {
        ledger = DuckDbLedger.open(folders.state);
        bus = Bus.local();
        observatory = new Observatory(bus, ledger);
        web = openWeb(port);
        containment = Containment.in(folders.state, witness(observatory));
        forecasting = new Forecasting(bus, ledger, host::theories, new ShelvedReferences(folders, host), containment);
        evaluation = new Evaluation(bus, ledger, host::evaluators, containment);
        laboratory = new Laboratory(ledger, bus, new Checkpoints(folders.state.resolve("checkpoints")), NAME, workers);
    }

    /** A port that is taken must not leave the ledger locked. */
    private WebServer openWeb(int port) {
        try {
            return new WebServer(bus, observatory, port);
        } catch (RuntimeException e) {
            observatory.close();
            bus.close();
            ledger.close();
            throw e;
        }
    }

    private static Witness witness(Observatory observatory) {
        return new Witness() {
            @Override
            public void faulted(Ward ward, Misconduct misconduct) {
                observatory.faulted(ward.plugin().id(), misconduct.kind().label());
            }

            @Override
            public void quarantined(int count) {
                observatory.quarantined(count);
            }
        };
    }

    @Override
    public void close() {
        evaluation.close();
        forecasting.close();
        containment.close();
        web.close();
        observatory.close();
        bus.close();
        ledger.close();
    }
}
