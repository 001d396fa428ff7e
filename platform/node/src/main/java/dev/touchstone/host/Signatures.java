package dev.touchstone.host;

import dev.touchstone.api.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.CertificateEncodingException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Who signed a JAR. Whether a certificate has expired, or whom it leads back to, does not matter: it is trusted by
 * itself or not at all.
 *
 * @param signers fingerprints of the certificates with which every entry is signed
 * @param why it is as it is, in words that follow on "and"
 */
record Signatures(Set<String> signers, String why) {
    private static final Pattern OF_SIGNING =
            Pattern.compile("META-INF/(MANIFEST\\.MF|SIG-[^/]*|[^/]*\\.(SF|RSA|DSA|EC))", Pattern.CASE_INSENSITIVE);

    /** Of a file that does not change meanwhile. */
    static Signatures of(Path file) {
        @Nullable Set<String> signers = null;
        try (JarFile jar = new JarFile(file.toFile(), true, ZipFile.OPEN_READ, JarFile.baseVersion())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.isDirectory() || OF_SIGNING.matcher(entry.getName()).matches()) {
                    continue;
                }
                Set<String> of = signersOf(jar, entry);
                if (of.isEmpty()) {
                    return none(
                            signers == null ? "it is not signed" : "its entry " + entry.getName() + " is not signed");
                }
                if (signers == null) {
                    signers = of;
                } else {
                    signers.retainAll(of);
                }
            }
        } catch (SecurityException e) {
            return none("its signature is broken (" + e.getMessage() + ")");
        } catch (IOException e) {
            return none("its signature cannot be read (" + e.getMessage() + ")");
        }
        if (signers == null) {
            return none("it is not signed");
        }
        return signers.isEmpty()
                ? none("no one signer signed every entry")
                : new Signatures(signers, "it is signed by " + String.join(", ", signers) + ", whom it does not list");
    }

    private static Signatures none(String why) {
        return new Signatures(Set.of(), why);
    }

    /** An entry's signers are known once it was read to its end. */
    private static Set<String> signersOf(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        Set<String> fingerprints = new TreeSet<>();
        CodeSigner @Nullable [] signers = entry.getCodeSigners();
        if (signers != null) {
            for (CodeSigner signer : signers) {
                fingerprints.add(fingerprint(signer));
            }
        }
        return fingerprints;
    }

    private static String fingerprint(CodeSigner signer) throws IOException {
        try {
            byte[] certificate =
                    signer.getSignerCertPath().getCertificates().get(0).getEncoded();
            return HexFormat.of().formatHex(Digests.newSha256().digest(certificate));
        } catch (CertificateEncodingException e) {
            throw new IOException(e);
        }
    }
}
