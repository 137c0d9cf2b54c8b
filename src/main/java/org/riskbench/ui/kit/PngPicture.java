package org.riskbench.ui.kit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/** Writes a picture as PNG: the JDK's own writer belongs to AWT. */
public final class PngPicture {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte EIGHT_BITS = 8;
  private static final byte RGB = 2;

  private PngPicture() {}

  /** An opaque picture as the bytes of a PNG file. */
  public static byte[] encode(Image picture) {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(EIGHT_BITS).put(RGB);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    chunk(file, "IHDR", header.array());
    chunk(file, "IDAT", deflate(lines(picture.getPixelReader(), width, height)));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  /** Each line begins with its filter, 0 for none. */
  private static byte[] lines(PixelReader pixels, int width, int height) {
    ByteBuffer lines = ByteBuffer.allocate(height * (1 + 3 * width));
    for (int y = 0; y < height; y++) {
      lines.put((byte) 0);
      for (int x = 0; x < width; x++) {
        int argb = pixels.getArgb(x, y);
        lines.put((byte) (argb >> 16)).put((byte) (argb >> 8)).put((byte) argb);
      }
    }
    return lines.array();
  }

  private static byte[] deflate(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(plain);
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return packed.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
    byte[] typed =
        ByteBuffer.allocate(4 + content.length)
            .put(type.getBytes(StandardCharsets.US_ASCII))
            .put(content)
            .array();
    CRC32 checksum = new CRC32();
    checksum.update(typed);
    file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    file.writeBytes(typed);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
  }
}
