package dev.touchstone.cli;

import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Reference;
import dev.touchstone.api.Resolved;
import dev.touchstone.forecasting.References;
import dev.touchstone.host.Extension;
import dev.touchstone.host.PluginHost;
import dev.touchstone.reference.ReferenceHistory;
import dev.touchstone.reference.Shelf;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The reference histories of a node: those that studies named, and those that its phenomena ship. */
final class ShelvedReferences implements References {
    private final Shelf shelf;
    private final Map<String, Extension<Phenomenon>> phenomena;
    private final Map<String, List<Resolved>> shipped = new ConcurrentHashMap<>();

    ShelvedReferences(Folders folders, PluginHost host) {
        this.shelf = new Shelf(folders.references());
        this.phenomena = host.phenomena().stream()
                .collect(Collectors.toUnmodifiableMap(Extension::id, phenomenon -> phenomenon));
    }

    @Override
    public List<Resolved> get(Reference reference) {
        return shelf.get(reference).resolved();
    }

    @Override
    public Set<String> phenomena() {
        return phenomena.keySet();
    }

    @Override
    public List<Resolved> of(String phenomenon) {
        return phenomena.containsKey(phenomenon)
                ? shipped.computeIfAbsent(phenomenon, id -> load(Objects.requireNonNull(phenomena.get(id))))
                : List.of();
    }

    private static List<Resolved> load(Extension<Phenomenon> phenomenon) {
        Optional<ReferenceHistory> history = Shelf.shipped(phenomenon);
        return history.map(ReferenceHistory::resolved).orElse(List.of());
    }
}
