package dev.touchstone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.touchstone.api.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A study as a person asks for it, by options or in a YAML or JSON file; what is null takes its default.
 *
 * @param phenomenon id
 * @param full whether tasks are taken at full length; default no
 * @param tasks names, or tasks made from them; default all
 * @param settings that all tasks change, by {@code NAME} or {@code ARM.NAME}
 * @param arms names; default all
 * @param seeds trials for each task and arm; default 8
 * @param budget positions on the axis after which a trial stops at the latest; default the task's own
 * @param theories ids; default all
 * @param protocol what theories are fitted on, a {@link dev.touchstone.api.Protocol#label}; default other-tasks
 * @param gateMillis how long a theory may take at a gate; default 2000
 * @param reference whether theories are fitted on the reference history that the phenomenon ships, too; default yes
 */
record StudySpec(
        @Nullable String phenomenon,
        @Nullable Boolean full,
        @Nullable List<TaskSpec> tasks,
        @Nullable Map<String, Object> settings,
        @Nullable List<String> arms,
        @Nullable Integer seeds,
        @Nullable Long budget,
        @Nullable List<String> theories,
        @Nullable String protocol,
        @Nullable Long gateMillis,
        @Nullable Boolean reference) {
    private static final long MAX_FILE_BYTES = 1_000_000;

    /** YAML's parser reads JSON as well. */
    private static final ObjectMapper MAPPER = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

    /** Whether a command-line word names a study file rather than a phenomenon. */
    static boolean isFile(String word) {
        return word.endsWith(".yaml") || word.endsWith(".yml") || word.endsWith(".json");
    }

    /**
     * Reads a study file.
     *
     * @throws FaultException if it cannot be read or says something that is not understood
     */
    static StudySpec read(Path file) {
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw FaultException.user(
                        "The study file " + file + " has " + Files.size(file) + " bytes; at most " + MAX_FILE_BYTES
                                + " are read.",
                        "Check that it is the right file.");
            }
            StudySpec spec = MAPPER.readValue(file.toFile(), StudySpec.class);
            if (spec == null) {
                throw FaultException.user("The study file " + file + " is empty.", "Write 'phenomenon: NAME' in it.");
            }
            return spec;
        } catch (UnrecognizedPropertyException e) {
            String known = e.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw FaultException.user(
                    "The study file " + file + ", line " + line(e) + ": there is no key '" + e.getPropertyName() + "'.",
                    "Use one of " + known + ".");
        } catch (JsonProcessingException e) {
            throw FaultException.user(
                    "The study file " + file + ", line " + line(e) + ": " + e.getOriginalMessage(),
                    "See 'touchstone study --help' for an example of a study file.");
        } catch (IOException e) {
            throw FaultException.user(
                    "The study file " + file + " cannot be read (" + e + ").", "Check its name and its permissions.");
        }
    }

    /** This spec, with the other's values where this one has none. */
    StudySpec orElse(StudySpec other) {
        return new StudySpec(
                phenomenon != null ? phenomenon : other.phenomenon,
                full != null ? full : other.full,
                tasks != null ? tasks : other.tasks,
                merged(settings, other.settings),
                arms != null ? arms : other.arms,
                seeds != null ? seeds : other.seeds,
                budget != null ? budget : other.budget,
                theories != null ? theories : other.theories,
                protocol != null ? protocol : other.protocol,
                gateMillis != null ? gateMillis : other.gateMillis,
                reference != null ? reference : other.reference);
    }

    private static @Nullable Map<String, Object> merged(
            @Nullable Map<String, Object> first, @Nullable Map<String, Object> second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        Map<String, Object> merged = new TreeMap<>(second);
        merged.putAll(first);
        return merged;
    }

    /** A value as a study file would have it: {@code 59} is a whole number, {@code 0.5} a number, {@code relu} a text. */
    static Object value(String text) {
        try {
            Object value = MAPPER.readValue(text, Object.class);
            return value == null ? text : value;
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    private static String line(JsonProcessingException e) {
        String place =
                e.getLocation() == null ? "?" : String.valueOf(e.getLocation().getLineNr());
        return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                ? place + " (" + mapping.getPath().get(0).getFieldName() + ")"
                : place;
    }
}
