package dev.touchstone.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Digests;
import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
    private static final String ANOTHER = "0".repeat(64);

    @TempDir
    private static Path keys = Path.of("set by JUnit");

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private Path jar = Path.of("set before each");

    @BeforeAll
    static void makeKeys() throws Exception {
        for (String name : List.of("alice", "bob")) {
            tool("keytool", "-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name);
        }
    }

    @BeforeEach
    void make() {
        jar = PluginJar.ofTheory("idea", "idea").write(folder.resolve("idea.jar"));
    }

    @Test
    void aHashThatIsListedIsTrusted() throws IOException {
        assertEquals(List.of(), faults("# ours\n\nsha256 " + hash().toUpperCase(Locale.ROOT) + "  # idea\n"));
    }

    @Test
    void anythingElseIsRefusedWithTheLineToAdd() throws IOException {
        Path file = trust("sha256 " + ANOTHER);
        assertEquals(
                List.of(new Fault(
                        Fault.Kind.PLUGIN,
                        "idea.jar is not trusted: " + file + " does not list its hash, and it is not signed.",
                        "If you know who made it, add to " + file + " the line 'sha256 " + hash() + "'.")),
                faults("sha256 " + ANOTHER));
    }

    @Test
    void aSignerThatIsListedIsTrustedAsKeytoolPrintsIt() throws Exception {
        String fingerprint = sign("alice");
        assertTrue(fingerprint.contains(":"), fingerprint);
        assertEquals(List.of(), faults("signer " + fingerprint));
    }

    @Test
    void aSignerThatIsNotListedIsRefusedWithBothLines() throws Exception {
        String fingerprint = plain(sign("alice"));
        Fault fault = faults("signer " + ANOTHER).get(0);
        assertTrue(
                fault.message().endsWith("and it is signed by " + fingerprint + ", whom it does not list."),
                fault::message);
        assertTrue(
                fault.remedy()
                        .endsWith("the line 'sha256 " + hash() + "', or for all that its signer signs 'signer "
                                + fingerprint + "'."),
                fault::remedy);
    }

    @Test
    void aSecondSignerSuffices() throws Exception {
        sign("alice");
        String second = sign("bob");
        assertEquals(List.of(), faults("signer " + second));
    }

    @Test
    void anEntryThatWasAddedAfterSigningIsRefused() throws Exception {
        String fingerprint = sign("alice");
        change("made/added.txt", "not signed");
        assertEquals("its entry made/added.txt is not signed", why(fingerprint));
    }

    @Test
    void anEntryThatWasChangedAfterSigningIsRefused() throws Exception {
        String fingerprint = sign("alice");
        change(Corpus.SERVICES, "made.Idea # changed");
        assertTrue(why(fingerprint).startsWith("its signature is broken ("), () -> why(fingerprint));
    }

    @Test
    void aFaultyTrustFileIsTheUsersWithItsLine() throws IOException {
        for (String line : List.of("sha256 abc", "md5 " + ANOTHER, "sha256", ANOTHER, "sha256 " + ANOTHER + " x")) {
            Path file = trust("# fine\n" + line + "\n");
            Fault fault =
                    assertThrows(FaultException.class, () -> Trust.of(file)).fault();
            assertEquals(Fault.Kind.USER, fault.kind());
            assertEquals("Line 2 of the trust file " + file + " is '" + line + "'.", fault.message());
        }
        Path missing = folder.resolve("missing");
        Fault fault =
                assertThrows(FaultException.class, () -> Trust.of(missing)).fault();
        assertEquals(Fault.Kind.USER, fault.kind());
    }

    @Test
    void aSignedJarIsLoadedWithoutATrustFileToo() throws Exception {
        sign("alice");
        try (PluginHost host = PluginHost.open(folder)) {
            assertEquals("idea", host.theories().get(0).id());
        }
    }

    private String why(String fingerprint) {
        try {
            String message = faults("signer " + fingerprint).get(0).message();
            return message.substring(message.indexOf(", and ") + ", and ".length(), message.length() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Fault> faults(String trusted) throws IOException {
        try (PluginHost host = PluginHost.open(folder, Trust.of(trust(trusted)))) {
            return host.reports().get(0).faults();
        }
    }

    private Path trust(String text) throws IOException {
        return Files.writeString(folder.resolve("trust"), text);
    }

    private String hash() throws IOException {
        return HexFormat.of().formatHex(Digests.newSha256().digest(Files.readAllBytes(jar)));
    }

    private void change(String entry, String text) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
                OutputStream out = Files.newOutputStream(zip.getPath(entry))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @return the certificate's fingerprint, as keytool prints it */
    private String sign(String name) throws Exception {
        tool("jarsigner", jar.toString(), name);
        Matcher matcher =
                Pattern.compile("SHA256: ([0-9A-F:]+)").matcher(tool("keytool", "-list", "-v", "-alias", name));
        assertTrue(matcher.find());
        return matcher.group(1);
    }

    private static String tool(String name, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
        List<String> store = List.of("-keystore", keys.resolve("keys.p12").toString(), "-storepass", "changeit");
        if (name.equals("keytool")) {
            command.addAll(List.of(arguments));
            command.addAll(store);
        } else {
            command.addAll(store);
            command.addAll(List.of(arguments));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private static String plain(String fingerprint) {
        return fingerprint.replace(":", "").toLowerCase(Locale.ROOT);
    }
}
