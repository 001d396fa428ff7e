package dev.touchstone.host.containment;

import dev.touchstone.api.Fault;
import dev.touchstone.api.Theory;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.host.Extension;
import dev.touchstone.host.PluginHost;
import dev.touchstone.testkit.Example;
import dev.touchstone.testkit.Questions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One theory of a JAR, loaded as the node loads it, on a contained thread. */
final class Cell implements AutoCloseable {
    /** Whatever is waited for comes within this, in seconds, or the test fails. */
    static final long PATIENCE = 60;

    private static final Example EXAMPLE = Questions.grokking(1).get(0);

    final Ward ward;
    private final PluginHost host;
    private final ContainedThread thread;
    private final Extension<Theory> theory;

    Cell(Containment containment, Path folder) {
        host = PluginHost.open(folder);
        theory = host.theories().get(0);
        ward = Ward.theory(theory.id(), theory.plugin());
        thread = containment.thread(ward, theory.instance().getClass().getClassLoader());
    }

    /** Asks once; what comes out is its forecast or its fault. */
    Said ask(long limitMillis) {
        CompletableFuture<Said> said = new CompletableFuture<>();
        thread.submit(
                new Call<Optional<Forecast>>() {
                    @Override
                    public Optional<Forecast> work() {
                        return theory.instance().forecast(EXAMPLE.question(), EXAMPLE.evidence(theory.instance()));
                    }

                    @Override
                    public void done(Optional<Forecast> answer) {
                        said.complete(
                                new Said(answer.map(one -> one.quantile(0.5)).orElse(Double.NaN), ""));
                    }

                    @Override
                    public void failed(Fault fault) {
                        said.complete(
                                new Said(Double.NaN, fault.kind() + ": " + fault.message() + " " + fault.remedy()));
                    }
                },
                limitMillis);
        return said.orTimeout(PATIENCE, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    /**
     * What came out.
     *
     * @param median NaN if there is none
     * @param fault empty if there is none
     */
    record Said(double median, String fault) {}

    @Override
    public void close() {
        thread.close();
        host.close();
    }
}
