package org.riskbench.image;

import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.CredentialRetriever;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.registry.credentials.CredentialRetrievalException;
import com.google.cloud.tools.jib.registry.credentials.DockerConfigCredentialRetriever;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Registries with the logins that {@code docker login} or {@code podman login} left on this
 * machine, helpers for credentials included. Nothing of them is told to anybody else.
 */
final class Credentials {
  private final List<Path> files;

  private Credentials(List<Path> files) {
    this.files = files;
  }

  /**
   * Those of a user.
   *
   * @param environment variables of the process
   */
  static Credentials of(Map<String, String> environment) {
    String home = System.getProperty("user.home", "");
    return new Credentials(
        Stream.of(
                file(environment.get("REGISTRY_AUTH_FILE"), ""),
                file(environment.get("DOCKER_CONFIG"), "config.json"),
                file(home, ".docker/config.json"),
                file(environment.get("XDG_RUNTIME_DIR"), "containers/auth.json"))
            .flatMap(Optional::stream)
            .filter(Files::isReadable)
            .toList());
  }

  private static Optional<Path> file(@Nullable String folder, String name) {
    return Optional.ofNullable(folder)
        .filter(given -> !given.isEmpty())
        .map(given -> Path.of(given, name));
  }

  /** The image of a registry, asked for with these logins. */
  RegistryImage image(String text) throws InvalidImageReferenceException {
    ImageReference reference = ImageReference.parse(text);
    RegistryImage image = RegistryImage.named(reference);
    for (Path file : files) {
      image.addCredentialRetriever(retriever(reference.getRegistry(), file));
    }
    return image;
  }

  private static CredentialRetriever retriever(String registry, Path file) {
    return () -> credential(registry, file);
  }

  private static Optional<Credential> credential(String registry, Path file)
      throws CredentialRetrievalException {
    try {
      return DockerConfigCredentialRetriever.create(registry, file).retrieve(event -> {});
    } catch (IOException e) {
      throw new CredentialRetrievalException(e);
    }
  }
}
