package org.riskbench.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"riskbench " + text(), "Java " + Runtime.version()};
  }

  static String text() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "(built from source)" : version;
  }
}
