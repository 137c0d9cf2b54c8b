package org.riskbench.image;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** Why there is no image, in sentences. */
final class ImageProblem {
  private static final String BASE =
      "Or name a base image that has Java 17 or newer (--base IMAGE).";

  private ImageProblem() {}

  static ProblemException noJlink() {
    return Problem.error(
            "IMAGE-101",
            "No image can be built here: this Java has no jlink, which cuts the image's own Java out"
                + " of it. An installed Riskbench brings such a Java.",
            "Install a JDK (17 or newer) and name its folder by the environment variable"
                + " RISKBENCH_JAVA. "
                + BASE
                + " Without an image the kit is made all the same: its Dockerfile gets a JDK by"
                + " itself.")
        .asException();
  }

  static ProblemException otherMachine(Architecture wanted, String own) {
    return Problem.error(
            "IMAGE-102",
            "An image for %s is wanted, and the Java and system libraries of this machine are for %s."
                .formatted(wanted.word(), own),
            "Make it on a machine of that kind. " + BASE)
        .asException();
  }

  static ProblemException noSystemLibraries(String system) {
    return Problem.error(
            "IMAGE-103",
            "An image without a base takes the system libraries of a Linux with glibc, and this is %s."
                .formatted(system),
            "Make it on such a Linux. " + BASE)
        .asException();
  }

  static ProblemException destination(Throwable cause) {
    return wrongDestination().asException(cause);
  }

  static ProblemException destination() {
    return wrongDestination().asException();
  }

  private static Problem wrongDestination() {
    return Problem.error(
        "IMAGE-104",
        "An image goes to a file that ends with .tar, or to HOST/NAME:TAG in a registry.",
        "For example: registrations.tar, or registry.example.org/risk/registrations:3");
  }

  static ProblemException exists(Path file) {
    return Problem.error(
            "IMAGE-105",
            "The file " + file.getFileName() + " is there already.",
            "Choose another name, or remove it.")
        .asException();
  }

  static ProblemException jlinkFailed(Exception cause) {
    return Problem.error(
            "IMAGE-106",
            "jlink could not cut the image's Java: " + cause.getMessage() + ".",
            "Look whether that JDK is whole (its folder jmods, modules java.base to jdk.unsupported). "
                + BASE)
        .asException(cause);
  }

  static ProblemException unauthorized(String host, Throwable cause) {
    return Problem.error(
            "IMAGE-107",
            "The registry " + host + " does not let this account in.",
            "Log in first (docker login " + host + "), and look whether it may push that name.")
        .asException(cause);
  }

  static ProblemException registry(String host, Throwable cause) {
    return Problem.error(
            "IMAGE-108",
            "The registry " + host + " did not take or give the image: " + sentence(cause),
            "Look whether it answers over HTTPS and the name and tag are right. Plain HTTP is for"
                + " localhost only.")
        .asException(cause);
  }

  static ProblemException base(String image, Throwable cause) {
    return Problem.error(
            "IMAGE-109",
            "The base image " + image + " can't be used: " + sentence(cause),
            "Look whether there is such an image for this architecture. Log in to its registry if it"
                + " is not open to all; a tar must be one that docker save writes.")
        .asException(cause);
  }

  static ProblemException written(Throwable cause) {
    return Problem.error(
            "IMAGE-110",
            "The image could not be written: " + sentence(cause),
            "Look whether the folder may be written to and the disk has a few hundred megabytes.")
        .asException(cause);
  }

  private static String sentence(Throwable cause) {
    if (cause instanceof NoSuchFileException) {
      return "it is no image, or not there.";
    }
    String said = String.valueOf(cause.getMessage());
    return said.endsWith(".") ? said : said + ".";
  }
}
