package org.riskbench.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of rooms. The same table, row for row, is in the project's architecture.md; a test
 * compares the two.
 */
final class Rooms {
  /** Any package {@code ui.x} that is not one of the three named rooms of the top floor. */
  static final String SCREEN = "ui.<screen>";

  /**
   * One row.
   *
   * @param imports rooms, floors or {@code all}, separated by commas; {@code -} for none
   * @param libraries what it may use of other people's, for the reader; the rules hold the packages
   */
  record Room(String floor, String name, String imports, String libraries) {}

  static final List<Room> TABLE =
      List.of(
          room("cellar", "problem", "-", "-"),
          room("cellar", "disk", "-", "-"),
          room("cellar", "signing", "problem, disk", "-"),
          room("cellar", "page", "-", "-"),
          room("cellar", "job", "problem", "-"),
          room("cellar", "schema", "problem", "-"),
          room("cellar", "decision", "problem, schema", "-"),
          room("ground", "sample", "problem, job, schema", "-"),
          room("ground", "evaluation", "problem, job, schema, decision", "-"),
          room("ground", "threshold", "problem, job, decision, evaluation", "-"),
          room("ground", "dataset", "cellar, evaluation", "-"),
          room("ground", "parquet", "problem, schema", "aircompressor"),
          room("ground", "workbook", "problem", "-"),
          room("ground", "database", "problem, job", "JDBC"),
          room(
              "ground",
              "loading",
              "cellar, dataset, parquet, workbook, database",
              "FastCSV, Jackson, aircompressor, xz"),
          room("ground", "split", "cellar, dataset", "-"),
          room("ground", "profile", "cellar, dataset, split, evaluation", "-"),
          room("ground", "velocity", "problem, job, schema", "-"),
          room("ground", "feature", "problem, job, schema, velocity", "-"),
          room("ground", "rule", "problem, schema, decision, velocity", "-"),
          room("ground", "scoring", "problem, schema, decision, velocity, feature, rule", "-"),
          room("ground", "tree", "problem, job", "-"),
          room(
              "ground",
              "training",
              "cellar, velocity, feature, scoring, evaluation, tree",
              "Tribuo"),
          room("ground", "tuning", "cellar, scoring, evaluation, training", "commons-math"),
          room("ground", "card", "page, evaluation", "-"),
          room(
              "ground",
              "modelfile",
              "cellar, velocity, feature, rule, scoring, evaluation, card",
              "Jackson"),
          room("ground", "lists", "cellar, velocity, rule, modelfile", "-"),
          room("ground", "audit", "problem, disk, modelfile", "Jackson"),
          room(
              "ground", "registry", "cellar, velocity, rule, scoring, modelfile, audit", "Jackson"),
          room(
              "ground",
              "experiment",
              "cellar, dataset, split, velocity, feature, training, tuning, evaluation,"
                  + " threshold, rule, scoring, modelfile, registry",
              "Jackson"),
          room(
              "ground",
              "trial",
              "cellar, dataset, evaluation, threshold, rule, scoring, experiment",
              "-"),
          room("ground", "segment", "cellar, dataset, threshold, rule, trial", "-"),
          room(
              "ground", "honesty", "cellar, dataset, split, training, evaluation, experiment", "-"),
          room(
              "ground",
              "validation",
              "cellar, dataset, split, profile, evaluation, threshold, velocity, feature, scoring,"
                  + " explain, experiment, trial, card",
              "-"),
          room("ground", "explain", "cellar, velocity, feature, rule, scoring, evaluation", "-"),
          room(
              "ground",
              "chart",
              "cellar, dataset, split, profile, evaluation, threshold",
              "jsplot"),
          room(
              "ground",
              "report",
              "cellar, chart, evaluation, velocity, feature, rule, scoring, card, experiment,"
                  + " modelfile, registry, explain",
              "-"),
          room("first", "logging", "-", "SLF4J"),
          room("first", "environment", "cellar, modelfile", "-"),
          room("first", "state", "cellar, velocity", "Jedis"),
          room("first", "access", "problem, disk, signing", "-"),
          room(
              "first",
              "answering",
              "cellar, velocity, feature, rule, scoring, modelfile, access, state",
              "Jackson, FastCSV"),
          room(
              "first",
              "shadow",
              "cellar, velocity, rule, scoring, modelfile, evaluation, access, answering, state",
              "-"),
          room("first", "certificate", "problem, disk", "-"),
          room(
              "first",
              "ledger",
              "cellar, database, velocity, feature, rule, scoring, evaluation, threshold",
              "JDBC, Jackson, FastCSV"),
          room(
              "first",
              "monitor",
              "cellar, feature, scoring, modelfile, evaluation, answering",
              "-"),
          room(
              "first",
              "server",
              "cellar, velocity, feature, rule, scoring, modelfile, audit, registry, evaluation,"
                  + " access, certificate, answering, state, shadow, ledger, monitor",
              "Javalin, Jackson"),
          room(
              "first",
              "standalone",
              "cellar, database, velocity, rule, scoring, modelfile, lists, access, certificate,"
                  + " answering, state, ledger, server, environment, logging",
              "-"),
          room("first", "onnx", "cellar, feature, scoring, modelfile, registry", "ONNX Runtime"),
          room(
              "first",
              "exchange",
              "cellar, feature, rule, scoring, modelfile, onnx",
              "ONNX protobuf"),
          room("first", "kit", "problem, job, modelfile", "-"),
          room(
              "first",
              "deploy",
              "cellar, velocity, feature, rule, scoring, modelfile, answering, environment, onnx,"
                  + " exchange, kit, image",
              "-"),
          room(
              "first",
              "parity",
              "cellar, velocity, rule, scoring, modelfile, answering, server",
              "Jackson"),
          room(
              "first",
              "cloud",
              "cellar, velocity, rule, scoring, modelfile, lists, access, state, answering,"
                  + " environment, logging",
              "Jackson, AWS Lambda, functions framework"),
          room(
              "first",
              "spark",
              "cellar, velocity, feature, rule, scoring, modelfile, evaluation",
              "Spark, Jackson"),
          room("first", "image", "problem, disk, job", "Jib"),
          room("first", "settings", "problem, disk", "Jackson"),
          room("first", "update", "problem, job", "Jackson"),
          room("first", "diagnosis", "problem, disk, settings", "-"),
          room("first", "desk", "cellar, ground", "-"),
          room("first", "cli", "cellar, ground, first", "picocli, Jackson"),
          room("top", "ui.kit", "cellar, chart, settings", "JavaFX, AtlantaFX, Ikonli"),
          room(
              "top",
              "ui.session",
              "cellar, ground, access, answering, shadow, server, ledger, monitor, settings,"
                  + " ui.kit",
              "JavaFX beans"),
          room("top", SCREEN, "ui.kit, ui.session, cellar, ground, first", "JavaFX"),
          room(
              "top",
              "ui.shell",
              "ui.kit, ui.session, ui.<screen>, cellar, ground, first",
              "JavaFX"),
          room("roof", "app", "all", "JavaFX"));

  private Rooms() {}

  private static Room room(String floor, String name, String imports, String libraries) {
    return new Room(floor, name, imports, libraries);
  }

  /** The row that {@code packageName} belongs to; empty if it is in no room. */
  static Optional<Room> of(String root, String packageName) {
    return path(root, packageName).flatMap(Rooms::row);
  }

  /** What is one slice of the house: a room, or one screen of the top floor. */
  static Optional<String> slice(String root, String packageName) {
    return path(root, packageName);
  }

  private static Optional<String> path(String root, String packageName) {
    if (!packageName.startsWith(root + ".")) {
      return Optional.empty();
    }
    String[] words = packageName.substring(root.length() + 1).split("\\.", -1);
    return Optional.of(
        words[0].equals("ui") && words.length > 1 ? words[0] + "." + words[1] : words[0]);
  }

  private static Optional<Room> row(String path) {
    String name = isNamed(path) || !path.startsWith("ui.") ? path : SCREEN;
    return TABLE.stream().filter(room -> room.name().equals(name)).findFirst();
  }

  private static boolean isNamed(String path) {
    return TABLE.stream().anyMatch(room -> room.name().equals(path));
  }

  static boolean mayImport(Room from, Room target) {
    Set<String> allowed =
        Arrays.stream(from.imports().split(",", -1)).map(String::strip).collect(Collectors.toSet());
    return from.equals(target)
        || allowed.contains("all")
        || allowed.contains(target.floor())
        || allowed.contains(target.name());
  }
}
