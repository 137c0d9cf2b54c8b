package org.riskbench.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A certificate that the JDK's own tool makes, as files of a server. */
public final class MadeCertificate {
  public static final String PASSWORD = "changeit";

  private final Path folder;
  private final KeyStore store;

  private MadeCertificate(Path folder, KeyStore store) {
    this.folder = folder;
    this.store = store;
  }

  /** One that is good for a year. */
  public static MadeCertificate in(Path folder, String algorithm) {
    return in(folder, algorithm, "-validity", "365");
  }

  /** One with further options of keytool. */
  static MadeCertificate in(Path folder, String algorithm, String... options) {
    Path file = folder.resolve("server.p12");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                algorithm,
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString()));
    command.addAll(List.of(options));
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(file);
      Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (tool.waitFor() != 0) {
        throw new AssertionError(said);
      }
      hide(file);
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, PASSWORD.toCharArray());
      }
      return new MadeCertificate(folder, store);
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** For a client that trusts this certificate alone. */
  public KeyStore trusted() throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", store.getCertificate("server"));
    return trusted;
  }

  /** As two PEM files. */
  public CertificateFiles.PemPair pem() throws GeneralSecurityException, IOException {
    Path chain = folder.resolve("cert.pem");
    Files.writeString(chain, block("CERTIFICATE", store.getCertificate("server").getEncoded()));
    return new CertificateFiles.PemPair(chain, key("PRIVATE KEY"));
  }

  /** The private key as a PEM file under any label. */
  Path key(String label) throws GeneralSecurityException, IOException {
    Path key = folder.resolve("key.pem");
    Files.writeString(
        key, block(label, store.getKey("server", PASSWORD.toCharArray()).getEncoded()));
    return hide(key);
  }

  /** As a PKCS#12 store and a file with its password. */
  CertificateFiles.Pkcs12 pkcs12(String password) throws IOException {
    Path file = folder.resolve("password.txt");
    Files.writeString(file, password + "\n");
    return new CertificateFiles.Pkcs12(folder.resolve("server.p12"), hide(file));
  }

  static Path hide(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    return file;
  }

  private static String block(String label, byte[] encoded) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, Base64.getMimeEncoder().encodeToString(encoded), label);
  }
}
