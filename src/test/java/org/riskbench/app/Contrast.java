package org.riskbench.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * How well texts and icons stand out from what lies behind them: their own colours come from the
 * scene, what lies behind from a picture taken without them.
 */
final class Contrast {
  private static final double TEXT = 4.5;
  private static final double LARGE = 3;

  /** What can't be done now is faint on purpose, but is to be read. */
  private static final double FAINT = 2.4;

  private static final double LARGE_SIZE = 24;
  private static final double LARGE_BOLD_SIZE = 18.66;

  private Contrast() {}

  /** Contrast of two opaque colours, 1 to 21. */
  static double between(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  static double linear(double channel) {
    return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  /** What stands out too little below a root, one line each. */
  static List<String> faults(Parent root) {
    return faults(root, root);
  }

  /** The same of a part of what a root shows: what lies over it alone is to be read. */
  static List<String> faults(Parent root, Node part) {
    List<Text> texts = new ArrayList<>();
    collect(part, texts);
    return faults(root, texts, Contrast::least);
  }

  /** What can't be done now below a root and can hardly be read, one line each. */
  static List<String> faint(Parent root) {
    List<Text> texts = new ArrayList<>();
    collectFaint(root, texts);
    return faults(root, texts, text -> FAINT);
  }

  private static List<String> faults(Parent root, List<Text> texts, ToDoubleFunction<Text> least) {
    Map<Text, Double> opacities = new HashMap<>();
    texts.forEach(text -> opacities.put(text, text.getOpacity()));
    texts.stream()
        .filter(text -> !text.opacityProperty().isBound())
        .forEach(text -> text.setOpacity(0));
    WritableImage bare = root.snapshot(new SnapshotParameters(), null);
    texts.stream()
        .filter(text -> !text.opacityProperty().isBound())
        .forEach(text -> text.setOpacity(opacities.getOrDefault(text, 1.0)));
    List<String> faults = new ArrayList<>();
    for (Text text : texts) {
      behind(text, bare)
          .ifPresent(
              ground -> {
                double found = between(seen(text, ground), ground);
                if (found < least.applyAsDouble(text)) {
                  faults.add(
                      String.format(
                          Locale.ROOT,
                          "%.2f '%s' %s on %s: %s",
                          found,
                          text instanceof FontIcon icon
                              ? icon.getIconLiteral()
                              : shortened(text.getText()),
                          text.getFill(),
                          ground,
                          SpokenNames.path(text.getParent())));
                }
              });
    }
    return faults;
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) : text;
  }

  private static void collect(Node node, List<Text> texts) {
    if (!node.isVisible() || node.isDisabled() || node.getOpacity() == 0) {
      return;
    }
    if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color) {
      texts.add(text);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }

  private static void collectFaint(Node node, List<Text> texts) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    boolean written = node instanceof Text text && !text.getText().isBlank();
    if (written && node.isDisabled() && ((Text) node).getFill() instanceof Color) {
      texts.add((Text) node);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collectFaint(child, texts));
    }
  }

  private static double least(Text text) {
    boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
    double size = text.getFont().getSize();
    boolean large = size >= LARGE_SIZE || (bold && size >= LARGE_BOLD_SIZE);
    return large || text instanceof FontIcon ? LARGE : TEXT;
  }

  /** A text's colour as it arrives, with all that is laid over it. */
  private static Color seen(Text text, Color ground) {
    Color fill = (Color) text.getFill();
    double opacity = fill.getOpacity();
    for (Node at = text; at != null; at = at.getParent()) {
      opacity *= at.getOpacity();
    }
    return ground.interpolate(Color.color(fill.getRed(), fill.getGreen(), fill.getBlue()), opacity);
  }

  /** The commonest colour behind a text; none if the text is out of sight. */
  private static java.util.Optional<Color> behind(Text text, WritableImage picture) {
    Bounds bounds = text.localToScene(text.getBoundsInLocal());
    for (Node at = text.getParent(); at != null; at = at.getParent()) {
      if (at.getClip() != null) {
        Bounds clip = at.localToScene(at.getClip().getBoundsInParent());
        if (!clip.intersects(bounds)) {
          return java.util.Optional.empty();
        }
      }
    }
    PixelReader pixels = picture.getPixelReader();
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = (int) Math.max(0, bounds.getMinY());
        y < Math.min(picture.getHeight(), bounds.getMaxY());
        y++) {
      for (int x = (int) Math.max(0, bounds.getMinX());
          x < Math.min(picture.getWidth(), bounds.getMaxX());
          x++) {
        counts.merge(pixels.getArgb(x, y), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(
            most ->
                Color.rgb(
                    most.getKey() >> 16 & 255, most.getKey() >> 8 & 255, most.getKey() & 255));
  }
}
