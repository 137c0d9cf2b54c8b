package org.riskbench.deploy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.riskbench.answering.Snippet;
import org.riskbench.kit.Cut;
import org.riskbench.kit.KitFile;
import org.riskbench.kit.Template;

/** Jars for a program on the JVM that scores by itself, with examples to copy. */
final class LibraryKit implements KitMaker {
  private static final URI SERVER = URI.create("http://127.0.0.1:7070");
  private static final String FOLDER = "lib";

  @Override
  public List<Cut> cuts() {
    return List.of(Cut.SCORING);
  }

  @Override
  public List<KitFile> files(KitPlan plan) {
    List<KitFile> files = new ArrayList<>(jars(plan));
    LibraryExample example = new LibraryExample(new ServedPast(plan).source());
    files.add(KitFile.text("README.md", readme(plan, example, size(files))));
    files.add(KitFile.text("riskbench-scoring.pom", pom()));
    files.add(KitFile.text("examples/ScoreOne.java", template("ScoreOne.java", example.java())));
    files.add(KitFile.text("examples/ScoreOne.kt", template("ScoreOne.kt", example.kotlin())));
    files.add(KitFile.text("examples/score.py", python(plan)));
    return files;
  }

  private static List<KitFile> jars(KitPlan plan) {
    String own = "%s/%s-%s.jar".formatted(FOLDER, Cut.SCORING.artifact(), plan.jars().version());
    List<KitFile> jars = new ArrayList<>(plan.jars().libraries(Cut.SCORING, FOLDER));
    jars.add(KitFile.of(own, plan.jars().thin(Cut.SCORING)));
    return jars;
  }

  private static String size(List<KitFile> jars) {
    long bytes = jars.stream().mapToLong(jar -> jar.content().length).sum();
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static String readme(KitPlan plan, LibraryExample example, String size) {
    return template(
        "README.md",
        Map.of(
            "model", plan.sealed().id(),
            "sha256", plan.sealed().fileSha256(),
            "version", plan.jars().version(),
            "size", size,
            "note", example.note(),
            "past", example.chapter()));
  }

  /** The one that the library is installed with from a checkout, its versions filled in. */
  private static String pom() {
    return Template.text(LibraryKit.class, "poms/scoring.xml", Map.of());
  }

  private static String python(KitPlan plan) {
    Optional<PastSource> past = new ServedPast(plan).source();
    boolean told = past.filter(PastSource.CALLER::equals).isPresent();
    return (told
            ? Snippet.PYTHON.withPast(SERVER, plan.sealed())
            : Snippet.PYTHON.of(SERVER, plan.sealed()))
        + "\n";
  }

  static String template(String name, Map<String, ?> values) {
    return Template.text(LibraryKit.class, "library/" + name, values);
  }
}
