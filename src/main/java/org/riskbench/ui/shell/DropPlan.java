package org.riskbench.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.ModelFiles;

/**
 * What comes of files that are let go over the window, told by their names alone: a network drive
 * that does not answer must not keep the window from drawing.
 *
 * @param taken the files that will be opened; none if they are refused
 * @param told what will happen, or why nothing does, in one sentence
 */
record DropPlan(List<Path> taken, String told) {
  /**
   * What no table and no model is kept in. Others are tried: what a file is, its bytes tell, and
   * tables come under many names.
   */
  private static final Set<String> OTHERS =
      Set.of(
          "pdf", "doc", "docx", "odt", "ppt", "pptx", "xls", "png", "jpg", "jpeg", "gif", "svg",
          "zip", "7z", "rar", "exe", "msi", "dmg", "deb", "html", "htm", "xml", "md", "py", "ipynb",
          "r", "java", "jar", "onnx", "pkl", "mp4");

  DropPlan {
    taken = List.copyOf(taken);
  }

  static DropPlan of(List<Path> files, Messages messages) {
    List<Path> models = files.stream().filter(ModelFiles::isModel).toList();
    List<Path> tables = files.stream().filter(DropPlan::mayBeTable).toList();
    if (models.isEmpty() && tables.isEmpty()) {
      String key =
          named(files).toLowerCase(Locale.ROOT).endsWith(".onnx") ? "drop.onnx" : "drop.refused";
      return new DropPlan(List.of(), messages.text(key, named(files)));
    }
    if (models.isEmpty()) {
      String key = tables.size() > 1 ? "drop.table.first" : "drop.table";
      return new DropPlan(tables.subList(0, 1), messages.text(key, name(tables.get(0))));
    }
    if (tables.isEmpty()) {
      String said =
          models.size() == 1
              ? messages.text("drop.model", name(models.get(0)))
              : messages.text("drop.models", models.size());
      return new DropPlan(models, said);
    }
    return new DropPlan(
        Stream.concat(models.stream(), tables.stream().limit(1)).toList(),
        messages.text("drop.both", name(tables.get(0)), models.size()));
  }

  boolean isRefused() {
    return taken.isEmpty();
  }

  private static boolean mayBeTable(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return !ModelFiles.isModel(file) && !OTHERS.contains(ending);
  }

  private static String named(List<Path> files) {
    return files.isEmpty() ? "" : name(files.get(0));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
