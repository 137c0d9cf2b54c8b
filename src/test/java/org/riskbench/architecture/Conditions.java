package org.riskbench.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.riskbench.architecture.Rooms.Room;
import org.riskbench.kit.Cut;

/** What the rules ask of one class or field, where ArchUnit has no words of its own. */
final class Conditions {
  private static final Set<String> THREAD_MAKERS =
      Set.of(
          "java.util.concurrent.Executors",
          "java.util.concurrent.ThreadPoolExecutor",
          "java.util.concurrent.ScheduledThreadPoolExecutor",
          "java.util.concurrent.ForkJoinPool",
          "java.util.Timer");
  private static final Set<String> OBJECT_READERS =
      Set.of(
          "java.io.ObjectInputStream",
          "java.io.ObjectOutputStream",
          "java.beans.XMLDecoder",
          "java.beans.XMLEncoder",
          "com.fasterxml.jackson.databind.ObjectMapper");
  private static final Set<String> TOO_BROAD =
      Set.of(
          "java.lang.Throwable",
          "java.lang.Exception",
          "java.lang.RuntimeException",
          "java.lang.Error");

  private Conditions() {}

  static ArchCondition<JavaClass> importOnlyWhatTheTableAllows(String root) {
    return each(
        "import what the table of rooms allows",
        origin -> {
          Optional<Room> from = Rooms.of(root, origin.getPackageName());
          if (from.isEmpty()) {
            return Stream.of(origin.getName() + " is in no room of the table");
          }
          return dependencies(origin)
              .filter(dependency -> forbidden(root, from.get(), dependency.getTargetClass()))
              .map(Dependency::getDescription);
        });
  }

  private static boolean forbidden(String root, Room from, JavaClass target) {
    return Rooms.of(root, target.getPackageName())
        .map(room -> !Rooms.mayImport(from, room))
        .orElse(false);
  }

  static ArchCondition<JavaClass> importNoOtherScreen(String root) {
    return each(
        "import no other screen",
        origin ->
            isScreen(root, origin)
                ? dependencies(origin)
                    .filter(dependency -> isScreen(root, dependency.getTargetClass()))
                    .filter(dependency -> !sameSlice(root, origin, dependency.getTargetClass()))
                    .map(Dependency::getDescription)
                : Stream.empty());
  }

  private static boolean isScreen(String root, JavaClass type) {
    return Rooms.of(root, type.getPackageName())
        .map(room -> room.name().equals(Rooms.SCREEN))
        .orElse(false);
  }

  private static boolean sameSlice(String root, JavaClass one, JavaClass other) {
    return Rooms.slice(root, one.getPackageName())
        .equals(Rooms.slice(root, other.getPackageName()));
  }

  /** Values may pass through a controller, from its view model to a node; nothing else. */
  static ArchCondition<JavaClass> talkOnlyToOwnPackageOrKit(String root) {
    return each(
        "talk to their own package and ui.kit only",
        origin ->
            accesses(origin)
                .filter(access -> !isValue(access.getTargetOwner()))
                .filter(
                    access -> {
                      String target = access.getTargetOwner().getPackageName();
                      return target.startsWith(root + ".")
                          && !target.equals(origin.getPackageName())
                          && !target.equals(root + ".ui.kit");
                    })
                .map(JavaAccess::getDescription));
  }

  private static boolean isValue(JavaClass type) {
    return type.isRecord() || type.isEnum();
  }

  /** A room that artifacts are cut from reaches only rooms that each of them holds. */
  static ArchCondition<JavaClass> stayWithinTheirCuts(String root) {
    return each(
        "stay within the artifacts that are cut from its room",
        origin ->
            dependencies(origin)
                .filter(dependency -> leavesACut(root, origin, dependency.getTargetClass()))
                .map(Dependency::getDescription));
  }

  private static boolean leavesACut(String root, JavaClass origin, JavaClass target) {
    Optional<String> from = Rooms.slice(root, origin.getPackageName());
    Optional<String> to = Rooms.slice(root, target.getBaseComponentType().getPackageName());
    return from.isPresent()
        && to.isPresent()
        && Arrays.stream(Cut.values())
            .anyMatch(cut -> cut.rooms().contains(from.get()) && !cut.rooms().contains(to.get()));
  }

  static ArchCondition<JavaClass> dependOnlyOn(String... packages) {
    DescribedPredicate<JavaClass> allowed = JavaClass.Predicates.resideInAnyPackage(packages);
    return each(
        "depend on its own rooms and its declared libraries only",
        origin ->
            dependencies(origin)
                .filter(
                    dependency -> !allowed.test(dependency.getTargetClass().getBaseComponentType()))
                .filter(
                    dependency -> !dependency.getTargetClass().getBaseComponentType().isPrimitive())
                .map(Dependency::getDescription));
  }

  static ArchCondition<JavaField> beConstant() {
    return new ArchCondition<>("be final and of a type that doesn't change") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        if (isVariable(field)) {
          events.add(SimpleConditionEvent.violated(field, field.getDescription() + " can change"));
        }
      }
    };
  }

  private static boolean isVariable(JavaField field) {
    if (field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
      return false;
    }
    JavaClass type = field.getRawType();
    String name = type.getName();
    boolean exposedArray = type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE);
    return !field.getModifiers().contains(JavaModifier.FINAL)
        || exposedArray
        || name.startsWith("java.util.concurrent.atomic.")
        || name.equals("java.lang.ThreadLocal")
        || name.startsWith("javafx.beans.property.")
        || (name.matches("java\\.util\\.(concurrent\\.)?[A-Za-z]+(Map|List|Set|Deque|Queue)")
            && !type.isInterface())
        || type.isAssignableTo("java.util.concurrent.ConcurrentMap");
  }

  static ArchCondition<JavaClass> locateNoService() {
    return each(
        "be handed what it needs",
        origin ->
            Stream.concat(
                dependencies(origin)
                    .filter(
                        dependency ->
                            dependency.getTargetClass().getName().equals("java.util.ServiceLoader"))
                    .map(Dependency::getDescription),
                origin.getMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.STATIC))
                    .filter(method -> method.getName().equals("getInstance"))
                    .map(JavaMethod::getDescription)));
  }

  static ArchCondition<JavaClass> makeNoThread() {
    return each(
        "make no thread",
        origin -> accesses(origin).filter(Conditions::makesThread).map(JavaAccess::getDescription));
  }

  private static boolean makesThread(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String method = access.getName();
    boolean newThread = access instanceof JavaConstructorCall && owner.isAssignableTo(Thread.class);
    boolean asynchronous =
        owner.getName().equals("java.util.concurrent.CompletableFuture")
            && method.endsWith("Async");
    boolean parallelStream =
        method.equals("parallelStream")
            || (method.equals("parallel") && owner.getPackageName().equals("java.util.stream"));
    return newThread || asynchronous || parallelStream || THREAD_MAKERS.contains(owner.getName());
  }

  static ArchCondition<JavaClass> useWebViewInOneClassOfKit(String root) {
    return each(
        "leave the web view to one class of ui.kit",
        origin ->
            origin.getPackageName().equals(root + ".ui.kit")
                    && outermost(origin).getSimpleName().equals("FigurePane")
                ? Stream.empty()
                : dependencies(origin)
                    .filter(
                        dependency ->
                            dependency
                                .getTargetClass()
                                .getPackageName()
                                .startsWith("javafx.scene.web"))
                    .map(Dependency::getDescription));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Conditions::outermost).orElse(type);
  }

  static ArchCondition<JavaClass> touchNoStandardStream() {
    return each(
        "touch no standard stream",
        origin ->
            accesses(origin)
                .filter(
                    access ->
                        (access.getTargetOwner().getName().equals("java.lang.System")
                                && Set.of("out", "err", "in", "console").contains(access.getName()))
                            || isBarePrintStackTrace(access))
                .map(JavaAccess::getDescription));
  }

  private static boolean isBarePrintStackTrace(JavaAccess<?> access) {
    return access.getName().equals("printStackTrace")
        && access instanceof JavaMethodCall call
        && call.getTarget().getRawParameterTypes().isEmpty();
  }

  static ArchCondition<JavaClass> readNoObjects() {
    return each(
        "read no serialized objects",
        origin ->
            dependencies(origin)
                .filter(
                    dependency -> OBJECT_READERS.contains(dependency.getTargetClass().getName()))
                .map(Dependency::getDescription));
  }

  static ArchCondition<JavaClass> throwProblemsOrArgumentErrors(String root) {
    return each(
        "throw problems, or the JDK's argument and state exceptions",
        origin -> Stream.concat(broadThrows(origin), checkedInSignatures(root, origin)));
  }

  private static Stream<String> broadThrows(JavaClass origin) {
    return origin.getConstructorCallsFromSelf().stream()
        .filter(call -> TOO_BROAD.contains(call.getTargetOwner().getName()))
        .filter(call -> !call.getOrigin().isConstructor())
        .map(JavaAccess::getDescription);
  }

  /**
   * Methods that a library's interface or class prescribes keep its signature; what writes to the
   * disk leaves it to its callers, who know what the file was to be, to say what failed.
   */
  private static Stream<String> checkedInSignatures(String root, JavaClass origin) {
    if (!origin.getModifiers().contains(JavaModifier.PUBLIC)
        || origin.getPackageName().equals(root + ".disk")) {
      return Stream.empty();
    }
    return origin.getMethods().stream()
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(method -> !prescribed(method))
        .flatMap(
            method ->
                method.getThrowsClause().getTypes().stream()
                    .filter(type -> !type.isAssignableTo(RuntimeException.class))
                    .filter(type -> !type.getName().startsWith(root + "."))
                    .map(type -> method.getDescription() + " declares " + type.getName()));
  }

  private static boolean prescribed(JavaMethod method) {
    String[] parameters =
        method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    return Stream.concat(
            method.getOwner().getAllRawSuperclasses().stream(),
            method.getOwner().getAllRawInterfaces().stream())
        .anyMatch(type -> type.tryGetMethod(method.getName(), parameters).isPresent());
  }

  private static Stream<Dependency> dependencies(JavaClass origin) {
    return origin.getDirectDependenciesFromSelf().stream();
  }

  private static Stream<JavaAccess<?>> accesses(JavaClass origin) {
    return Stream.concat(
        origin.getAccessesFromSelf().stream(),
        origin.getMethodReferencesFromSelf().stream().map(reference -> (JavaAccess<?>) reference));
  }

  private static ArchCondition<JavaClass> each(
      String text, Function<JavaClass, Stream<String>> violations) {
    return new ArchCondition<>(text) {
      @Override
      public void check(JavaClass origin, ConditionEvents events) {
        violations
            .apply(origin)
            .distinct()
            .forEach(message -> events.add(SimpleConditionEvent.violated(origin, message)));
      }
    };
  }
}
