package org.riskbench.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** Tells whether a file, or who may open it, is another than before, without reading it. */
public record FileStamp(FileTime changed, long size, Object inode, String rights) {
  /** Of no file. */
  public static final FileStamp NONE = new FileStamp(FileTime.fromMillis(0), -1, "", "");

  /** The stamp of a file as it is now; all files that can't be looked at have the same. */
  public static FileStamp of(Path file) {
    try {
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      Object inode = facts.fileKey();
      return new FileStamp(
          facts.lastModifiedTime(), facts.size(), inode == null ? "" : inode, rights(file));
    } catch (IOException e) {
      return NONE; // whoever reads it is told why
    }
  }

  private static String rights(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? Files.getPosixFilePermissions(file).toString()
        : "";
  }
}
