package org.riskbench.deploy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A Dockerfile as its instructions, and what we ask of one. */
record Dockerfile(List<Instruction> instructions) {
  record Instruction(String word, String rest) {}

  static Dockerfile of(String text) {
    String joined = text.replaceAll("(?m)^#.*\n", "").replaceAll("\\\\\n\\s*", "");
    return new Dockerfile(
        joined
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> line.split(" ", 2))
            .map(parts -> new Instruction(parts[0], parts[1]))
            .toList());
  }

  List<String> all(String word) {
    return instructions.stream()
        .filter(each -> each.word().equals(word))
        .map(Instruction::rest)
        .toList();
  }

  String last(String word) {
    List<String> all = all(word);
    return all.isEmpty() ? "" : all.get(all.size() - 1);
  }

  /** Files of the kit that are copied into the image. */
  List<String> copied() {
    return all("COPY").stream()
        .filter(rest -> !rest.startsWith("--from"))
        .map(rest -> rest.split(" "))
        .flatMap(words -> Arrays.stream(words).limit(words.length - 1L))
        .toList();
  }

  /** The images that it starts from, with what their names stand for filled in. */
  List<String> bases() {
    Map<String, String> named =
        all("ARG").stream()
            .map(rest -> rest.split("=", 2))
            .collect(Collectors.toMap(parts -> "${" + parts[0] + "}", parts -> parts[1]));
    return all("FROM").stream()
        .map(rest -> rest.split(" ")[0])
        .map(name -> named.getOrDefault(name, name))
        .toList();
  }
}
