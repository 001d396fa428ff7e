package dev.touchstone.cli;

import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Reference;
import dev.touchstone.api.Resolved;
import dev.touchstone.forecasting.References;
import dev.touchstone.host.Extension;
import dev.touchstone.host.PluginHost;
import dev.touchstone.host.Use;
import dev.touchstone.reference.ReferenceHistory;
import dev.touchstone.reference.Shelf;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The reference histories of a node: those that studies named, and those that its phenomena ship. */
final class ShelvedReferences implements References {
    /** A phenomenon of a JAR, for another JAR may ship another history. */
    private record Source(Plugin plugin, String phenomenon) {}

    private final Shelf shelf;
    private final PluginHost host;
    private final Map<Source, List<Resolved>> shipped = new ConcurrentHashMap<>();

    ShelvedReferences(Folders folders, PluginHost host) {
        this.shelf = new Shelf(folders.references());
        this.host = host;
    }

    @Override
    public List<Resolved> get(Reference reference) {
        return shelf.get(reference).resolved();
    }

    @Override
    public Set<String> phenomena() {
        return host.phenomena().stream().map(Extension::id).collect(Collectors.toSet());
    }

    @Override
    public List<Resolved> of(String phenomenon) {
        return host.phenomena().stream()
                .filter(one -> one.id().equals(phenomenon))
                .findFirst()
                .map(one -> shipped.computeIfAbsent(new Source(one.plugin(), one.id()), source -> load(one)))
                .orElse(List.of());
    }

    private static List<Resolved> load(Extension<Phenomenon> phenomenon) {
        try (Use use = phenomenon.use()) {
            return Shelf.shipped(phenomenon).map(ReferenceHistory::resolved).orElse(List.of());
        }
    }
}
