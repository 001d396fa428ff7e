package dev.touchstone.web;

import dev.touchstone.api.FaultException;
import dev.touchstone.bus.Bus;
import dev.touchstone.observe.Observatory;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletionException;

/** Serves {@code /metrics} to a Prometheus on the same machine and {@code /health} to whoever watches the process. */
public final class WebServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final HttpServer server;
    private final Observatory observatory;

    /**
     * Starts to listen on loopback.
     *
     * @param port in 1..65535, or 0 for any free one
     * @throws FaultException if the port cannot be had
     */
    public WebServer(Bus bus, Observatory observatory, int port) {
        this.observatory = observatory;
        server = bus.vertx()
                .createHttpServer(new HttpServerOptions().setHost(LOOPBACK).setPort(port))
                .requestHandler(this::answer);
        try {
            server.listen().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw FaultException.resources(
                    "Port " + port + " of " + LOOPBACK + " cannot be had (" + e.getCause() + ").",
                    "Name another with --port, or 0 for any free one.",
                    e);
        }
    }

    /** Where it listens. */
    public String address() {
        return "http://" + LOOPBACK + ":" + server.actualPort();
    }

    private void answer(HttpServerRequest request) {
        boolean read = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        if (!read) {
            request.response()
                    .setStatusCode(405)
                    .putHeader("Allow", "GET, HEAD")
                    .end();
        } else if (request.path().equals("/metrics")) {
            text(request, "text/plain; version=0.0.4; charset=utf-8", observatory.scrape());
        } else if (request.path().equals("/health")) {
            text(request, "text/plain; charset=utf-8", "OK\n");
        } else {
            request.response().setStatusCode(404).end("There are /metrics and /health.\n");
        }
    }

    private static void text(HttpServerRequest request, String type, String body) {
        request.response().putHeader("Content-Type", type).end(body);
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
