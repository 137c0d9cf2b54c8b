package org.riskbench.loading;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.riskbench.dataset.ColumnEvidence;
import org.riskbench.job.JobContext;
import org.riskbench.schema.CellHash;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnValues;

/**
 * Takes the cells of one column and finds out what they are.
 *
 * <p>Cells are kept as texts in a dictionary, so that no spelling is lost whatever kind the column
 * turns out to be. A column of very many distinct texts, all of them numbers or all moments so far,
 * goes over to plain doubles; should another text come after all, the column {@linkplain #isLost()
 * is lost} and the file is read again with its texts kept.
 */
final class ColumnBuilder {
  private static final int MANY_LEVELS = 1 << 14;

  private final ColumnRequest request;
  private final boolean keepTexts;
  private final ColumnRoom room = new ColumnRoom();
  private TextDictionary texts = new TextDictionary();
  private int[] codes = new int[1024];
  private double[] numbers = {};
  private Optional<Reading> direct = Optional.empty();
  private boolean typed;
  private int nextTry = MANY_LEVELS;
  private int size;
  private int missing;
  private int words;
  private boolean lost;

  /**
   * An empty column.
   *
   * @param keepTexts whether its texts are kept however many numbers it begins with
   */
  ColumnBuilder(ColumnRequest request, boolean keepTexts) {
    this.request = request;
    this.keepTexts = keepTexts || request.kind().isPresent();
  }

  /**
   * Adds a column's cells of a batch.
   *
   * @param cell its cell in the first row
   * @param width cells in each row
   */
  void add(Batch batch, int cell, int width) {
    if (direct.isPresent()) {
      addNumbers(direct.get(), batch, cell, width);
    } else {
      addTexts(batch, cell, width);
    }
  }

  /**
   * Adds a value. A column of nothing else stays one of values; under another kind that was asked
   * for the value is spelled out.
   */
  void add(ColumnKind kind, double value) {
    if (size == 0 && request.kind().orElse(kind) == kind) {
      direct = Optional.of(Reading.plain(kind));
      typed = true;
    }
    if (typed) {
      missing += Double.isNaN(value) ? 1 : 0;
      addValue(value);
    } else if (direct.isPresent()) {
      char[] text = Cells.format(kind, value).toCharArray();
      addNumber(direct.get(), text, 0, text.length);
    } else {
      addText(Cells.format(kind, value).toCharArray());
    }
  }

  private void addTexts(Batch batch, int cell, int width) {
    int rows = batch.rows();
    codes = room.fitting(codes, size + rows);
    texts.codes(batch, cell, width, codes, size);
    for (int i = size; i < size + rows; i++) {
      missing += codes[i] < 0 ? 1 : 0;
    }
    size += rows;
    goDirectIfMany();
  }

  private void addText(char[] text) {
    codes = room.fitting(codes, size + 1);
    codes[size] = text.length == 0 ? -1 : texts.code(text, 0, text.length);
    missing += text.length == 0 ? 1 : 0;
    size++;
    goDirectIfMany();
  }

  /** Says about how many cells there will be. */
  void expect(int cells) {
    room.expect(cells);
  }

  private void addNumbers(Reading reading, Batch batch, int cell, int width) {
    char[] text = batch.characters();
    for (int row = 0, c = cell; row < batch.rows(); row++, c += width) {
      addNumber(reading, text, batch.begin(c), batch.end(c));
    }
  }

  private void addNumber(Reading reading, char[] text, int from, int to) {
    double value = Double.NaN;
    if (from < to) {
      value = Cells.parse(reading.kind(), reading.format(), text, from, to);
      if (Double.isNaN(value)) {
        countUnread(new String(text, from, to - from));
      } else {
        lost |= reading.kind() == ColumnKind.NUMBER && KindInference.isCode(text, from, to);
      }
    } else {
      missing++;
    }
    addValue(value);
  }

  private void countUnread(String text) {
    if (text.isBlank()) {
      missing++;
    } else if (Cells.isMissing(text)) {
      words++;
    } else {
      lost = true;
    }
  }

  private void addValue(double value) {
    numbers = room.fitting(numbers, size + 1);
    numbers[size++] = value;
  }

  private void goDirectIfMany() {
    if (texts.size() > nextTry && !keepTexts) {
      goDirect();
    }
  }

  private void goDirect() {
    Reading reading = KindInference.infer(texts, size - missing, request);
    if (!reading.kind().isNumeric()) {
      nextTry = Integer.MAX_VALUE;
      return;
    }
    if (reading.unsure()) {
      nextTry *= 4;
      return;
    }
    LevelValues values = LevelValues.of(texts, reading);
    numbers = room.fitting(new double[0], size);
    for (int row = 0; row < size; row++) {
      numbers[row] = codes[row] < 0 ? Double.NaN : values.value(codes[row]);
      words += codes[row] >= 0 && values.isWord(codes[row]) ? 1 : 0;
      missing += codes[row] >= 0 && values.isBlank(codes[row]) ? 1 : 0;
    }
    direct = Optional.of(reading);
    codes = new int[0];
    texts = new TextDictionary();
  }

  TableBuilder.Texts texts() {
    long length = 0;
    for (int code = 0; code < texts.size(); code++) {
      length += texts.length(code);
    }
    return new TableBuilder.Texts(
        texts.size(),
        (double) length / Math.max(1, texts.size()),
        size > missing && reading().kind().isNumeric());
  }

  /** Whether texts are gone that are needed after all. */
  boolean isLost() {
    return lost;
  }

  int size() {
    return size;
  }

  /**
   * The column.
   *
   * @param reading how its cells were read
   * @param counts what they were
   */
  record Built(Reading reading, ColumnValues values, ColumnEvidence.Counts counts) {}

  /** How the column is to be read, after its last cell. */
  Reading reading() {
    return direct.orElseGet(
        () ->
            request
                .kind()
                .map(kind -> KindInference.infer(texts, kind, request))
                .orElseGet(() -> KindInference.infer(texts, size - missing, request)));
  }

  /** Ends the column; the builder is used no more. */
  Built build(Reading reading, JobContext context) {
    if (direct.isPresent()) {
      double[] values = Arrays.copyOf(numbers, size);
      return new Built(
          reading,
          new ColumnValues.Numbers(values),
          new ColumnEvidence.Counts(
              reading.kind(),
              (long) size - missing - words,
              missing,
              words,
              0,
              OptionalLong.empty()));
    }
    return reading.kind().isNumeric() ? buildNumbers(reading) : buildTexts(reading, context);
  }

  private Built buildNumbers(Reading reading) {
    LevelValues values = LevelValues.of(texts, reading);
    double[] cells = new double[size];
    for (int row = 0; row < size; row++) {
      cells[row] = codes[row] < 0 ? Double.NaN : values.value(codes[row]);
    }
    return new Built(
        reading, new ColumnValues.Numbers(cells), values.count(codes, size, reading.kind()));
  }

  private Built buildTexts(Reading reading, JobContext context) {
    ColumnValues.Texts cells = new ColumnValues.Texts(Arrays.copyOf(codes, size), texts.levels());
    if (request.hash().isPresent()) {
      CellHash hash = request.hash().get();
      ColumnValues.Texts hashed = Hashing.texts(cells, hash, context);
      return new Built(Reading.sure(reading.kind(), hash.format()), hashed, textCounts());
    }
    ColumnEvidence.Counts counts =
        request.kind().isEmpty()
            ? LevelValues.nearlyNumbers(cells).orElseGet(this::textCounts)
            : textCounts();
    return new Built(reading, cells, counts);
  }

  private ColumnEvidence.Counts textCounts() {
    return new ColumnEvidence.Counts(
        ColumnKind.TEXT, (long) size - missing, missing, 0, 0, OptionalLong.empty());
  }
}
