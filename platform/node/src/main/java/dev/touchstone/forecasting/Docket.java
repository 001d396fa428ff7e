package dev.touchstone.forecasting;

import dev.touchstone.ledger.StudyLog;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a node keeps of one study while it forecasts: its log, its questions, and for which tasks theories are fitted. */
final class Docket {
    private final StudyLog log;
    private final Archive archive;
    private final References references;
    private final Map<String, CompletableFuture<Void>> stages = new HashMap<>();
    private @Nullable Histories histories;

    Docket(String study, References references) {
        this.log = new StudyLog(study);
        this.archive = new Archive(log);
        this.references = references;
    }

    StudyLog log() {
        return log;
    }

    Archive archive() {
        return archive;
    }

    /** For each task that has begun, when all theories are fitted for it. */
    Map<String, CompletableFuture<Void>> stages() {
        return stages;
    }

    /** The study is taken up, perhaps not for the first time. */
    void begin() {
        archive.forget();
        stages.clear();
        histories = null;
    }

    /** @throws dev.touchstone.api.FaultException if the reference history that the study names is gone */
    Histories histories() {
        Histories known = histories;
        if (known == null) {
            known = Histories.of(archive, references);
            histories = known;
        }
        return known;
    }
}
