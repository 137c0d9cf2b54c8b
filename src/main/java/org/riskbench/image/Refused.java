package org.riskbench.image;

import com.google.cloud.tools.jib.api.RegistryAuthenticationFailedException;
import com.google.cloud.tools.jib.api.RegistryUnauthorizedException;
import java.io.FileNotFoundException;
import org.riskbench.job.CancelledException;
import org.riskbench.problem.ProblemException;

/** Finds out whose fault it was that an image was not built. */
record Refused(Foundation foundation, Destination destination) {

  RuntimeException problem(Throwable cause) {
    if (cause instanceof ProblemException || cause instanceof CancelledException) {
      return (RuntimeException) cause;
    }
    if (cause instanceof RegistryUnauthorizedException unauthorized) {
      return ImageProblem.unauthorized(Destination.host(unauthorized.getImageReference()), cause);
    }
    if (cause instanceof RegistryAuthenticationFailedException failed) {
      return ImageProblem.unauthorized(failed.getServerUrl(), cause);
    }
    if (foundation instanceof Foundation.BaseImage base && isOfBase(base, cause)) {
      return ImageProblem.base(base.image(), cause);
    }
    return destination instanceof Destination.Registry registry
        ? ImageProblem.registry(Destination.host(registry.reference()), cause)
        : ImageProblem.written(cause);
  }

  /** A registry's failure names its host; one of a tar can't be of a registry. */
  private boolean isOfBase(Foundation.BaseImage base, Throwable cause) {
    if (!(destination instanceof Destination.Registry registry)) {
      return true;
    }
    String said = String.valueOf(cause.getMessage());
    return cause instanceof FileNotFoundException
        || !said.contains(Destination.host(registry.reference()))
        || said.contains(base.image());
  }
}
