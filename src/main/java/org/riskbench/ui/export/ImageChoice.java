package org.riskbench.ui.export;

import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.riskbench.deploy.ImageWish;
import org.riskbench.deploy.Target;
import org.riskbench.image.Architecture;
import org.riskbench.image.Destination;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;

/** Whether the image is built here as well, and where it goes. FX thread only. */
public final class ImageChoice {
  private final Messages messages;
  private final Workshop workshop;
  private final LatestJob job;
  private final Consumer<Runnable> settling;
  private final BooleanProperty wanted = new SimpleBooleanProperty();
  private final StringProperty place = new SimpleStringProperty("");
  private final StringProperty base = new SimpleStringProperty("");
  private final ObjectProperty<Architecture> processors =
      new SimpleObjectProperty<>(Architecture.ofThisMachine().orElse(Architecture.AMD64));
  private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<ImageWish>> wish =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private boolean clustered;

  ImageChoice(Messages messages, Workshop workshop, ExportViewModel.Place given) {
    this.messages = messages;
    this.workshop = workshop;
    this.job = new LatestJob(given.looks());
    this.settling = given.settling();
    wanted.addListener((property, before, now) -> look());
    place.addListener((property, before, now) -> typed());
    base.addListener((property, before, now) -> typed());
    processors.addListener((property, before, now) -> look());
  }

  /** Asks only where images are run; what was said before holds. */
  void ask(Optional<Target> target) {
    asked.set(target.filter(ImageWish::suits).isPresent());
    clustered = target.equals(Optional.of(Target.KUBERNETES));
    look();
  }

  private void typed() {
    forget();
    settling.accept(this::look);
  }

  private void forget() {
    job.cancel();
    wish.set(Optional.empty());
    problem.set("");
  }

  /**
   * Looks at what was typed, once a field is left: whether the image can be built at all. What was
   * found to do stays, so that the button which takes the field's focus can be pressed.
   */
  public void look() {
    if (!isNeeded() || place.get().isBlank()) {
      forget();
      return;
    }
    try {
      ImageWish wished = wished();
      if (!wish.get().equals(Optional.of(wished)) || isForCluster(wished)) {
        forget();
        look(wished);
      }
    } catch (ProblemException e) {
      forget();
      tell(e.problem());
    }
  }

  private boolean isForCluster(ImageWish wished) {
    return clustered && wished.destination() instanceof Destination.Tar;
  }

  private void look(ImageWish wished) {
    if (isForCluster(wished)) {
      problem.set(messages.text("export.image.cluster"));
      return;
    }
    job.submit(
        JobRunner.Lane.FILES,
        Job.of(
            "job.export.image",
            context -> {
              workshop.check(wished);
              return wished;
            }),
        LatestJob.ending(
            found -> wish.set(Optional.of(found)), failed -> failed.ifPresent(this::tell)));
  }

  private ImageWish wished() {
    Optional<String> standsOn = Optional.of(base.get().strip()).filter(text -> !text.isEmpty());
    return new ImageWish(destination(place.get().strip()), standsOn, processors.get());
  }

  private Destination destination(String text) {
    try {
      return workshop.destination(text);
    } catch (InvalidPathException e) {
      return Destination.of("");
    }
  }

  /** Says what is wrong with it. */
  void tell(Problem found) {
    problem.set(Told.problem(found, messages));
  }

  /** Whether an image is to be built. */
  boolean isNeeded() {
    return asked.get() && wanted.get();
  }

  /** Whether one is to be built and it is not yet known that it can be. */
  boolean isUnsaid() {
    return isNeeded() && wish.get().isEmpty();
  }

  /** The image to build; empty where none is wanted, or none that can be built was named. */
  ReadOnlyObjectProperty<Optional<ImageWish>> wishProperty() {
    return wish.getReadOnlyProperty();
  }

  /** The processors an image can be for. */
  List<Architecture> kinds() {
    return List.of(Architecture.values());
  }

  /** Whether the target runs images. */
  public ReadOnlyBooleanProperty askedProperty() {
    return asked.getReadOnlyProperty();
  }

  public boolean isAsked() {
    return asked.get();
  }

  /** Whether the analyst wants the image as well. */
  public BooleanProperty wantedProperty() {
    return wanted;
  }

  public boolean isWanted() {
    return wanted.get();
  }

  /** Where it goes, as typed: a file that ends with .tar, or host, name and tag. */
  public StringProperty placeProperty() {
    return place;
  }

  /** The image it stands on, as typed; empty for this machine's own Java. */
  public StringProperty baseProperty() {
    return base;
  }

  ObjectProperty<Architecture> processorsProperty() {
    return processors;
  }

  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public String getProblem() {
    return problem.get();
  }
}
