package dev.touchstone.host;

import dev.touchstone.api.Fault;
import dev.touchstone.host.inspection.ExtensionKind;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the objects that a JAR's services lines name, and asks them who they are. */
final class Discovery {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_ID = 100;
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String ID_REMEDY = "Give it an id of its own.";

    private final Path jar;
    private final StagedJar.Contents contents;
    private final ClassLoader loader;
    private final Lifetime lifetime;
    private final List<Fault> faults;

    /**
     * Of one JAR.
     *
     * @param faults gets what is wrong
     */
    Discovery(Path jar, StagedJar.Contents contents, ClassLoader loader, Lifetime lifetime, List<Fault> faults) {
        this.jar = jar;
        this.contents = contents;
        this.loader = loader;
        this.lifetime = lifetime;
        this.faults = faults;
    }

    /** Those that can be used; of two with one id the one that is named first. */
    <T> List<Extension<T>> find(ExtensionKind<T> kind) {
        List<Extension<T>> found = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String name : contents.services().getOrDefault(kind.type().getName(), List.of())) {
            make(kind, name).ifPresent(one -> {
                if (taken.add(one.id())) {
                    found.add(one);
                } else {
                    faults.add(fault(
                            kind, name, "another class of this JAR has its id '" + one.id() + "' already", ID_REMEDY));
                }
            });
        }
        return List.copyOf(found);
    }

    private <T> Optional<Extension<T>> make(ExtensionKind<T> kind, String name) {
        try {
            Extension<T> made = Promptly.call("meets " + name, LIMIT, () -> meet(kind, name));
            Optional<Fault> wrong = identity(kind, name, made.id(), made.source());
            wrong.ifPresent(faults::add);
            return wrong.isPresent() ? Optional.empty() : Optional.of(made);
        } catch (Throwable e) {
            Throwable cause = e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
            faults.add(fault(
                    kind,
                    name,
                    "it broke when it was made and asked for its id (" + cause + ")",
                    "Its constructor, id() and source() must return within " + LIMIT.toSeconds()
                            + " s, and it may use only the API and what is in its JAR."));
            return Optional.empty();
        }
    }

    private <T> Extension<T> meet(ExtensionKind<T> kind, String name) throws ReflectiveOperationException {
        T instance =
                loader.loadClass(name).asSubclass(kind.type()).getConstructor().newInstance();
        return new Extension<>(
                kind.idOf().apply(instance), kind.sourceOf().apply(instance), instance, contents.plugin(), lifetime);
    }

    private Optional<Fault> identity(ExtensionKind<?> kind, String name, @Nullable String id, @Nullable String source) {
        if (id == null || id.length() > MAX_ID || !ID.matcher(id).matches()) {
            return Optional.of(fault(
                    kind,
                    name,
                    "its id is '" + id + "'",
                    "An id is lower-case letters, digits and single hyphens between them, at most " + MAX_ID
                            + " characters."));
        }
        if (kind.equals(ExtensionKind.THEORY) && id.equals(Platform.ORACLE.id())) {
            return Optional.of(fault(kind, name, "the id '" + id + "' is the platform's own", ID_REMEDY));
        }
        if (source == null || source.isBlank()) {
            return Optional.of(fault(
                    kind, name, "its source is '" + source + "'", "Name a paper with its year, or the reasoning."));
        }
        return Optional.empty();
    }

    private Fault fault(ExtensionKind<?> kind, String name, String why, String remedy) {
        return new Fault(
                Fault.Kind.PLUGIN,
                jar.getFileName() + ": the " + kind.word() + " " + name + " cannot be used: " + why + ".",
                remedy);
    }
}
