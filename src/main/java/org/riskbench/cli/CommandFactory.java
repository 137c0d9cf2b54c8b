package org.riskbench.cli;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands and hands each its terminal and, where it wants one, the workplace. */
final class CommandFactory implements IFactory {
  private final Terminal terminal;
  private final Workplace workplace;
  private final IFactory others = CommandLine.defaultFactory();

  CommandFactory(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  @Override
  public <K> K create(Class<K> wanted) throws Exception {
    for (Constructor<?> constructor : wanted.getDeclaredConstructors()) {
      Class<?>[] parameters = constructor.getParameterTypes();
      if (parameters.length > 0 && parameters[0] == Terminal.class) {
        return wanted.cast(
            parameters.length == 1
                ? made(constructor, terminal)
                : made(constructor, terminal, workplace));
      }
    }
    return others.create(wanted);
  }

  private static Object made(Constructor<?> constructor, Object... given)
      throws ReflectiveOperationException {
    try {
      return constructor.newInstance(given);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
