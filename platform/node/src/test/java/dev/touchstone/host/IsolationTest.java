package dev.touchstone.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.touchstone.api.Theory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pf4j.PluginManager;

class IsolationTest {
    @TempDir
    private Path folder = Path.of("set by JUnit");

    @Test
    void eachPluginHasItsOwnVersionOfALibraryThatTheHostHasToo() {
        withLibrary("first", "1").write(folder.resolve("first.jar"));
        withLibrary("second", "2").write(folder.resolve("second.jar"));
        try (PluginHost host = PluginHost.open(folder)) {
            assertEquals(
                    List.of("version-1", "version-2"),
                    host.theories().stream().map(Extension::id).toList());
        }
    }

    @Test
    void theApiAndLoggingAreTheHosts() throws ClassNotFoundException {
        PluginJar.ofTheory("idea", "idea").write(folder.resolve("idea.jar"));
        try (PluginHost host = PluginHost.open(folder)) {
            ClassLoader loader = host.theories().get(0).instance().getClass().getClassLoader();
            for (String name : List.of(
                    Theory.class.getName(),
                    "dev.touchstone.training.Engines",
                    "ai.djl.ndarray.NDArray",
                    "org.slf4j.Logger",
                    PluginManager.class.getName())) {
                assertSame(Class.forName(name), loader.loadClass(name));
            }
            assertNull(loader.getResource("logback.xml"));
        }
    }

    @Test
    void everyClassOfThePluginPassesThroughTheTransformation() throws Exception {
        Path jar = PluginJar.ofTheory("idea", "idea").write(folder.resolve("idea.jar"));
        try (JarPluginsOf plugins = new JarPluginsOf(jar)) {
            Class<?> idea = plugins.loader.loadClass("made.Idea");
            assertEquals("as enhanced", idea.getField("MARK").get(null));
        }
    }

    /** Changes a text of the same length in the class file. */
    private record JarPluginsOf(JarPlugins plugins, ClassLoader loader) implements AutoCloseable {
        JarPluginsOf(Path jar) {
            this(new JarPlugins(
                    jar,
                    code -> new String(code, StandardCharsets.ISO_8859_1)
                            .replace("as compiled", "as enhanced")
                            .getBytes(StandardCharsets.ISO_8859_1)));
        }

        private JarPluginsOf(JarPlugins plugins) {
            this(plugins, plugins.start());
        }

        @Override
        public void close() {
            plugins.unloadPlugin("idea");
        }
    }

    /** A library whose name is that of one of the host's, and whose answer is the theory's id. */
    private static PluginJar withLibrary(String plugin, String version) {
        return new PluginJar(plugin)
                .source(
                        "com.fasterxml.jackson.core.Version",
                        "package com.fasterxml.jackson.core; public class Version { public static String own() { return \""
                                + version + "\"; } }")
                .source(
                        "made.Idea",
                        PluginJar.theory("public class Idea", "public", "x")
                                .replace("\"x\"", "\"version-\" + com.fasterxml.jackson.core.Version.own()"))
                .lists("made.Idea");
    }
}
