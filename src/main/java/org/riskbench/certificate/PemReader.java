package org.riskbench.certificate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates and a private key between lines of dashes (RFC 7468). */
final class PemReader {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----(.*?)-----END \\1-----", Pattern.DOTALL);
  private static final String CERTIFICATE = "CERTIFICATE";
  private static final String KEY = "PRIVATE KEY";
  private static final List<String> ALGORITHMS = List.of("RSA", "EC");

  private PemReader() {}

  /** One block: its label, and what stands in it. */
  private record Block(String label, String content) {
    Optional<byte[]> bytes() {
      try {
        return Optional.of(Base64.getMimeDecoder().decode(content));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    /** Older tools put the cipher into headers of the block. */
    boolean isEncrypted() {
      return label.startsWith("ENCRYPTED") || content.contains("ENCRYPTED");
    }
  }

  static ServerIdentity read(CertificateFiles.PemPair files) {
    return ServerIdentity.of(chain(files.chain()), key(files.key()));
  }

  private static List<X509Certificate> chain(Path file) {
    List<X509Certificate> chain = new ArrayList<>();
    for (Block block : blocks(SecretFile.open(file))) {
      if (block.label().equals(CERTIFICATE)) {
        chain.add(
            block
                .bytes()
                .flatMap(PemReader::certificate)
                .orElseThrow(() -> CertificateProblem.noCertificate(file)));
      }
    }
    if (chain.isEmpty()) {
      throw CertificateProblem.noCertificate(file);
    }
    return chain;
  }

  private static Optional<X509Certificate> certificate(byte[] encoded) {
    try {
      return CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(encoded))
              instanceof X509Certificate certificate
          ? Optional.of(certificate)
          : Optional.empty();
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }

  private static PrivateKey key(Path file) {
    Block block =
        blocks(SecretFile.secret(file)).stream()
            .filter(found -> found.label().endsWith(KEY))
            .findFirst()
            .orElseThrow(() -> CertificateProblem.noKey(file));
    if (block.isEncrypted()) {
      throw CertificateProblem.encrypted(file);
    }
    if (!block.label().equals(KEY)) {
      throw CertificateProblem.oldForm(file);
    }
    byte[] encoded = block.bytes().orElseThrow(() -> CertificateProblem.noKey(file));
    return ALGORITHMS.stream()
        .flatMap(algorithm -> key(algorithm, encoded).stream())
        .findFirst()
        .orElseThrow(() -> CertificateProblem.noKey(file));
  }

  private static Optional<PrivateKey> key(String algorithm, byte[] encoded) {
    try {
      return Optional.of(
          KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    } catch (InvalidKeySpecException e) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows " + algorithm, e);
    }
  }

  private static List<Block> blocks(byte[] content) {
    Matcher matcher = BLOCK.matcher(new String(content, StandardCharsets.ISO_8859_1));
    List<Block> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), matcher.group(2)));
    }
    return blocks;
  }
}
