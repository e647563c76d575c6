package fr.allerretour.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The key that signs bundles on this machine: self-signed, made once. In production the organisation brings its own.
 *
 * @param keystore PKCS #12
 * @param passwordFile readable by the owner only
 */
record SigningKey(Path keystore, Path passwordFile) {

    private static final String ALIAS = "signing";

    static SigningKey in(Path folder) {
        SigningKey key = new SigningKey(folder.resolve("signing.p12"), folder.resolve("signing.password"));
        try {
            if (!Files.exists(key.keystore)) {
                key.make();
            }
            return key;
        } catch (IOException e) {
            throw new LocalException("The signing key could not be made in " + folder + ": " + e, e);
        }
    }

    private void make() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, HexFormat.of().formatHex(random));
        Path fresh = keystore.resolveSibling("signing.new.p12");
        Files.deleteIfExists(fresh);
        // The JDK's own keytool: the one part of a JDK that makes a certificate without a library.
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-sigalg",
                        "SHA256withECDSA",
                        "-validity",
                        "825",
                        "-dname",
                        "CN=Aller-Retour local signing, O=Local installation, C=FR",
                        "-ext",
                        "KeyUsage:critical=digitalSignature",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        fresh.toString(),
                        "-storepass:file",
                        passwordFile.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (exitOf(keytool) != 0) {
            throw new IOException("keytool: " + said);
        }
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        Files.move(fresh, keystore, StandardCopyOption.ATOMIC_MOVE);
    }

    private static int exitOf(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
