package dev.touchstone.testkit;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Phenomenon;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The same cohort trained several times at once by one phenomenon, as a laboratory trains different ones. */
final class Meanwhile {
    private Meanwhile() {}

    static List<Notebook> run(Phenomenon phenomenon, Cohort cohort, int times) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<CompletableFuture<Notebook>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(CompletableFuture.supplyAsync(() -> train(phenomenon, cohort), threads));
            }
            return running.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Notebook train(Phenomenon phenomenon, Cohort cohort) {
        Notebook notebook = new Notebook();
        try {
            phenomenon.run(cohort, notebook);
        } catch (Exception e) {
            throw new AssertionError("trained beside another cohort it fails: " + e, e);
        }
        return notebook;
    }
}
