package org.riskbench.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/**
 * Writes Parquet files by somebody else's code, so that ours is held against the format and not
 * against itself.
 *
 * @param dictionary whether columns may have dictionaries
 * @param groupBytes about how many bytes a group of rows has
 */
public record PeerWriter(
    CompressionCodecName codec,
    ParquetProperties.WriterVersion version,
    boolean dictionary,
    int groupBytes) {
  public static final PeerWriter USUAL =
      new PeerWriter(
          CompressionCodecName.SNAPPY, ParquetProperties.WriterVersion.PARQUET_1_0, true, 1 << 20);

  /** Writes one group per item. */
  public <T> Path write(Path file, String schema, List<T> items, BiConsumer<T, Group> fill) {
    MessageType type = MessageTypeParser.parseMessageType(schema);
    try {
      Files.deleteIfExists(file);
      try (ParquetWriter<Group> writer =
          ExampleParquetWriter.builder(new LocalOutputFile(file))
              .withConf(new PlainParquetConfiguration())
              .withType(type)
              .withCompressionCodec(codec)
              .withWriterVersion(version)
              .withDictionaryEncoding(dictionary)
              .withRowGroupSize((long) groupBytes)
              .withPageSize(4_096)
              .withPageWriteChecksumEnabled(true)
              .build()) {
        for (T item : items) {
          Group group = new SimpleGroup(type);
          fill.accept(item, group);
          writer.write(group);
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
