package org.riskbench.ui.kit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Looks whether a folder is there without waiting for a drive that does not answer. */
final class FolderLook {
  private static final int PATIENCE_MILLIS = 300;

  private FolderLook() {}

  /** The folder; empty if it is not there, or nobody says so soon. */
  static Optional<File> at(Path folder) {
    CompletableFuture<Boolean> there = new CompletableFuture<>();
    // Of its own, for a system call on a network that is gone may hold it for minutes.
    Thread look = new Thread(() -> there.complete(Files.isDirectory(folder)), "folder-look");
    look.setDaemon(true);
    look.start();
    boolean found = there.completeOnTimeout(false, PATIENCE_MILLIS, TimeUnit.MILLISECONDS).join();
    return found ? Optional.of(folder.toFile()) : Optional.empty();
  }
}
