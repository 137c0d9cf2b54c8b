package org.riskbench.certificate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riskbench.disk.FileStamp;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/**
 * A certificate that is read again when its files change. One that can't be used never takes the
 * place of one that can. One thread renews it; any may look.
 */
public final class LiveCertificate {
  /** From when on its end is told. */
  public static final Duration SOON = Duration.ofDays(30);

  private final CertificateFiles files;
  private final Clock clock;
  private List<FileStamp> stamps;
  private volatile ServerIdentity identity;
  private volatile @Nullable Problem trouble;

  /**
   * Reads the certificate for the first time.
   *
   * @throws ProblemException as {@link CertificateFiles#read}, or CERT-109 if it has expired
   */
  public LiveCertificate(CertificateFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
    this.stamps = stamps(files);
    this.identity = usable();
  }

  private ServerIdentity usable() {
    ServerIdentity read = files.read();
    if (read.left(clock.instant()).isNegative()) {
      throw CertificateProblem.expired(read.expires());
    }
    return read;
  }

  /** What is shown now. */
  public ServerIdentity identity() {
    return identity;
  }

  /**
   * Looks at the files.
   *
   * @return the new certificate, if there is one that can be used
   */
  public Optional<ServerIdentity> renewed() {
    List<FileStamp> seen = stamps(files);
    if (seen.equals(stamps)) {
      return Optional.empty();
    }
    stamps = seen;
    try {
      identity = usable();
      trouble = null;
      return Optional.of(identity);
    } catch (ProblemException e) {
      trouble = e.problem();
      return Optional.empty();
    }
  }

  /** Why the files as they are now can't be used; empty if all is well. */
  public Optional<Problem> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** A warning if the certificate shown now expires soon: CERT-110. */
  public Optional<Problem> expiry() {
    Instant end = identity.expires();
    Duration left = identity.left(clock.instant());
    return left.compareTo(SOON) < 0
        ? Optional.of(CertificateProblem.soon(end, Math.max(left.toDays(), 0)))
        : Optional.empty();
  }

  private static List<FileStamp> stamps(CertificateFiles files) {
    return files.paths().stream().map(FileStamp::of).toList();
  }
}
