package org.riskbench.image;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The processors that an image can be made for, each with the system that runs it: Linux. */
public enum Architecture {
  /** 64-bit Intel and AMD. */
  AMD64("amd64", "x86_64", "/lib64/ld-linux-x86-64.so.2"),
  /** 64-bit ARM. */
  ARM64("arm64", "aarch64", "/lib/ld-linux-aarch64.so.1");

  private final String word;
  private final String kernelWord;
  private final String loader;

  Architecture(String word, String kernelWord, String loader) {
    this.word = word;
    this.kernelWord = kernelWord;
    this.loader = loader;
  }

  /** As images and the command line name it. */
  public String word() {
    return word;
  }

  /** Where glibc has the program that loads all others. */
  String loader() {
    return loader;
  }

  /** All of them, as on the command line. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Architecture::word).toList();
  }

  /** The architecture of a word, as images or as kernels and Java name it. */
  public static Optional<Architecture> of(String word) {
    return Arrays.stream(values())
        .filter(each -> each.word.equals(word) || each.kernelWord.equals(word))
        .findFirst();
  }

  /** This machine's own; empty if images are made for none like it. */
  public static Optional<Architecture> ofThisMachine() {
    return of(System.getProperty("os.arch", ""));
  }
}
