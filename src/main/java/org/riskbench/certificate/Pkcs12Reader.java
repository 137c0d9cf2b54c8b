package org.riskbench.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads the one key of a PKCS#12 store. */
final class Pkcs12Reader {
  private Pkcs12Reader() {}

  static ServerIdentity read(CertificateFiles.Pkcs12 files) {
    char[] password = password(files.password());
    byte[] content = SecretFile.secret(files.store());
    return identity(content, password).orElseThrow(() -> CertificateProblem.noStore(files.store()));
  }

  private static char[] password(Path file) {
    String text = new String(SecretFile.secret(file), StandardCharsets.UTF_8);
    return text.lines().findFirst().orElse("").toCharArray();
  }

  private static Optional<ServerIdentity> identity(byte[] content, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(content), password);
      for (String alias : Collections.list(store.aliases())) {
        if (store.getKey(alias, password) instanceof PrivateKey key) {
          return Optional.of(ServerIdentity.of(chain(store.getCertificateChain(alias)), key));
        }
      }
      return Optional.empty();
    } catch (GeneralSecurityException | IOException e) {
      return Optional.empty(); // a wrong password and a damaged store look the same
    }
  }

  private static List<X509Certificate> chain(Certificate[] chain) {
    return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
  }
}
