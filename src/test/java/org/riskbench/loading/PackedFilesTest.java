package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.problem.ProblemException;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class PackedFilesTest {
  private static final LoadOptions PLAIN = LoadOptions.defaults().suggest(false);

  @TempDir Path folder;

  enum Packer {
    GZIP {
      @Override
      OutputStream over(OutputStream out) throws IOException {
        return new GZIPOutputStream(out);
      }
    },
    ZSTD {
      @Override
      OutputStream over(OutputStream out) throws IOException {
        return new ZstdOutputStream(out);
      }
    },
    XZ {
      @Override
      OutputStream over(OutputStream out) throws IOException {
        return new XZOutputStream(out, new LZMA2Options());
      }
    };

    abstract OutputStream over(OutputStream out) throws IOException;

    byte[] pack(byte[] bytes) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out = over(packed)) {
        out.write(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return packed.toByteArray();
    }
  }

  private static byte[] table(int rows) {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder("id,amount,name\n");
    for (int i = 0; i < rows; i++) {
      text.append(i).append(',').append(random.nextDouble()).append(",n").append(i % 100);
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void aPackedTableIsTheSameTableWhateverItsName(Packer packer) {
    byte[] table = table(30_000);

    Dataset plain = Loading.load(Loading.file(folder, "plain.csv", table), PLAIN);
    Dataset packed = Loading.load(Loading.file(folder, "x.txt", packer.pack(table)), PLAIN);

    assertThat(packed.schema()).isEqualTo(plain.schema());
    for (int c = 0; c < plain.schema().size(); c++) {
      assertThat(packed.rows().values(c)).isEqualTo(plain.rows().values(c));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFileCutOffAnywhereIsTold(Packer packer) {
    byte[] packed = packer.pack(table(30_000));
    for (int length : new int[] {8, 40, packed.length / 3, packed.length - 20}) {
      Path file = Loading.file(folder, "cut.csv", Arrays.copyOf(packed, length));
      assertThat(Loading.problem(file, PLAIN).code()).isEqualTo("DATA-108");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedFileIsAProblemAndNeverAnythingElse(Packer packer) {
    byte[] packed = packer.pack(table(2_000));
    Random random = new Random(9);
    int problems = 0;
    for (int round = 0; round < 100; round++) {
      byte[] bad = packed.clone();
      bad[8 + random.nextInt(bad.length - 8)] ^= (byte) (1 + random.nextInt(255));
      try {
        Loading.load(Loading.file(folder, "bad.csv", bad), PLAIN);
      } catch (ProblemException e) {
        problems++;
      }
    }
    assertThat(problems).isGreaterThan(50);
  }

  @ParameterizedTest
  @EnumSource
  void aBombOfOneEndlessCellIsSetAsideOrRefusedInBoundedMemory(Packer packer) {
    byte[] bomb = new byte[60_000_000];
    Arrays.fill(bomb, (byte) 'a');
    byte[] start = "id\n".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(start, 0, bomb, 0, start.length);

    Path file = Loading.file(folder, "bomb.csv", packer.pack(bomb));

    assertThat(Loading.problem(file, PLAIN).code()).startsWith("DATA-1");
  }
}
