package org.riskbench.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.riskbench.kit.Cut;

/** Every rule of the house. A rule is made for a root package and holds while rooms are empty. */
enum HouseRule {
  ROOMS_HAVE_NO_CYCLES(
      "two rooms that need each other are one room",
      root -> slices().assignedFrom(new RoomSlices(root)).should().beFreeOfCycles()),

  ROOMS_IMPORT_WHAT_THE_TABLE_ALLOWS(
      "stairs go down only, and doorways are listed in architecture.md",
      root -> everyClass(root, Conditions.importOnlyWhatTheTableAllows(root))),

  JAVAFX_STAYS_UPSTAIRS(
      "everything below the top floor runs on machines without a screen",
      root -> only(root, Library.JAVAFX, "ui", "app")),

  JAVALIN_STAYS_IN_SERVER(
      "the HTTP library can be changed in one room", root -> only(root, Library.JAVALIN, "server")),

  JETTY_STAYS_IN_SERVER(
      "what Javalin stands on is as replaceable as Javalin",
      root -> only(root, Library.JETTY, "server")),

  ANSWERING_KNOWS_NO_SERVER(
      "a cloud function answers with the same bytes and has no HTTP server of its own",
      root ->
          noClasses()
              .that(resideInAnyPackage(rooms(root, "access", "answering")))
              .should()
              .transitivelyDependOnClassesThat(resideInAnyPackage(Library.JAVALIN, Library.JETTY))),

  JSPLOT_STAYS_IN_CHART(
      "its escaping has holes that one room closes", root -> only(root, Library.JSPLOT, "chart")),

  NO_TABLES_OF_TABLESAW(
      "rooms pass primitive columns, and what its tables need is left out of the program",
      root ->
          noClasses()
              .should()
              .dependOnClassesThat(
                  resideInAnyPackage(Library.TABLESAW)
                      .and(resideOutsideOfPackages(Library.JSPLOT)))),

  TRIBUO_STAYS_IN_TRAINING(
      "no trainer library is needed to score", root -> only(root, Library.TRIBUO, "training")),

  SPARK_STAYS_IN_SPARK(
      "the cluster brings it, and no other program has it",
      root -> only(root, Library.SPARK, "spark")),

  PICOCLI_STAYS_IN_CLI(
      "only the headless door reads arguments", root -> only(root, Library.PICOCLI, "cli")),

  JIB_STAYS_IN_IMAGE(
      "how images are packed and pushed can be changed in one room",
      root -> only(root, Library.JIB, "image")),

  SERVING_REACHES_NO_HEAVY_LIBRARY(
      "the same classes serve in a container and in a cloud function, on a small class path",
      root ->
          noClasses()
              .that(
                  resideInAnyPackage(
                      rooms(
                          root,
                          "scoring",
                          "modelfile",
                          "lists",
                          "registry",
                          "answering",
                          "server",
                          "standalone",
                          "cloud")))
              .should()
              .transitivelyDependOnClassesThat(
                  resideInAnyPackage(Library.JAVAFX, Library.TABLESAW, Library.TRIBUO))),

  THE_SCORING_LIBRARY_IS_CLOSED(
      "riskbench-scoring is cut from these rooms and ships without the others",
      root ->
          classes()
              .that(resideInAnyPackage(rooms(root, ScoringLibrary.ROOMS)))
              .should(Conditions.dependOnlyOn(ScoringLibrary.packages(root)))),

  CUTS_ARE_CLOSED(
      "an artifact ships without the rooms that it is not cut from",
      root -> everyClass(root, Conditions.stayWithinTheirCuts(root))),

  VIEW_MODELS_KNOW_NO_NODES(
      "a view model runs in a unit test without a toolkit",
      root ->
          noClasses()
              .that()
              .haveSimpleNameEndingWith("ViewModel")
              .should()
              .dependOnClassesThat(
                  resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml.."))),

  CONTROLLERS_TALK_TO_THEIR_VIEW_MODEL(
      "validation and wording belong to the view model, where a test reaches them",
      root ->
          classes()
              .that()
              .haveSimpleNameEndingWith("Controller")
              .and(resideInAnyPackage(root + ".ui.."))
              .should(Conditions.talkOnlyToOwnPackageOrKit(root))),

  SCREENS_STAY_APART(
      "screens share the session, never each other",
      root -> everyClass(root, Conditions.importNoOtherScreen(root))),

  NO_STATIC_MUTABLE_STATE(
      "two windows, two servers and two tests must not share a variable",
      root -> fields().that().areStatic().should(Conditions.beConstant())),

  NO_SERVICE_LOCATOR(
      "wiring is done by hand on the roof, where it can be read",
      root -> everyClass(root, Conditions.locateNoService())),

  THREADS_ARE_MADE_IN_FEW_ROOMS(
      "work is cancelled and stopped by whoever made its thread",
      root ->
          classes()
              .that(
                  resideOutsideOfPackages(
                      rooms(root, "job", "ui.kit", "state", "server", "app", "cli", "spark")))
              .should(Conditions.makeNoThread())),

  NO_AWT_OR_SWING(
      "one toolkit is enough, and none below the top floor",
      root ->
          noClasses()
              .should()
              .dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.swing.."))),

  WEB_VIEW_LIVES_IN_ONE_CLASS(
      "a browser inside the window is warmed, fed and locked down in one place",
      root -> everyClass(root, Conditions.useWebViewInOneClassOfKit(root))),

  STANDARD_STREAMS_BELONG_TO_MAIN_PROGRAMS(
      "stdout is a program's answer, and the room that the program starts in answers for it: cli for"
          + " the desk, standalone for a server of its own, spark for a job, cloud for what a"
          + " platform starts",
      root ->
          classes()
              .that(resideOutsideOfPackages(rooms(root, "cli", "standalone", "spark", "cloud")))
              .should(Conditions.touchNoStandardStream())),

  LOGGING_IS_SLF4J(
      "one way to log; training may turn down the logger of the library it hides, the window that"
          + " of JavaFX",
      root ->
          noClasses()
              .that(resideOutsideOfPackages(rooms(root, "training", "app")))
              .should()
              .dependOnClassesThat(
                  resideInAnyPackage(
                      "java.util.logging..",
                      "java.lang.System$Logger",
                      "org.apache.commons.logging..",
                      "org.apache.log4j..",
                      "org.apache.logging..",
                      "ch.qos.logback.."))),

  PURE_ROOMS_DO_NOT_LOG(
      "a computation answers with a value or a problem",
      root ->
          noClasses()
              .that(
                  resideInAnyPackage(
                      rooms(
                          root,
                          "problem",
                          "signing",
                          "page",
                          "job",
                          "schema",
                          "decision",
                          "evaluation",
                          "velocity",
                          "feature",
                          "rule",
                          "scoring",
                          "card",
                          "validation")))
              .should()
              .dependOnClassesThat(resideInAnyPackage("org.slf4j.."))),

  NO_CLASS_IS_NAMED_BY_A_DOCUMENT(
      "no bytes from outside choose what is instantiated",
      root -> everyClass(root, Conditions.readNoObjects())),

  EXPECTED_FAILURES_ARE_PROBLEMS(
      "callers handle one exception of ours, and the JDK's for wrong arguments and states",
      root -> everyClass(root, Conditions.throwProblemsOrArgumentErrors(root)));

  private final String reason;

  @SuppressWarnings("ImmutableEnumChecker") // every maker is a lambda without state
  private final Function<String, ArchRule> maker;

  HouseRule(String reason, Function<String, ArchRule> maker) {
    this.reason = reason;
    this.maker = maker;
  }

  /** The rule for the house below package {@code root}. */
  ArchRule under(String root) {
    return maker.apply(root).because(reason).allowEmptyShould(true);
  }

  private static ArchRule everyClass(String root, ArchCondition<JavaClass> condition) {
    return classes().that(resideInAnyPackage(root + "..")).should(condition);
  }

  private static ArchRule only(String root, String library, String... rooms) {
    return noClasses()
        .that(resideOutsideOfPackages(rooms(root, rooms)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(library));
  }

  private static String[] rooms(String root, String... names) {
    return Arrays.stream(names).map(name -> root + "." + name + "..").toArray(String[]::new);
  }

  /** Other people's packages, by library. */
  private static final class Library {
    static final String JAVAFX = "javafx..";
    static final String JAVALIN = "io.javalin..";
    static final String JETTY = "org.eclipse.jetty..";
    static final String JSPLOT = "tech.tablesaw.plotly..";
    static final String TABLESAW = "tech.tablesaw..";
    static final String TRIBUO = "org.tribuo..";
    static final String JIB = "com.google.cloud.tools.jib..";
    static final String PICOCLI = "picocli..";
    static final String SPARK = "org.apache.spark..";
  }

  /** What {@code riskbench-scoring} is cut from; pom.xml lists the same rooms. */
  private static final class ScoringLibrary {
    static final String[] ROOMS = Cut.SCORING.rooms().toArray(String[]::new);

    static String[] packages(String root) {
      return Stream.concat(
              Arrays.stream(rooms(root, ROOMS)),
              Stream.of(
                  "java..",
                  "javax.crypto..",
                  "com.fasterxml.jackson.core..",
                  "com.fasterxml.jackson.jr..",
                  "org.slf4j..",
                  "org.jspecify.."))
          .toArray(String[]::new);
    }
  }
}
