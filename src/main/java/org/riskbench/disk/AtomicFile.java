package org.riskbench.disk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * Files that are there whole or not at all, whatever is killed when: written beside their place,
 * flushed to the disk, then put in place in one step.
 */
public final class AtomicFile {
  /**
   * Starts the names of files being written; a killed program may leave one, never a half model.
   */
  public static final String UNFINISHED = ".saving-";

  private static final int BUFFER = 1 << 16;

  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private AtomicFile() {}

  /** What goes into a file that is too large to lie in memory first. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes it, once.
     *
     * @throws IOException if it can't be written: the file is not put in place then
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a new file.
   *
   * @throws FileAlreadyExistsException if another file is there or comes first
   */
  public static void create(Path target, byte[] content) throws IOException {
    create(target, content, false);
  }

  /**
   * Writes a new file that only its owner may read, where the system knows such rights; elsewhere
   * the folder's own hold.
   *
   * @throws FileAlreadyExistsException if another file is there or comes first
   */
  public static void createPrivate(Path target, byte[] content) throws IOException {
    create(target, content, true);
  }

  private static void create(Path target, byte[] content, boolean secret) throws IOException {
    Path unfinished = write(target, out -> out.write(content), secret);
    try {
      moveNew(unfinished, target);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    flushFolder(target);
  }

  /** Writes a file in the place of the one that may be there. */
  public static void replace(Path target, byte[] content) throws IOException {
    replace(target, content, false);
  }

  /**
   * The same for content that is made while it is written, into a folder that is there: where a
   * drive has vanished, no folder is made in its place.
   *
   * @throws NoSuchFileException if there is no such folder
   */
  public static void replaceWithin(Path target, Content content) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(target.toString());
    }
    replace(target, content, false);
  }

  /** The same for a file that only its owner may read, as {@link #createPrivate}. */
  public static void replacePrivate(Path target, byte[] content) throws IOException {
    replace(target, content, true);
  }

  /** The same for content that is made while it is written. */
  public static void replacePrivate(Path target, Content content) throws IOException {
    replace(target, content, true);
  }

  private static void replace(Path target, byte[] content, boolean secret) throws IOException {
    replace(target, out -> out.write(content), secret);
  }

  private static void replace(Path target, Content content, boolean secret) throws IOException {
    Path unfinished = write(target, content, secret);
    try {
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    flushFolder(target);
  }

  /**
   * Moves a file to a place on the same disk where none may be.
   *
   * @throws FileAlreadyExistsException if one is there
   */
  public static void moveNew(Path from, Path to) throws IOException {
    try {
      // An atomic move replaces silently; a link is made only where nothing is.
      Files.createLink(to, from);
    } catch (UnsupportedOperationException | FileSystemException e) {
      if (e instanceof FileSystemException && Files.exists(to)) {
        throw new FileAlreadyExistsException(to.toString());
      }
      moveIntoClaim(from, to);
      return;
    }
    Files.delete(from);
  }

  /** For disks without links: an empty file of the name, which only one can make, then the move. */
  public static void moveIntoClaim(Path from, Path to) throws IOException {
    Files.createFile(to);
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path write(Path target, Content content, boolean secret) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      throw new FileSystemException(target.toString(), null, "it is no place for a file");
    }
    createFolder(folder);
    Path unfinished = folder.resolve(UNFINISHED + UUID.randomUUID());
    boolean whole = false;
    try (FileChannel channel = FileChannel.open(unfinished, NEW, rights(folder, secret))) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
      content.writeTo(out);
      out.flush();
      channel.force(true);
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(unfinished);
      }
    }
    return unfinished;
  }

  private static FileAttribute<?>[] rights(Path folder, boolean secret) {
    boolean known = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return secret && known
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  static void createFolder(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new NotDirectoryException(folder.toString());
    }
  }

  /** Makes the name itself survive a power cut, where the system lets a folder be opened. */
  private static void flushFolder(Path target) {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows can't open a folder; its file system keeps a journal of names.
    }
  }
}
