package org.riskbench.deploy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads manifests into the classes of a cluster's own kinds and finds what those don't know: they
 * keep such fields silently.
 */
final class UnknownFields {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final String KINDS = "io.fabric8.";
  private static final String KEPT = "additionalProperties";

  private final List<String> found = new ArrayList<>();

  private UnknownFields() {}

  static <T> T read(String yaml, Class<T> kind) throws IOException {
    return MAPPER.readValue(yaml, kind);
  }

  static <T> T convert(Object tree, Class<T> kind) {
    return MAPPER.convertValue(tree, kind);
  }

  /** The names of fields, at any depth, that the kind does not have. */
  static List<String> of(Object manifest) throws ReflectiveOperationException {
    UnknownFields walk = new UnknownFields();
    walk.look(manifest);
    return walk.found;
  }

  private void look(@Nullable Object value) throws ReflectiveOperationException {
    if (value instanceof Collection<?> several) {
      for (Object each : several) {
        look(each);
      }
    } else if (value != null && value.getClass().getName().startsWith(KINDS)) {
      lookInto(value);
    }
  }

  private void lookInto(Object value) throws ReflectiveOperationException {
    for (Field field : value.getClass().getDeclaredFields()) {
      if (field.getType().isPrimitive() || Modifier.isStatic(field.getModifiers())) {
        continue;
      }
      field.setAccessible(true);
      Object inside = field.get(value);
      if (field.getName().equals(KEPT) && inside instanceof Map<?, ?> kept) {
        kept.keySet().forEach(name -> found.add(String.valueOf(name)));
      } else {
        look(inside);
      }
    }
  }
}
