package dev.touchstone.laboratory;

import dev.touchstone.api.Protocol;
import dev.touchstone.api.Study;
import dev.touchstone.host.Platform;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every question of a study asked once more, in retrospect.
 *
 * @param protocol what theories are fitted on
 * @param theories that are asked
 */
public record Round(Protocol protocol, List<Study.Contender> theories) {
    /** Keeps a copy. */
    public Round {
        theories = List.copyOf(theories);
    }

    /** With the oracle beside them, where the protocol gives it a meaning. */
    static Round withOracle(Protocol protocol, List<Study.Contender> theories) {
        return protocol == Protocol.OTHER_TASKS
                ? new Round(
                        protocol,
                        Stream.concat(theories.stream(), Stream.of(Platform.ORACLE))
                                .toList())
                : new Round(protocol, theories);
    }

    /** Ids of those that are asked. */
    List<String> ids() {
        return theories.stream().map(Study.Contender::id).toList();
    }
}
