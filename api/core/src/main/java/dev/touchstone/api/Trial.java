package dev.touchstone.api;

import java.util.Map;

/**
 * Phenomenon, task, arm and seed.
 *
 * @param phenomenon id of the phenomenon
 * @param task name of the task
 * @param arm role of the trial
 * @param settings everything else that decides its numbers
 * @param seed number of the trial among its like, from 0
 */
public record Trial(String phenomenon, String task, Arm arm, Settings settings, long seed) {
    /**
     * The trial's name: a digest of the canonical JSON of all its settings, so nobody names trials and equal settings
     * have equal names on every machine.
     *
     * @return 16 hexadecimal digits
     */
    public String id() {
        return Digests.id(CanonicalJson.of(Map.of(
                "phenomenon",
                phenomenon,
                "task",
                task,
                "arm",
                arm.label(),
                "settings",
                settings.asMap(),
                "seed",
                seed)));
    }
}
