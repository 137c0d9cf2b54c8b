package org.riskbench.parquet;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of values in the schema's tree.
 *
 * @param name the names on its path, joined by points
 * @param position among all leaves, those that can't be read included
 * @param type physical type
 * @param length bytes of a value of fixed length
 * @param depth how many optional nodes lie on its path
 * @param readable whether a table can hold it: no list, no map, nothing unknown
 */
record Leaf(
    String name, int position, int type, int length, int depth, Logical logical, boolean readable) {
  static final int BOOLEAN = 0;
  static final int INT32 = 1;
  static final int INT64 = 2;
  static final int INT96 = 3;
  static final int FLOAT = 4;
  static final int DOUBLE = 5;
  static final int BYTES = 6;
  static final int FIXED = 7;

  private static final int DEEPEST = 64;

  /** All leaves, in the order of their chunks. */
  static List<Leaf> of(List<Footer.Element> elements) {
    DamagedException.unless(!elements.isEmpty(), "no schema");
    Walk walk = new Walk(elements);
    for (int i = 0; i < elements.get(0).children(); i++) {
      walk.node("", 0, true, 0);
    }
    DamagedException.unless(walk.next == elements.size(), "a schema with loose ends");
    return walk.leaves;
  }

  private static final class Walk {
    private final List<Footer.Element> elements;
    private final List<Leaf> leaves = new ArrayList<>();
    private int next = 1;

    private Walk(List<Footer.Element> elements) {
      this.elements = elements;
    }

    private void node(String path, int depth, boolean flat, int level) {
      DamagedException.unless(next < elements.size() && level < DEEPEST, "a schema cut off");
      Footer.Element element = elements.get(next++);
      String name = path.isEmpty() ? element.name() : path + "." + element.name();
      int optional = depth + (element.repetition() == 0 ? 0 : 1);
      boolean still =
          flat
              && element.repetition() != 2
              && element.logical().meaning() != Logical.Meaning.COLLECTION;
      if (element.children() > 0) {
        for (int i = 0; i < element.children(); i++) {
          node(name, optional, still, level + 1);
        }
      } else {
        add(name, element, optional, still);
      }
    }

    private void add(String name, Footer.Element element, int depth, boolean flat) {
      Logical.Meaning meaning = element.logical().meaning();
      boolean readable = flat && meaning != Logical.Meaning.UNREADABLE && element.type() >= 0;
      leaves.add(
          new Leaf(
              name,
              leaves.size(),
              element.type(),
              element.length(),
              depth,
              element.logical(),
              readable));
    }
  }
}
