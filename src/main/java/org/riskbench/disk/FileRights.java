package org.riskbench.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Who may open a file that holds a secret, where the system knows such rights. */
public final class FileRights {
  private static final Set<PosixFilePermission> ADMINISTRATORS_GROUP =
      EnumSet.of(PosixFilePermission.GROUP_READ);
  private static final int ADMINISTRATOR = 0;
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private FileRights() {}

  /**
   * Whether nobody but its owner may read or change a file. Of a file that belongs to the system's
   * administrator the group may read too: so do container platforms hand out secrets.
   *
   * @return true as well where the system has no such rights (the folder's own hold there)
   * @throws IOException if the file is not there or its rights can't be asked for
   */
  public static boolean isPrivate(Path file) throws IOException {
    Set<String> known = file.getFileSystem().supportedFileAttributeViews();
    if (!known.contains("posix")) {
      return true;
    }
    Set<PosixFilePermission> wider = EnumSet.noneOf(PosixFilePermission.class);
    wider.addAll(Files.getPosixFilePermissions(file));
    wider.removeIf(right -> right.name().startsWith("OWNER"));
    if (known.contains("unix") && isAdministrators(Files.getAttribute(file, "unix:uid"))) {
      wider.removeAll(ADMINISTRATORS_GROUP);
    }
    return wider.isEmpty();
  }

  /**
   * Makes a folder, where there is none, that only its owner may enter, where the system knows such
   * rights.
   *
   * @throws IOException if it can't be made
   */
  public static void makePrivateFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path above = folder.toAbsolutePath().getParent();
    if (above != null) {
      Files.createDirectories(above);
    }
    boolean known = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (known) {
      Files.createDirectories(folder, OWNER_ONLY);
    } else {
      Files.createDirectories(folder);
    }
  }

  /**
   * A new folder among the system's temporary files that only its owner may enter.
   *
   * @throws IOException if it can't be made
   */
  public static Path privateTemporaryFolder(String prefix) throws IOException {
    return Files.createTempDirectory(prefix); // the JDK gives it to its owner alone
  }

  private static boolean isAdministrators(Object owner) {
    return owner instanceof Integer id && id == ADMINISTRATOR;
  }
}
