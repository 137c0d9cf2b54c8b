package org.riskbench.parquet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What the end of a Parquet file says about the rest.
 *
 * @param elements the schema's tree, depth first
 * @param groups groups of rows, in order
 */
record Footer(List<Element> elements, List<Group> groups) {

  /**
   * A node of the schema.
   *
   * @param type physical type; -1 for a group
   * @param repetition 0 required, 1 optional, 2 repeated
   */
  record Element(
      String name, int type, int length, int repetition, int children, Logical logical) {}

  /**
   * Rows that are stored together.
   *
   * @param chunks one per leaf of the schema
   */
  record Group(long rows, List<Chunk> chunks) {}

  /**
   * Where the pages of one column are.
   *
   * @param start first byte in the file
   * @param length bytes of all pages
   * @param elsewhere whether they are in another file, or encrypted
   * @param small whether every value is known to be a whole number of at most 15 digits
   */
  record Chunk(int type, int codec, long start, long length, boolean elsewhere, boolean small) {}

  /** All rows. */
  long rows() {
    return groups.stream().mapToLong(Group::rows).sum();
  }

  /** Reads the footer's own bytes. */
  static Footer read(ByteBuffer bytes) {
    return new Reading(new Compact(bytes)).footer();
  }

  private record Reading(Compact in) {
    Footer footer() {
      List<Element> elements = new ArrayList<>();
      List<Group> groups = new ArrayList<>();
      in.struct(
          (id, type) ->
              switch (id) {
                case 2 -> into(elements, in.list(this::element));
                case 4 -> into(groups, in.list(this::group));
                default -> false;
              });
      return new Footer(elements, groups);
    }

    private static <T> boolean into(List<T> list, List<T> read) {
      list.addAll(read);
      return true;
    }

    private Element element() {
      int[] numbers = {-1, 0, 0, 0};
      String[] name = {""};
      Logical.Reading logical = new Logical.Reading(in);
      in.struct(
          (id, type) -> {
            switch (id) {
              case 1 -> numbers[0] = in.integer();
              case 2 -> numbers[1] = in.integer();
              case 3 -> numbers[2] = in.integer();
              case 4 -> name[0] = in.text();
              case 5 -> numbers[3] = in.integer();
              case 6, 7, 10 -> logical.take(id);
              default -> {
                return false;
              }
            }
            return true;
          });
      return new Element(name[0], numbers[0], numbers[1], numbers[2], numbers[3], logical.done());
    }

    private Group group() {
      List<Chunk> chunks = new ArrayList<>();
      long[] rows = {0};
      in.struct(
          (id, type) ->
              switch (id) {
                case 1 -> into(chunks, in.list(this::chunk));
                case 3 -> {
                  rows[0] = in.whole();
                  yield true;
                }
                default -> false;
              });
      DamagedException.unless(rows[0] >= 0, "a negative number of rows");
      return new Group(rows[0], chunks);
    }

    private Chunk chunk() {
      Chunk[] chunk = {new Chunk(-1, 0, 0, 0, true, false)};
      boolean[] elsewhere = {false};
      in.struct(
          (id, type) -> {
            elsewhere[0] |= id == 1 || id == 8;
            if (id == 3) {
              chunk[0] = place();
            }
            return id == 3;
          });
      Chunk place = chunk[0];
      return new Chunk(
          place.type,
          place.codec,
          place.start,
          place.length,
          place.elsewhere || elsewhere[0],
          place.small);
    }

    private Chunk place() {
      long[] facts = new long[5];
      Extent extent = new Extent(in);
      in.struct(
          (id, type) -> {
            switch (id) {
              case 1 -> facts[0] = in.integer();
              case 4 -> facts[1] = in.integer();
              case 7 -> facts[2] = in.whole();
              case 9 -> facts[3] = in.whole();
              case 11 -> facts[4] = in.whole();
              case 12 -> in.struct(extent::take);
              default -> {
                return false;
              }
            }
            return true;
          });
      boolean dictionary = facts[4] > 0 && facts[4] < facts[3];
      long start = dictionary ? facts[4] : facts[3];
      return new Chunk((int) facts[0], (int) facts[1], start, facts[2], false, extent.isSmall());
    }
  }
}
