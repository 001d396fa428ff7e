package dev.touchstone.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Theory;
import dev.touchstone.host.Await;
import dev.touchstone.host.Extension;
import dev.touchstone.host.PluginHost;
import dev.touchstone.host.PluginJar;
import dev.touchstone.host.Trust;
import dev.touchstone.ledger.StudyLog;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A theory's JAR is replaced again and again while a study trains. */
class ReloadsInAStudyTest {
    private static final long SLOW_GATE = 60_000;
    private static final int RELOADS_EACH_COHORT = 5;
    private static final int COHORTS = 12;

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private final Extension<Theory> mean = Workshop.extension(new Theories.Mean());
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

    @Test
    void nothingIsLeftOfFiftyReloadsWhileAStudyTrains() throws Exception {
        try (PluginHost host = PluginHost.live(folder, Trust.off());
                Workshop workshop = new Workshop(1, List.of(mean))) {
            var study = workshop.study(SLOW_GATE);
            Climb climb = new Climb() {
                @Override
                void reached(Cohort cohort, long step) {
                    if (step <= RELOADS_EACH_COHORT) {
                        replace(host, workshop);
                    }
                }
            };
            assertTrue(workshop.laboratory.conduct(study, climb, workshop::contenders));
            assertEquals(RELOADS_EACH_COHORT * COHORTS, loaders.size());
            StudyLog log = StudyLog.read(workshop.ledger, study.id());
            assertEquals(
                    COHORTS,
                    log.submissions().stream()
                            .filter(one -> one.theory().equals("idea"))
                            .filter(one -> !one.standing().equals(Standing.RETROSPECTIVE))
                            .map(one -> one.plugin().hash())
                            .collect(Collectors.toSet())
                            .size(),
                    "each cohort's questions went to the JAR that was there then");
            Files.delete(folder.resolve("idea.jar"));
            Await.until("gone", () -> host.theories().isEmpty());
            workshop.present(List.of(mean));
            Await.until("no copy open", () -> openCopies().isEmpty());
            Await.until("no loader alive", () -> {
                System.gc();
                return loaders.stream().allMatch(loader -> loader.refersTo(null));
            });
        }
    }

    private void replace(PluginHost host, Workshop workshop) {
        String version = "1.0." + loaders.size();
        PluginJar.ofTheory("idea", "idea").version(version).write(folder.resolve("idea.jar"));
        Await.until(
                version,
                () -> host.theories().stream()
                        .anyMatch(theory -> theory.plugin().version().equals(version)));
        Extension<Theory> idea = host.theories().get(0);
        loaders.add(new WeakReference<>(idea.instance().getClass().getClassLoader()));
        workshop.present(List.of(mean, idea));
    }

    /** Of JARs, by this process; empty where a machine does not tell. */
    private static List<Path> openCopies() {
        Path descriptors = Path.of("/proc/self/fd");
        List<Path> open = new ArrayList<>();
        try (Stream<Path> all = Files.isDirectory(descriptors) ? Files.list(descriptors) : Stream.empty()) {
            for (Path one : all.filter(Files::isSymbolicLink).toList()) {
                Path target = Files.readSymbolicLink(one);
                if (target.toString().contains("touchstone-plugins-")
                        && target.toString().contains(".jar")) {
                    open.add(target);
                }
            }
        } catch (IOException e) {
            // A descriptor that was closed meanwhile, such as the one of the listing itself.
            return List.of(descriptors);
        }
        return open;
    }
}
