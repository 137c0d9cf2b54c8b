package org.riskbench.cli;

import org.riskbench.modelfile.Program;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class ProgramVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"riskbench " + Program.current().version(), "Java " + Runtime.version()};
  }
}
