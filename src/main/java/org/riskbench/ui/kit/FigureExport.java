package org.riskbench.ui.kit;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.chart.ChartColors;
import org.riskbench.chart.ChartDescription;
import org.riskbench.chart.OfflinePage;

/** Takes the charts of a view out of the program: as a picture, or as a page. FX thread only. */
public final class FigureExport {
  private final FigurePane figures;
  private final FileDialogs dialogs;
  private final FileExport files;
  private final Toasts toasts;
  private final Messages messages;
  private final Supplier<Supplier<String>> report;

  /**
   * Ways out.
   *
   * @param report asked on the FX thread for a page about everything, which is then written in the
   *     background
   */
  public FigureExport(
      FigurePane figures,
      FileDialogs dialogs,
      FileExport files,
      Toasts toasts,
      Messages messages,
      Supplier<Supplier<String>> report) {
    this.figures = figures;
    this.dialogs = dialogs;
    this.files = files;
    this.toasts = toasts;
    this.messages = messages;
    this.report = report;
  }

  /** Why the last file could not be written; empty if it could. */
  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return files.noticeProperty();
  }

  /**
   * Fills a menu of ways out; it is disabled while nothing is drawn.
   *
   * @param name of files, without ending
   */
  public void fill(
      MenuButton menu, String name, ReadOnlyObjectProperty<List<ChartDescription>> charts) {
    menu.setGraphic(new FontIcon("fth-download"));
    menu.setAccessibleText(messages.text("export.menu"));
    menu.setTooltip(new Tooltip(messages.text("export.menu")));
    menu.getItems()
        .setAll(
            item("export.copy", this::copyPicture),
            item(
                "export.png",
                () -> save(name, "png", file -> figures.png(png -> files.write(file, () -> png)))),
            item(
                "export.svg",
                () ->
                    save(
                        name,
                        "svg",
                        file -> figures.svg(svg -> files.write(file, () -> bytes(svg))))),
            item(
                "export.html",
                () -> save(name, "html", file -> files.write(file, page(charts.get())))),
            item("export.report", this::saveReport));
    menu.setDisable(charts.get().isEmpty());
    charts.addListener((property, before, drawn) -> menu.setDisable(drawn.isEmpty()));
  }

  /** Puts what is drawn on the clipboard. */
  public void copyPicture() {
    figures.png(this::copy);
  }

  /** Asks where to write a page about everything, and writes it. */
  public void saveReport() {
    Supplier<String> page = report.get();
    save("comparison", "html", file -> files.write(file, () -> bytes(page.get())));
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(messages.text(key));
    item.setOnAction(event -> action.run());
    return item;
  }

  private Supplier<byte[]> page(List<ChartDescription> charts) {
    String title = messages.text("export.report.title");
    return () -> bytes(OfflinePage.html(title, charts, ChartColors.LIGHT));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void save(String name, String ending, Consumer<Path> writer) {
    FileDialogs.FileType type =
        new FileDialogs.FileType(messages.text("export.type." + ending), List.of("*." + ending));
    dialogs
        .save(messages.text("export.dialog"), name + "." + ending, List.of(type))
        .ifPresent(writer);
  }

  private void copy(byte[] png) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(new Image(new ByteArrayInputStream(png)));
    Clipboard.getSystemClipboard().setContent(content);
    toasts.show(messages.text("export.copied"));
  }

  /** The bytes of a picture in a data address. */
  static byte[] decoded(String address) {
    return Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
  }
}
