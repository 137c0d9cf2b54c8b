package org.riskbench.scoring;

/**
 * Names one saved model.
 *
 * @param name lower-case letters, digits and hyphens, such as {@code registrations}
 * @param version from 1
 */
public record ModelId(String name, int version) {
  public ModelId {
    if (!isName(name)) {
      throw new IllegalArgumentException("not a model name");
    }
    if (version < 1) {
      throw new IllegalArgumentException("versions start at 1");
    }
  }

  /** Whether a text can name a model: a letter or digit first, 64 characters at most. */
  public static boolean isName(String text) {
    return text.matches("[a-z0-9][a-z0-9-]{0,63}");
  }

  /** {@code NAME:VERSION}. */
  @Override
  public String toString() {
    return name + ":" + version;
  }
}
