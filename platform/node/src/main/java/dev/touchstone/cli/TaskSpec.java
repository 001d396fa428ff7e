package dev.touchstone.cli;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task as a person asks for it: a declared one by its name alone, or one like it with some settings changed.
 *
 * @param name of a declared task, or a new name beside {@code like}
 * @param like name of the declared task that it is made from; default the one of this name
 * @param settings that differ, by {@code NAME} or {@code ARM.NAME}
 * @param budget positions on the axis after which a trial stops at the latest
 */
record TaskSpec(
        String name,
        @Nullable String like,
        @Nullable Map<String, Object> settings,
        @Nullable Long budget) {
    @JsonCreator
    TaskSpec {}

    /** A declared task as it is. */
    @JsonCreator
    static TaskSpec of(String name) {
        return new TaskSpec(name, null, null, null);
    }

    /** The name of the declared task that it is made from. */
    String origin() {
        return like == null ? name : like;
    }
}
