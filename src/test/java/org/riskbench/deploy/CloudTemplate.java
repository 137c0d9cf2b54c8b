package org.riskbench.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A template of CloudFormation, read without an account. Short forms of its functions ({@code !Ref
 * X}) read as their argument.
 */
final class CloudTemplate {
  private static final Pattern REFERENCE =
      Pattern.compile("!(?:Ref|GetAtt) ([A-Za-z0-9:]+)|\\$\\{([A-Za-z0-9]+)(?:\\.[A-Za-z]+)?}");

  /** What SAM makes of a function beside it. */
  private static final String MADE_URL = "Url";

  private final String text;
  private final JsonNode root;

  CloudTemplate(String text) {
    this.text = text;
    try {
      this.root = new YAMLMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode parameters() {
    return root.path("Parameters");
  }

  JsonNode resource(String name) {
    return root.path("Resources").path(name).path("Properties");
  }

  String type(String name) {
    return root.path("Resources").path(name).path("Type").asText();
  }

  /** Statements of all policies of all roles, but for who may take a role. */
  List<JsonNode> statements() {
    List<JsonNode> statements = new ArrayList<>();
    for (JsonNode policies : root.path("Resources").findValues("Policies")) {
      for (JsonNode policy : policies) {
        policy.path("PolicyDocument").path("Statement").forEach(statements::add);
      }
    }
    return statements;
  }

  /** Names that are referred to and are nowhere; none in a sound template. */
  List<String> dangling() {
    TreeSet<String> known = new TreeSet<>();
    root.path("Parameters").fieldNames().forEachRemaining(known::add);
    root.path("Resources")
        .fieldNames()
        .forEachRemaining(
            name -> {
              known.add(name);
              known.add(name + MADE_URL);
            });
    return REFERENCE
        .matcher(text)
        .results()
        .map(CloudTemplate::name)
        .filter(name -> !name.contains(":") && !known.contains(name))
        .distinct()
        .toList();
  }

  /** Parameters that nothing refers to. */
  List<String> unused() {
    List<String> unused = new ArrayList<>();
    List<String> used = REFERENCE.matcher(text).results().map(CloudTemplate::name).toList();
    root.path("Parameters")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!used.contains(name)) {
                unused.add(name);
              }
            });
    return unused;
  }

  private static String name(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }
}
